import EventLog
import EventModel
import Testing

/// Compares the index of streams, and reads by position, with a plain pass over all events.
///
/// The failure guarded against: a case misses an event or has another's, at the border of a block,
/// in the tail, in an older snapshot, or where two names differ only in their normal form.
@Suite(.timeLimit(.minutes(15)))
struct StreamIndexTests {
  /// A store of random events of all kinds, more than a block of them.
  private static func makeLog(_ scratch: ScratchFolder, seed: UInt64) async throws -> Log {
    let log = try await scratch.makeLog()
    var events = EventGenerator(seed: seed)
    let sizes = [1, 3, 40, 700, 2_500, 1_800, 1, 17]
    for size in sizes {
      let drafts = (0..<size).map { _ in
        var draft = events.draft()
        draft.sealing = []
        // Some are longer than the log takes.
        draft.event.tags = []
        return draft
      }
      _ = try await log.append(drafts)
    }
    return log
  }

  /// The positions of each stream of a kind, streams by first appearance.
  private static func grouped(
    _ kind: StreamKind, _ events: [Envelope]
  ) -> [(name: StreamName, positions: [Position])] {
    var streams: [(name: StreamName, positions: [Position])] = []
    var places: [[UInt8]: Int] = [:]
    for envelope in events where envelope.event.stream.kind == kind {
      let name = envelope.event.stream
      let place = places[Array(name.id.utf8), default: streams.count]
      places[Array(name.id.utf8)] = place
      if place == streams.count { streams.append((name, [])) }
      streams[place].positions.append(envelope.position)
    }
    return streams
  }

  @Test(arguments: [Effort.seed, Effort.seed &+ 1])
  func `the index equals a plain grouping of all events`(seed: UInt64) async throws {
    let scratch = try ScratchFolder(inMemory: true)
    var log = try await Self.makeLog(scratch, seed: seed)
    var dice = SeededGenerator(seed: seed)
    for round in 0..<2 {
      let newest = try log.snapshot()
      let all = try newest.events()
      let heads = [0, 1, 4_096, 4_097, UInt64.random(in: 2...4_000, using: &dice), 5_063]
      for head in heads {
        let snapshot = try newest.upTo(Position(head))
        for kind in StreamKind.allCases {
          let index = try snapshot.streamIndex(of: kind)
          let expected = Self.grouped(kind, Array(all.prefix(Int(head))))
          let found = try (0..<index.count).map { try index.name(of: $0) }
          #expect(found == expected.map(\.name), "seed \(seed), head \(head), \(kind)")
          let positions = (0..<index.count).map { Array(index.positions(of: $0)) }
          #expect(positions == expected.map(\.positions))
          #expect(index.eventCount == positions.joined().count)
          for place in 0..<index.count {
            #expect(index.index(ofNumber: index.number(of: place)) == place)
          }
          #expect(index.index(ofNumber: 0) == nil && index.index(ofNumber: .max) == nil)
        }
      }
      guard round == 0 else { break }
      log.close()
      try scratch.remove("store/derived")
      log = try scratch.openLog()
    }
  }

  @Test func `a stream keeps its number in every snapshot`() async throws {
    let scratch = try ScratchFolder(inMemory: true)
    let log = try await Self.makeLog(scratch, seed: Effort.seed)
    let newest = try log.snapshot()
    let whole = try newest.streamIndex(of: .case)
    let part = try newest.upTo(Position(900)).streamIndex(of: .case)
    for place in 0..<part.count {
      #expect(part.number(of: place) == whole.number(of: place))
      #expect(try part.name(of: place) == whole.name(of: place))
      #expect(whole.positions(of: place).starts(with: part.positions(of: place)))
      #expect(try newest.positions(of: whole.name(of: place)) == Array(whole.positions(of: place)))
    }
  }

  @Test func `events at any positions come in the order asked for`() async throws {
    let scratch = try ScratchFolder(inMemory: true)
    let log = try await Self.makeLog(scratch, seed: Effort.seed)
    let snapshot = try log.snapshot()
    let all = try snapshot.events()
    var dice = SeededGenerator(seed: Effort.seed)
    for count in [0, 1, 2, 1_023, 1_024, 1_025, 6_000] {
      let positions = (0..<count).map { _ in
        Position(UInt64.random(in: 1...snapshot.head.rawValue, using: &dice))
      }
      let expected = positions.map { all[Int($0.rawValue) - 1] }
      #expect(try snapshot.envelopes(at: positions) == expected, "seed \(Effort.seed)")
    }
    #expect(try snapshot.envelopes(at: all.map(\.position)) == all)
    #expect(try snapshot.envelopes(at: all.map(\.position).reversed()) == all.reversed())
    let index = try snapshot.streamIndex(of: .object)
    let first = index.positions(of: 0)
    #expect(try snapshot.envelopes(at: first) == first.map { all[Int($0.rawValue) - 1] })
    for position in [Position.none, snapshot.head.next] {
      #expect(throws: LogError.noSuchPosition(position, head: snapshot.head)) {
        try snapshot.envelopes(at: [.first, position])
      }
    }
    log.close()
    #expect(throws: LogError.closed) { try snapshot.envelopes(at: [.first]) }
  }
}
