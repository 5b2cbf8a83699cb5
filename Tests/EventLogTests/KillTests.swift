import EventLog
import EventModel
import Foundation
import Testing

/// Kills writers with signal 9 at random moments, over and over.
///
/// The failure guarded against: a process that dies between two system calls takes an acknowledged
/// append with it, leaves a batch half stored, a lock held, or derived data that never comes right
/// again. Invariant 3 (what was acknowledged is there, nothing is there half), invariant 2 (no
/// gap), invariant 4 (the same append again is answered as the first time) and invariant 5 (what is
/// derived comes right by itself).
///
/// A failure prints its seed; FRIBREV_SEED repeats the moments as nearly as a kill can be repeated.
@Suite(.serialized)
struct KillTests {
  /// Several rounds on one store: how its writers are started, and for how long altogether.
  struct Plan: CustomTestStringConvertible {
    let processes: Int
    let callers: Int

    var testDescription: String { "\(processes) processes of \(callers) callers" }
    var patience: Duration { Effort.isLong ? .seconds(600) : .seconds(8) }
  }

  @Test(arguments: [Plan(processes: 1, callers: 8), Plan(processes: 2, callers: 4)])
  func `whoever writes may be killed at any moment`(plan: Plan) async throws {
    var dice = SeededGenerator(seed: Effort.seed &+ UInt64(plan.processes))
    let deadline = ContinuousClock.now + plan.patience
    var rounds = 0
    // A machine with other work to do gets as far as it gets, but some way.
    while ContinuousClock.now < deadline || rounds < 5 {
      rounds += try await attack(plan, dice.next() % 1_000_000, until: deadline)
    }
  }

  /// One store, killed until it has grown or the time is up; how often.
  private func attack(
    _ plan: Plan, _ seed: UInt64, until deadline: ContinuousClock.Instant
  ) async throws -> Int {
    var dice = SeededGenerator(seed: seed)
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    var promises = Promises()
    var rounds = 0
    while rounds < 12, ContinuousClock.now < deadline || rounds < 5 {
      // Every third round sends again what the round before it sent.
      let work = seed + UInt64(rounds - rounds % 3 / 2)
      promises.add(try await killed(plan, work, rounds, store: folder.path(), &dice))
      rounds += 1
      let faults = try await faults(of: folder.path(), promises) + promises.contradictions
      #expect(faults == [], "seed \(Effort.seed), store \(seed), round \(rounds)")
      guard faults.isEmpty else { break }
    }
    return rounds
  }

  /// Starts the writers, kills each at its moment, and answers what they were promised.
  private func killed(
    _ plan: Plan, _ work: UInt64, _ round: Int, store: String, _ dice: inout SeededGenerator
  ) async throws -> [Ack] {
    let batch = 1 + Int(work % 7)
    let workers = try (0..<plan.processes).map { number in
      try Worker(
        "append", store, "\(work * 10 + UInt64(number))", "2000", "\(batch)", "\(plan.callers)")
    }
    // One round in three dies while it opens, or makes, the store.
    if !dice.chance(33) {
      _ = try await workers[0].says(round % 2 == 0 ? "open" : "ack")
    }
    for worker in workers {
      try await Task.sleep(for: .microseconds(Int.random(in: 0...150_000, using: &dice)))
      worker.kill9()
    }
    for worker in workers {
      let ending = try await worker.ending()
      // It may be done before its moment comes.
      #expect([.signal(SIGKILL), .exit(0)].contains(ending), "\(worker.complaints)")
    }
    return workers.flatMap(\.acks)
  }

  private func faults(of store: String, _ promises: Promises) async throws -> [String] {
    let log: Log
    do {
      log = try Log(at: store)
    } catch .storeMissing where promises.acks.isEmpty {
      return []
    } catch {
      return ["the store does not open: \(error)"]
    }
    defer { log.close() }
    return try await StoreCheck.faults(log, acknowledged: promises.acks)
  }
}

/// What writers were told is stored.
private struct Promises {
  private(set) var acks: Set<Ack> = []
  private(set) var contradictions: [String] = []
  private var places: [String: UInt64] = [:]

  mutating func add(_ acks: [Ack]) {
    for ack in acks {
      self.acks.insert(ack)
      if let place = places.updateValue(ack.first, forKey: ack.id), place != ack.first {
        contradictions.append("\(ack.line), but before at \(place)")
      }
    }
  }
}
