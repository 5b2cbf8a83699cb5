import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import SwedishLaw
import Testing

@Suite("Histories recorded past the guards")
struct RecordTests {
  private static let keys = KeySource.derived(from: [20, 16])

  private static func engine(
    law: [LawPack] = [], at instant: Instant = .epoch
  ) async throws -> TemporaryEngine {
    try await TemporaryEngine(law: law, at: instant, keys: keys)
  }

  /// A docket's commands as a history.
  private static func history(
    of docket: Docket, after head: Position
  ) throws -> [PastCommand] {
    var history: [PastCommand] = []
    var positions: [Position] = []
    var ids: [EventID] = []
    var head = head
    for line in docket.lines {
      let command = try docket.command(for: line, positions: positions, ids: ids)
      let drafts = DraftMaker(command: command).ownDrafts()
      head = Position(head.rawValue + UInt64(drafts.count))
      positions.append(head)
      ids.append(drafts[drafts.count - 1].event.id)
      // A clock that goes back repeats the log's last time.
      let recorded = max(line.recorded, history.last?.recorded ?? line.recorded)
      history.append(PastCommand(command, recorded: recorded))
    }
    return history
  }

  /// Many cases of a few events each, a reason given in some, a text sealed in others.
  private static func history(of count: Int) -> [PastCommand] {
    (0..<count).map { number in
      let time = Instant(microseconds: 1_500_000_000_000_000 + Int64(number / 3) * 1_000_000)
      let type: EventType = number < 500 ? .caseOpened : .decisionMade
      var command = Command(
        .version7(milliseconds: 0, random: (0, UInt64(number))), type,
        in: StreamName(.case, "K-\(number % 500)"), by: Agent("H-\(number % 9)", unit: "Torsby"),
        at: OffsetInstant(time, offsetMinutes: 60))
      if type == .caseOpened {
        command[.caseType] = "sickness-benefit"
        return PastCommand(command, recorded: time)
      }
      command[.decisionKind] = .granted
      if number % 6 == 5 { command.seal("reasons", of: "P-\(number % 500)", "…") }
      if number % 7 == 3 { command.give(reason: "…", for: "L21", about: "P-\(number % 500)") }
      return PastCommand(command, recorded: time)
    }
  }

  @Test(arguments: WellHandledTests.names)
  func `a history recorded is, to the root, what submitting each command in its time gives`(
    name: String
  ) async throws {
    let docket = try WellHandledTests.docket(name)
    let law = try [SwedishLaw.sicknessBenefit()]
    let (one, two, three) = (
      try await Self.engine(law: law), try await Self.engine(law: law),
      try await Self.engine(law: law)
    )
    let start = try one.engine.log.snapshot().head
    let history = try Self.history(of: docket, after: start)
    for past in history {
      one.clock.instant = past.recorded
      #expect(try await one.engine.submit(past.command).refusal == nil)
    }
    let head = try one.engine.log.snapshot().head
    let receipt = try await two.engine.record(history, after: start)
    #expect(receipt.position == head)
    var recorder = HistoryRecorder(for: three.engine, after: start)
    for past in history { _ = try await recorder.add(past) }
    let end = try await recorder.finish()
    #expect(end.head == head && end.count == history.count)
    let root = try one.engine.log.root(at: head.rawValue)
    #expect(try two.engine.log.root(at: head.rawValue) == root)
    #expect(try three.engine.log.root(at: head.rawValue) == root)
  }

  @Test
  func `acts lie where the recorder said, batch after batch, and the store verifies reopened`()
    async throws
  {
    let temporary = try await Self.engine()
    let history = Self.history(of: 25_000)
    var recorder = HistoryRecorder(for: temporary.engine, after: .first)
    var positions: [Position] = []
    for past in history { positions.append(try await recorder.add(past)) }
    let (head, count) = try await recorder.finish()
    #expect(head == positions.last && count == history.count)
    let snapshot = try temporary.engine.log.snapshot()
    #expect(snapshot.head == head)
    for place in stride(from: 0, to: history.count, by: 37) {
      let act = try snapshot.event(at: positions[place])
      #expect(act.event.command == history[place].command.id)
      #expect(act.event.type == history[place].command.type.name)
      #expect(act.recorded == history[place].recorded)
    }
    temporary.engine.close()
    let again = try Engine(at: temporary.path, catalogue: Catalogue())
    #expect(try await again.log.verify().passes)
    again.close()
  }

  @Test
  func `a history recorded again from the same position is stored once (invariant 4)`()
    async throws
  {
    let temporary = try await Self.engine()
    let history = Self.history(of: 12_000)
    var ends: [Position] = []
    for _ in 0..<2 {
      var recorder = HistoryRecorder(for: temporary.engine, after: .first)
      for past in history { _ = try await recorder.add(past) }
      ends.append(try await recorder.finish().head)
    }
    #expect(ends[0] == ends[1])
    #expect(try temporary.engine.log.snapshot().head == ends[0])
  }

  @Test
  func `a command of a wrong form is refused by its index, and nothing is recorded (invariant 13)`()
    async throws
  {
    let temporary = try await Self.engine()
    var history = Self.history(of: 600)
    history[17].command[.caseType] = nil
    let refusal = EngineError.pastRefused(
      index: 17, .fieldMissing("caseType", of: .caseOpened))
    await #expect(throws: refusal) {
      try await temporary.engine.record(history, after: .first)
    }
    #expect(!refusal.sentence.isEmpty && !refusal.remedy.isEmpty)
    #expect(try temporary.engine.log.snapshot().head == .first)
  }

  @Test
  func `nothing behind a batch that failed is recorded, and the fault is told ever after`()
    async throws
  {
    let temporary = try await Self.engine()
    var history = Self.history(of: 60_000)
    history[15_000].command.channel = "drum"
    let refusal = EngineError.pastRefused(index: 15_000, .channelUnknown("drum"))
    var recorder = HistoryRecorder(for: temporary.engine, after: .first)
    var refused = 0
    for past in history {
      do throws(EngineError) {
        _ = try await recorder.add(past)
      } catch {
        #expect(error == refusal)
        refused += 1
      }
    }
    #expect(refused > 1)
    do throws(EngineError) {
      _ = try await recorder.finish()
      Issue.record("a fault does not go away")
    } catch {
      #expect(error == refusal)
    }
    // The batch before the one that failed is there, whole.
    let snapshot = try temporary.engine.log.snapshot()
    let drafts = history.map { UInt64(1 + $0.command.reasons.count) }
    let sums = drafts.reduce(into: [UInt64(1)]) { $0.append($0[$0.count - 1] + $1) }
    #expect(snapshot.head.rawValue >= 10_001 && snapshot.head.rawValue < 10_010)
    #expect(sums.contains(snapshot.head.rawValue))
  }

  @Test
  func `a log that ends elsewhere takes no history`() async throws {
    let temporary = try await Self.engine()
    let history = Self.history(of: 2)
    _ = try await temporary.engine.record([history[0]], after: .first)
    let broken = EngineError.log(.premiseBroken(at: Position(2)))
    await #expect(throws: broken) {
      try await temporary.engine.record([history[1]], after: .first)
    }
    var recorder = HistoryRecorder(for: temporary.engine, after: .first)
    _ = try await recorder.add(history[1])
    do throws(EngineError) {
      _ = try await recorder.finish()
      Issue.record("the log does not end at the first event")
    } catch {
      #expect(error == broken)
    }
    #expect(try temporary.engine.log.snapshot().head == Position(2))
  }

  @Test
  func `times that go back, or begin before the log's last, take no history`() async throws {
    let temporary = try await Self.engine()
    var history = Self.history(of: 30)
    let (early, late) = (history[0].recorded, history[29].recorded)
    history[29].recorded = early
    let last = history[28].recorded
    await #expect(throws: EngineError.log(.recordedBackwards(early, after: last))) {
      try await temporary.engine.record(history, after: .first)
    }
    history[29].recorded = late
    _ = try await temporary.engine.record([history[29]], after: .first)
    await #expect(throws: EngineError.log(.recordedBackwards(early, after: late))) {
      try await temporary.engine.record(Array(history[..<29]), after: Position(2))
    }
    #expect(try temporary.engine.log.snapshot().head == Position(2))
  }
}
