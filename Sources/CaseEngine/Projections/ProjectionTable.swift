public import Casework
internal import EventLog

/// The rows of a projection, kept beside the log: derived, disposable, an edition each.
///
/// Safe to use from any task and from several processes; each catches up by itself, and an update
/// is stored whole or not at all.
public struct ProjectionTable<Kept: Projection>: Sendable {
  private let engine: Engine
  private let table: ViewTable

  /// Opens the table of the projection's edition; other editions stay as they are.
  public init(of engine: Engine) throws(EngineError) {
    self.engine = engine
    table = try EngineError.translating { () throws(LogError) in
      try engine.log.viewTable(
        named: "\(Kept.name)-\(Kept.edition)", version: "\(Kept.name) edition \(Kept.edition)")
    }
  }

  /// How far the rows go.
  public var position: Position {
    get throws(EngineError) {
      try EngineError.translating { () throws(LogError) in try table.position }
    }
  }

  /// Takes in what the log has grown by, and at least up to a position: that of one's own write.
  ///
  /// Throws `.notYet` where the log is shorter. Costs a scan of the new facts and a read of each
  /// case they belong to; the first time a read of everything, on two cores, and the rows in
  /// memory.
  @discardableResult
  public func catchUp(atLeast wanted: Position = .none) async throws(EngineError) -> Position {
    while true {
      let snapshot = try EngineError.translating { () throws(LogError) in
        try engine.log.snapshot()
      }
      guard snapshot.head >= wanted else { throw .notYet(wanted, head: snapshot.head) }
      let base = try position
      guard base < snapshot.head else { return base }
      let rows = try await ProjectionPass<Kept>(of: snapshot, beyond: base).rows()
      let isStored = try EngineError.translating { () throws(LogError) in
        try table.update(
          from: base, upTo: snapshot.head,
          rows.map { (key: Array($0.id.utf8), value: $0.row.map(Self.bytes)) })
      }
      // Somebody else was quicker: go on from where they came to.
      if isStored { return snapshot.head }
    }
  }

  /// The row of a stream; nil for one of which nothing is derived.
  public func row(of id: String) throws(EngineError) -> Kept.Row? {
    guard !id.isEmpty else { return nil }
    let bytes = try EngineError.translating { () throws(LogError) in
      try table.value(for: Array(id.utf8))
    }
    return bytes.flatMap(Self.row)
  }

  /// All rows, in the order of their streams' names.
  public func rows() throws(EngineError) -> [Kept.Row] {
    var rows: [Kept.Row] = []
    try table.read { (_, value) throws(EngineError) in
      if let row = Self.row(value) { rows.append(row) }
      return .next
    }
    return rows
  }

  /// What this edition says otherwise than another one that lies beside it.
  ///
  /// Catch both up first. Memory: the other edition's rows.
  public func differences(fromEdition old: Int) throws(EngineError) -> [ProjectionDifference] {
    let other = try EngineError.translating { () throws(LogError) in
      try engine.log.viewTable(
        named: "\(Kept.name)-\(old)", version: "\(Kept.name) edition \(old)")
    }
    var before: [String: String] = [:]
    try other.read { (key, value) throws(EngineError) in
      before[String(decoding: key, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
      return .next
    }
    var differences: [ProjectionDifference] = []
    try table.read { (key, value) throws(EngineError) in
      let id = String(decoding: key, as: UTF8.self)
      let new = String(decoding: value, as: UTF8.self)
      let old = before.removeValue(forKey: id)
      if old != new { differences.append(ProjectionDifference(id: id, old: old, new: new)) }
      return .next
    }
    let gone = before.map { ProjectionDifference(id: $0.key, old: $0.value, new: nil) }
    return (differences + gone).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private static func bytes(of row: Kept.Row) -> [UInt8] {
    guard let text = try? CanonicalJSON(Kept.json(of: row)) else {
      preconditionFailure("a projection writes its rows as JSON without repeated names")
    }
    return text.bytes
  }

  private static func row(_ bytes: [UInt8]) -> Kept.Row? {
    (try? CanonicalJSON(parsing: bytes)).flatMap { Kept.row(from: $0.value) }
  }
}

extension Engine {
  /// The rows of a projection from a viewpoint.
  ///
  /// For what is known now, from its table, caught up; else made anew from the events that can be
  /// seen from there, which costs a read of everything.
  public func rows<Kept: Projection>(
    of projection: Kept.Type, from viewpoint: Viewpoint = Viewpoint()
  ) async throws(EngineError) -> [Kept.Row] {
    let isNow =
      viewpoint.asOf == nil && viewpoint.knownAt == nil && viewpoint.position == nil
    if isNow {
      let table = try ProjectionTable<Kept>(of: self)
      try await table.catchUp(atLeast: viewpoint.atLeast ?? .none)
      return try table.rows()
    }
    let snapshot = try snapshot(for: viewpoint, current())
    let pass = try ProjectionPass<Kept>(of: snapshot, beyond: .none, from: viewpoint)
    return try await pass.rows().sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      .compactMap(\.row)
  }
}
