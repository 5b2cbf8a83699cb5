@testable import EventLog
import EventModel
import Foundation
import Synchronization
import Testing

/// Sixteen callers append at once: one commit stores the events of many.
///
/// The failure guarded against: in a commit shared by many, a caller gets another's receipt, two
/// get the same position, a gap is left, or a request that is refused takes its neighbours with it
/// or leaves something behind. Invariant 2 (positions and revisions are gapless, assigned in one
/// transaction), invariant 13 (a refusal leaves the store as it was), DESIGN §5.4 (every request is
/// checked before any put) and §2 (recorded never decreases).
@Suite(.timeLimit(.minutes(15)))
struct GroupCommitTests {
  private static let callers = 0..<16 as Range<UInt64>
  private static let rounds = 0..<12 as Range<UInt64>

  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  /// One append of one caller, and what must come of it.
  private struct Request: Sendable {
    let drafts: [Draft]
    var premise = Premise.none
    var refusal: String?
  }

  /// A store that holds event 1, and whose clock jumps back and forth.
  private func makeLog() async throws -> Log {
    let dice = Mutex(SeededGenerator(seed: 1))
    var options = Log.Options.fixed()
    options.clock = {
      .someDay.later(by: dice.withLock { Int64.random(in: -9_000...9_000, using: &$0) })
    }
    let log = try await Log.create(at: scratch.path(), zone: .utc, options: options)
    _ = try await log.append([SampleEvents.draft(1, command: 1)])
    return log
  }

  /// Every third request of a caller is one to refuse; the others have one to six events.
  private static func request(_ caller: UInt64, _ round: UInt64) -> Request {
    let first = 1_000 * (caller + 1) + 10 * round
    let count = (caller + round) % 3 == 1 ? 1 : 1 + (caller * 5 + round) % 6
    let drafts = SampleEvents.drafts(first..<first + count)
    guard round % 3 == 2 else { return Request(drafts: drafts) }
    switch (caller + round) % 6 {
    case 0:
      let wrong = Premise.revision(Revision(9_999), of: drafts[0].event.stream)
      return Request(drafts: drafts, premise: wrong, refusal: "wrongRevision")
    case 1:
      let broken = Premise.noEvent(matching: Query(), after: .none)
      return Request(drafts: drafts, premise: broken, refusal: "premiseBroken")
    case 2:
      var large = drafts
      large[0].event.payload = SampleEvents.payload(
        #"{"a":"\#(String(repeating: "a", count: Limits.recordBytesMax))"}"#)
      return Request(drafts: large, refusal: "tooLarge")
    case 3:
      // The id of event 1 on the caller's last one.
      var forged = drafts
      forged[forged.count - 1].event.id = SampleEvents.id(1)
      return Request(drafts: forged, refusal: "differentContent")
    case 4:
      let known = drafts + [SampleEvents.draft(1, command: 1)]
      return Request(drafts: known, refusal: "partlyKnown")
    default:
      var forged = drafts
      forged[0].event.command = SampleEvents.command(1)
      return Request(drafts: forged, refusal: "differentCommand")
    }
  }

  /// What one caller is answered; it must be the same kind of answer as if it were alone.
  private static func call(_ caller: UInt64, _ log: Log) async -> [(Request, Receipt)] {
    var stored: [(Request, Receipt)] = []
    for round in rounds {
      let request = request(caller, round)
      do throws(LogError) {
        let receipt = try await log.append(request.drafts, premise: request.premise)
        #expect(request.refusal == nil && !receipt.isRepetition, "caller \(caller), \(round)")
        stored.append((request, receipt))
      } catch {
        #expect(error.word == request.refusal, "caller \(caller), \(round): \(error)")
      }
    }
    return stored
  }

  @Test func `sixteen callers get receipts of their own, without a gap, refusals among them`()
    async throws
  {
    let log = try await makeLog()
    var stored: [(request: Request, receipt: Receipt)] = []
    await withTaskGroup(of: [(Request, Receipt)].self) { group in
      for caller in Self.callers { group.addTask { await Self.call(caller, log) } }
      for await part in group { stored += part }
    }
    #expect(stored.count == 16 * 8)
    let positions = stored.flatMap { $0.receipt.positions.map(\.rawValue) }.sorted()
    #expect(positions == (3..<3 + UInt64(positions.count)).map(\.self))
    let snapshot = try log.snapshot()
    #expect(snapshot.head.rawValue == positions.last)
    for (request, receipt) in stored {
      let events = try receipt.positions.map { try snapshot.event(at: $0) }
      #expect(events.map(\.event) == request.drafts.map(\.event))
      // A batch is stored together, in its order, at one time.
      let first = receipt.positions[0].rawValue
      let together = (0..<UInt64(events.count)).map { first + $0 }
      #expect(receipt.positions.map(\.rawValue) == together)
      #expect(events.allSatisfy { $0.recorded == receipt.recorded })
    }
    try await checkWhole(log)
  }

  private func checkWhole(_ log: Log) async throws {
    let recorded = try log.snapshot().events().map(\.recorded)
    #expect(recorded == recorded.sorted())
    #expect(try await StoreCheck.faults(log, acknowledged: []) == [])
    log.close()
    let again = try scratch.openLog()
    #expect(try again.snapshot().head.rawValue == UInt64(recorded.count))
    #expect(try await StoreCheck.faults(again, acknowledged: []) == [])
  }

  @Test func `requests that wait for one commit are answered one by one`() async throws {
    let held = HeldClock()
    var options = Log.Options.fixed()
    options.clock = { held.now() }
    let log = try await Log.create(at: scratch.path(), zone: .utc, options: options)
    _ = try await log.append([SampleEvents.draft(1)])
    let commits = try log.lastTransactionID()
    held.hold()
    async let first = log.append([SampleEvents.draft(2)])
    #expect(try await Patience.wait(.seconds(60), step: .milliseconds(1)) { held.isAsked })
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for caller in 0..<40 as Range<UInt64> {
        group.addTask {
          held.arrive()
          return await Self.rival(caller, log)
        }
      }
      _ = try await Patience.wait(.seconds(60), step: .milliseconds(1)) { held.arrivals == 40 }
      try await Task.sleep(for: .milliseconds(100))
      held.release()
      return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(try await first.positions == [Position(3)])
    let expected = [
      "plain stored": 10, "first stored": 1, "first wrongRevision": 9, "same stored": 1,
      "same repeated": 9, "forged stored": 1, "forged differentContent": 9,
    ]
    #expect(answers == expected)
    // Nearly always two; on a machine with other work to do a few callers come late.
    #expect(try log.lastTransactionID() - commits < 20)
    try await checkWhole(log)
  }

  /// One of forty that want what others want too, and what it was answered.
  private static func rival(_ caller: UInt64, _ log: Log) async -> String {
    let draft = SampleEvents.draft(100 + caller, case: 100 + caller % 3)
    switch caller % 4 {
    case 0: return "plain \(await answer(of: log, to: [draft]))"
    case 1:
      var first = SampleEvents.drafts(200 + 3 * caller..<202 + 3 * caller)
      for index in first.indices { first[index].event.stream = StreamName(.object, "O-1") }
      let premise = Premise.revision(.none, of: StreamName(.object, "O-1"))
      return "first \(await answer(of: log, to: first, premise: premise))"
    case 2: return "same \(await answer(of: log, to: SampleEvents.drafts(500..<505)))"
    default:
      var forged = draft
      forged.event.id = SampleEvents.id(600)
      return "forged \(await answer(of: log, to: [forged]))"
    }
  }
}

/// A clock that can be stopped: the writer asks it within its transaction, and is held there.
private final class HeldClock: Sendable {
  private let state = Mutex((isHeld: false, isAsked: false))
  private let callers = Mutex(0)

  var isAsked: Bool { state.withLock(\.isAsked) }

  /// How many callers are about to append.
  var arrivals: Int { callers.withLock(\.self) }

  func arrive() { callers.withLock { $0 += 1 } }

  func hold() { state.withLock { $0 = (true, false) } }

  func release() { state.withLock { $0.isHeld = false } }

  func now() -> Instant {
    while state.withLock({ state in
      state.isAsked = true
      return state.isHeld
    }) {
      usleep(500)
    }
    return .someDay
  }
}
