internal import Casework
internal import EventLog

/// Makes the rows of the streams that have events beyond a position, on two cores.
struct ProjectionPass<Kept: Projection>: Sendable {
  private let snapshot: Snapshot
  private let viewpoint: Viewpoint
  /// Where the streams' events lie: by their names, or in an index of everything.
  private let streams: Streams

  private enum Streams: Sendable {
    case named([StreamName])
    case all(StreamIndex)
  }

  private static var streamsPerTask: Int { 256 }
  private static var tasks: Int { 2 }

  init(
    of snapshot: Snapshot, beyond base: Position, from viewpoint: Viewpoint = Viewpoint()
  ) throws(EngineError) {
    self.snapshot = snapshot
    self.viewpoint = viewpoint
    streams = try EngineError.translating { () throws(LogError) in
      base == .none
        ? .all(try snapshot.streamIndex(of: Kept.stream))
        : .named(try Self.grown(in: snapshot, beyond: base))
    }
  }

  /// The streams that have events beyond a position, each once.
  private static func grown(
    in snapshot: Snapshot, beyond base: Position
  ) throws(LogError) -> [StreamName] {
    var met: Set<UInt32> = []
    var places: [Position] = []
    try snapshot.scanFacts(from: base.next) { (first, facts) throws(LogError) in
      for index in facts.indices
      where facts[index].kind == Kept.stream.rawValue && met.insert(facts[index].stream).inserted {
        places.append(Position(first.rawValue + UInt64(index)))
      }
    }
    return try snapshot.envelopes(at: places).map(\.event.stream)
  }

  /// The rows, nil where nothing is derived of a stream any more.
  func rows() async throws(EngineError) -> [(id: String, row: Kept.Row?)] {
    let count =
      switch streams {
      case .named(let names): names.count
      case .all(let index): index.count
      }
    let chunks = stride(from: 0, to: count, by: Self.streamsPerTask).map {
      $0..<min($0 + Self.streamsPerTask, count)
    }
    var rows: [(id: String, row: Kept.Row?)] = []
    var running: [Task<Result<[(id: String, row: Kept.Row?)], EngineError>, Never>] = []
    var next = 0
    while next < chunks.count || !running.isEmpty {
      while next < chunks.count && running.count < Self.tasks {
        let chunk = chunks[next]
        running.append(
          Task.detached { Result { () throws(EngineError) in try self.rows(in: chunk) } })
        next += 1
      }
      rows += try await running.removeFirst().value.get()
    }
    return rows
  }

  private func rows(in chunk: Range<Int>) throws(EngineError) -> [(id: String, row: Kept.Row?)] {
    var rows: [(id: String, row: Kept.Row?)] = []
    for place in chunk {
      let (name, envelopes) = try EngineError.translating { () throws(LogError) in
        try events(at: place)
      }
      let seen = envelopes.map { CaseEvent($0) }.filter(viewpoint.sees)
      rows.append((name.id, seen.isEmpty ? nil : Kept.row(of: CaseHistory(of: name, seen))))
    }
    return rows
  }

  private func events(at place: Int) throws(LogError) -> (StreamName, [Envelope]) {
    switch streams {
    case .named(let names): (names[place], try snapshot.events(.stream(names[place])))
    case .all(let index):
      (try index.name(of: place), try snapshot.envelopes(at: index.positions(of: place)))
    }
  }
}
