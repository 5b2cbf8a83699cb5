import EventLog
import EventModel

/// One round: a store of ours and one of C's are made, filled, read and removed, each step of ours
/// next to the same step of C's.
struct Round {
  private static let scans = 5
  private static let proofs = 1_000
  private static let opens = 5

  let number: Int
  let eventCount: Int
  let bench: Bench

  func run(into figures: inout Figures) async throws {
    var stores = try await bench.freshStores(named: "round-\(number)")
    var recordBytes = 0
    Bench.say("  append \(eventCount) events")
    recordBytes += try await append(to: stores, &figures)
    Bench.say("  append \(callerEvents) events by \(Self.callers) callers")
    recordBytes += try await appendByCallers(to: stores, &figures)
    Bench.say("  scan")
    try await scan(stores, &figures)
    Bench.say("  verify")
    try await verify(stores, &figures)
    Bench.say("  prove, open, weigh")
    try prove(stores, &figures)
    try open(&stores, &figures)
    figures.note(.disk, ours: Double(try stores.ours.fileBytes()) / Double(recordBytes))
    try bench.remove(stores)
  }

  private func scan(_ stores: Stores, _ figures: inout Figures) async throws {
    let count = try stores.ours.blockEvents()
    // The first scan of a file pays for mapping its pages.
    _ = (stores.limit.scan(), try stores.ours.scan(1...count))
    for _ in 0..<Self.scans {
      let limit = timed { stores.limit.scan() }
      let ours = try timed { try stores.ours.scan(1...count) }
      let halves = try await timed { try await stores.ours.scanHalves(count) }
      precondition(ours.result == halves.result, "two halves make the whole")
      figures.note(.scan, ours: Double(count) / ours.cost.seconds)
      figures.note(.scan, limit: Double(count) / limit.cost.seconds)
      figures.note(.scanHalves, ours: Double(count) / halves.cost.seconds)
      figures.note(.scanHalves, limit: Double(count) / ours.cost.seconds)
    }
  }

  private func verify(_ stores: Stores, _ figures: inout Figures) async throws {
    let count = Int(try stores.ours.log.snapshot().head.rawValue)
    let limit = timed { stores.limit.verify() }.cost
    let ours = try await timed { try await stores.ours.verify() }.cost
    figures.note(.verify, processor: .verifyProcessor, events: count, ours: ours, limit: limit)
  }

  private func prove(_ stores: Stores, _ figures: inout Figures) throws {
    let seconds = try stores.ours.proofs(Self.proofs, seed: UInt64(number))
    figures.note(.proofMedian, ours: 1_000 * (Figures.median(seconds) ?? 0))
    figures.note(.proofWorst, ours: 1_000 * (seconds.max() ?? 0))
  }

  private func open(_ stores: inout Stores, _ figures: inout Figures) throws {
    for attempt in 1...Self.opens {
      let position = Position(UInt64(eventCount / attempt))
      let (cost, store) = try stores.ours.reopened(reading: position)
      stores.ours = store
      figures.note(.open, ours: 1_000 * cost.seconds)
    }
  }
}
