import EventLog
import EventModel
import Foundation
import Synchronization

/// A random history: a store and its model, to which the same things happen.
///
/// Whatever the seed decides, it decides here; nothing else is random.
struct History {
  /// The store and the model disagree, or the store failed.
  struct Disagreement: Error, CustomStringConvertible {
    let description: String
  }

  let scratch: ScratchFolder
  let clock = ModelClock()
  var events: EventGenerator
  var model: ModelLog
  var log: Log
  var vocabulary: Vocabulary
  /// Batches appended before, for appending again.
  var batches: [[Draft]] = []
  /// Snapshots taken before: what they show may never change.
  var snapshots: [Snapshot] = []

  init(seed: UInt64) async throws {
    events = EventGenerator(seed: seed)
    scratch = try ScratchFolder(inMemory: true)
    vocabulary = ModelFacts.vocabulary(&events.random)
    log = try await Log.create(
      at: scratch.path(), zone: .utc, options: Self.options(vocabulary, clock, &events.random))
    let genesis = try log.snapshot().event(at: .first)
    model = ModelLog(genesis: genesis)
  }

  private static func options(
    _ vocabulary: Vocabulary, _ clock: ModelClock, _ random: inout SeededGenerator
  ) -> Log.Options {
    Log.Options(
      vocabulary: vocabulary, clock: { clock.now }, mapBytes: random.pick([1 << 20, 1 << 34]),
      sideMapBytes: 1 << 20)
  }

  /// Lives through so many steps and then checks all there is.
  mutating func run(steps: Int) async throws {
    for _ in 0..<steps {
      switch Int.random(in: 0..<100, using: &events.random) {
      case 0..<52: try await appendSomething()
      case 52..<80: try checkRead()
      case 80..<86: try checkStream()
      case 86..<90: try checkFacts()
      case 90..<94: try takeSnapshot()
      case 94..<97: try reopen()
      default: try await checkEvidence()
      }
    }
    try checkEvents()
    try checkFacts()
    try await checkEvidence()
    log.close()
  }

  func expect(_ condition: Bool, _ what: @autoclosure () -> String) throws(Disagreement) {
    guard condition else { throw Disagreement(description: what()) }
  }

  private mutating func reopen() throws {
    log.close()
    snapshots = []
    if events.random.chance(30) { try scratch.remove("store/derived") }
    if events.random.chance(30) {
      try? scratch.remove("store/\(events.random.pick(["log", "derived"]))/clean")
    }
    if events.random.chance(40) { vocabulary = ModelFacts.vocabulary(&events.random) }
    log = try Log(
      at: scratch.path(), options: Self.options(vocabulary, clock, &events.random))
    try expect(try log.snapshot().head.rawValue == model.head, "the head after reopening")
  }

  private mutating func takeSnapshot() throws {
    let head = UInt64.random(in: 0...model.head, using: &events.random)
    snapshots.append(try log.snapshot().upTo(Position(head)))
  }
}

extension History {
  private mutating func appendSomething() async throws {
    let drafts = nextBatch()
    let premise = events.random.chance(25) ? nextPremise() : .none
    clock.now = nextTime()
    let recorded = events.random.chance(20) ? nextTime() : nil
    let expected = model.append(drafts, premise: premise, now: recorded ?? clock.now)
    let found = await Self.answer(of: log, to: drafts, premise: premise, recorded: recorded)
    try compare(expected, found)
    if case .stored = expected { batches.append(drafts) }
    try expect(try log.snapshot().head.rawValue == model.head, "the head after an append")
  }

  private static func answer(
    of log: Log, to drafts: [Draft], premise: Premise, recorded: Instant?
  ) async -> Result<Receipt, LogError> {
    do throws(LogError) {
      return .success(try await log.append(drafts, premise: premise, recorded: recorded))
    } catch {
      return .failure(error)
    }
  }

  private func compare(_ expected: ModelLog.Answer, _ found: Result<Receipt, LogError>) throws {
    switch (expected, found) {
    case (.stored(let positions, let recorded), .success(let receipt)):
      let isSame = receipt.positions.map(\.rawValue) == positions && receipt.recorded == recorded
      try expect(isSame && !receipt.isRepetition, "stored \(positions), answered \(receipt)")
    case (.repeated(let positions, let recorded), .success(let receipt)):
      let isSame = receipt.positions.map(\.rawValue) == positions && receipt.recorded == recorded
      try expect(isSame && receipt.isRepetition, "repeated \(positions), answered \(receipt)")
    case (.refused(let words), .failure(let error)):
      try expect(words.contains(error.word), "to be refused for \(words), was for \(error)")
    default: try expect(false, "expected \(expected), found \(found)")
    }
  }

  /// Mostly new events; often ones appended before, as they were or almost.
  private mutating func nextBatch() -> [Draft] {
    let known = batches.isEmpty ? [] : events.random.pick(batches)
    let few = events.random.pick([1, 1, 1, 2, 3, 5, 8, 40])
    let many = Int.random(in: 1_000...4_500, using: &events.random)
    switch known.isEmpty ? 0 : Int.random(in: 0..<100, using: &events.random) {
    case 0..<62: return events.batch(few)
    case 62..<63: return events.batch(many)
    case 63..<70: return known
    case 70..<73: return known.shuffled(using: &events.random)
    case 73..<76: return Array(known.prefix(Int.random(in: 1...known.count, using: &events.random)))
    case 76..<79: return known + events.batch(1)
    case 79..<81: return events.batch(1) + known
    case 81..<84: return known + events.random.pick(batches)
    case 84..<90: return withFreshIDs(known)
    case 90..<93: return altered(withFreshIDs(known))
    case 93..<97: return altered(known)
    case 97: return []
    default: return malformed(events.batch(2))
    }
  }

  private mutating func withFreshIDs(_ drafts: [Draft]) -> [Draft] {
    var fresh = drafts
    for index in fresh.indices { fresh[index].event.id = events.eventID() }
    return fresh
  }

  /// One field of one event is another's.
  private mutating func altered(_ drafts: [Draft]) -> [Draft] {
    var altered = drafts
    let index = Int.random(in: drafts.indices, using: &events.random)
    let other = events.draft()
    switch Int.random(in: 0..<10, using: &events.random) {
    case 0: altered[index].event.stream = other.event.stream
    case 1: altered[index].event.type = other.event.type
    case 2: altered[index].event.occurred = other.event.occurred
    case 3: altered[index].event.payload = other.event.payload
    case 4: altered[index].event.tags = other.event.tags
    case 5: altered[index].event.unit = other.event.unit
    case 6: altered[index].sealing = other.sealing
    case 7: altered[index].event.flags = other.event.flags
    case 8: altered[index].event.command = nil
    default: altered[index].event.received = other.event.received
    }
    return altered
  }

  private mutating func malformed(_ drafts: [Draft]) -> [Draft] {
    var malformed = drafts
    switch Int.random(in: 0..<5, using: &events.random) {
    case 0: malformed[1].event.type = ""
    case 1: malformed[1].event.unit = String(repeating: "\u{E5}", count: 201)
    case 2: malformed[0].event.tags = (0..<65).map { Tag(name: "n", value: "\($0)") }
    case 3: malformed[0].sealing = [Plaintext(field: "", subject: "x", text: "")]
    default: malformed[1].event.id = malformed[0].event.id
    }
    return malformed
  }

  private mutating func nextPremise() -> Premise {
    var premise = Premise.none
    for _ in 0..<events.random.pick([0, 1, 1, 2]) {
      let stream = events.stream()
      let revision = model.revision(of: stream)
      premise.revisions.append(
        (stream, Revision(events.random.chance(70) ? revision : revision + 1)))
    }
    for _ in 0..<events.random.pick([0, 0, 1, 2]) {
      let after = UInt64.random(in: 0...model.head + 2, using: &events.random)
      premise.absences.append((events.query(), Position(after)))
    }
    return premise
  }

  /// A clock that mostly goes forwards.
  private mutating func nextTime() -> Instant {
    switch Int.random(in: 0..<40, using: &events.random) {
    case 0: return .epoch
    case 1: return Instant(microseconds: -1)
    case 2..<8: return clock.now.later(by: -Int64.random(in: 0...5_000, using: &events.random))
    default:
      return max(.epoch, clock.now).later(by: Int64.random(in: 0...500, using: &events.random))
    }
  }
}

/// The time a history's store is told.
final class ModelClock: Sendable {
  private let microseconds = Mutex<Int64>(Instant.someDay.microseconds)

  var now: Instant {
    get { Instant(microseconds: microseconds.withLock { $0 }) }
    set { microseconds.withLock { $0 = newValue.microseconds } }
  }
}
