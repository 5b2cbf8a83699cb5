import EventLog
import EventModel
import Foundation

/// A store of ours under measurement.
struct OurStore: Sendable {
  let path: String
  let log: Log

  /// Appends batches one after the other; returns once the blocks they completed are written, too,
  /// as in C: a repetition waits its turn behind them and writes nothing.
  func append(_ batches: [(drafts: [Draft], recorded: Instant)]) async throws {
    for batch in batches {
      _ = try await log.append(batch.drafts, recorded: batch.recorded)
    }
    try await settle(after: batches)
  }

  /// The same with two batches on their way: one is prepared while the other is written.
  func appendInPairs(_ batches: [(drafts: [Draft], recorded: Instant)]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, batch) in batches.enumerated() {
        if index > 1 { _ = try await group.next() }
        group.addTask { _ = try await log.append(batch.drafts, recorded: batch.recorded) }
      }
      try await group.waitForAll()
    }
    try await settle(after: batches)
  }

  private func settle(after batches: [(drafts: [Draft], recorded: Instant)]) async throws {
    guard let last = batches.last?.drafts.last else { return }
    _ = try await log.append([last])
  }

  /// Callers that each append one event at a time and await its receipt.
  func append(_ drafts: [Draft], callers: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<callers {
        group.addTask {
          for index in stride(from: caller, to: drafts.count, by: callers) {
            _ = try await log.append([drafts[index]])
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// How many events lie in complete blocks.
  func blockEvents() throws -> UInt64 {
    let head = try log.snapshot().head.rawValue
    return head - head % UInt64(Block.size)
  }

  /// Adds up five fields of the facts of some positions, as the C loop does.
  func scan(_ positions: ClosedRange<UInt64>) throws -> UInt64 {
    var sum: UInt64 = 0
    try log.snapshot().scanFacts(
      from: Position(positions.lowerBound), through: Position(positions.upperBound)
    ) { (_, facts) throws(LogError) in
      for index in facts.indices {
        let fact = facts[index]
        sum &+= UInt64(bitPattern: fact.occurred) &+ UInt64(bitPattern: fact.recorded)
        sum &+= UInt64(fact.stream) &+ UInt64(fact.unit) &+ UInt64(fact.type)
      }
    }
    return sum
  }

  /// The same by two tasks, half of the blocks each.
  func scanHalves(_ events: UInt64) async throws -> UInt64 {
    let size = UInt64(Block.size)
    let middle = events / size / 2 * size
    async let first = Task.detached { try scan(1...middle) }.value
    async let second = Task.detached { try scan(middle + 1...events) }.value
    return try await first &+ second
  }

  func verify() async throws {
    let verification = try await log.verify()
    precondition(verification.isWhole, "a store just written is whole: \(verification.faults)")
  }

  /// Seconds that the proof of each of some random positions in the whole log takes.
  func proofs(_ count: Int, seed: UInt64) throws -> [Double] {
    var random = SplitMix64(seed: seed)
    let head = try log.snapshot().head
    let root = try log.root(at: head.rawValue)
    return try (0..<count).map { _ in
      let position = Position(UInt64.random(in: 1...head.rawValue, using: &random))
      let (cost, proof) = try timed {
        try log.inclusionProof(of: position, inSize: head.rawValue)
      }
      let isShown = MerkleProof.includes(
        try log.leaf(at: position), at: position.rawValue - 1, inSize: head.rawValue, root: root,
        proof: proof)
      precondition(isShown, "a proof shows its leaf in the root")
      return cost.seconds
    }
  }

  /// Closes the store and measures opening it again and reading an event; the reopened store.
  func reopened(reading position: Position) throws -> (cost: Cost, store: OurStore) {
    log.close()
    let (cost, opened) = try timed {
      let log = try Log(at: path)
      _ = try log.snapshot().event(at: position)
      return log
    }
    return (cost, OurStore(path: path, log: opened))
  }

  /// Bytes of every file in the store's folder.
  func fileBytes() throws -> Int {
    let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return try files.reduce(0) { sum, file in
      let facts = try FileManager.default.attributesOfItem(atPath: path + "/" + file)
      guard facts[.type] as? FileAttributeType == .typeRegular else { return sum }
      return sum + (facts[.size] as? Int ?? 0)
    }
  }
}
