import CLimits
import EventLog
import EventModel

extension Round {
  static let batchSize = 10_000
  static let callers = 16
  /// Batches made at a time, between measurements: some 150 MB of drafts.
  private static let batchesAtOnce = 10

  /// Single events appended after the bulk.
  var callerEvents: Int { Self.callers * min(1_000, max(50, eventCount / 1_600)) }

  private typealias Batch = (drafts: [Draft], recorded: Instant)

  /// Fills both stores; answers the bytes of all records.
  ///
  /// A portion of ours next to the same of C's: what else the machine does weighs on both alike.
  func append(to stores: Stores, _ figures: inout Figures) async throws -> Int {
    var events = EventMaker(seed: UInt64(number))
    var (ours, limit) = (Cost(), Cost())
    var recordBytes = 0
    for (index, count) in portions.enumerated() {
      let batches = makeBatches(count, &events)
      var raw = batches.map { RawBatch($0.drafts, recorded: $0.recorded) }
      recordBytes += raw.reduce(0) { $0 + $1.recordBytes }
      // Neither always comes first.
      let isOursFirst = index % 2 == 0
      if !isOursFirst { limit += cost(of: &raw, in: stores.limit) }
      ours += try await timed { try await stores.ours.append(batches) }.cost
      if isOursFirst { limit += cost(of: &raw, in: stores.limit) }
    }
    figures.note(
      .append, processor: .appendProcessor, events: eventCount, ours: ours, limit: limit)
    return recordBytes
  }

  /// Adds single events: ours by callers that each await their receipt, C's in groups.
  func appendByCallers(to stores: Stores, _ figures: inout Figures) async throws -> Int {
    var events = EventMaker(seed: UInt64(number), after: eventCount)
    let portion = callerEvents / 5 / Self.callers * Self.callers
    var (ours, limit) = (Cost(), Cost())
    var recordBytes = 0
    for index in 0..<5 {
      let drafts = events.drafts(portion)
      let recorded = events.recorded
      var groups = stride(from: 0, to: portion, by: Self.callers).map {
        RawBatch(drafts[$0..<$0 + Self.callers], recorded: recorded)
      }
      recordBytes += groups.reduce(0) { $0 + $1.recordBytes }
      let isOursFirst = index % 2 == 0
      if !isOursFirst { limit += cost(of: &groups, in: stores.limit) }
      ours += try await timed {
        try await stores.ours.append(drafts, callers: Self.callers)
      }.cost
      if isOursFirst { limit += cost(of: &groups, in: stores.limit) }
    }
    figures.note(
      .callers, processor: .callersProcessor, events: 5 * portion, ours: ours, limit: limit)
    return recordBytes
  }

  /// Variants that explain the first row, on stores of their own.
  func runVariants(into figures: inout Figures) async throws {
    Bench.say("  variants of append")
    let stores = try await bench.freshStores(named: "variants", scope: limits_records_only)
    var (ours, limit) = (Cost(), Cost())
    var events = EventMaker(seed: UInt64(number))
    for count in portions {
      let batches = makeBatches(count, &events)
      var raw = batches.map { RawBatch($0.drafts, recorded: $0.recorded) }
      ours += try await timed { try await stores.ours.appendInPairs(batches) }.cost
      limit += cost(of: &raw, in: stores.limit)
    }
    figures.note(.appendInPairs, ours: Double(eventCount) / ours.seconds)
    figures.note(.appendRecordsOnly, limit: Double(eventCount) / limit.seconds)
    try bench.remove(stores)
  }

  private func cost(of batches: inout [RawBatch], in store: LimitStore) -> Cost {
    timed { for index in batches.indices { store.append(&batches[index]) } }.cost
  }

  /// Event counts of the portions that are made at a time.
  private var portions: [Int] {
    let size = Self.batchesAtOnce * Self.batchSize
    return stride(from: 0, to: eventCount, by: size).map { min(size, eventCount - $0) }
  }

  private func makeBatches(_ count: Int, _ events: inout EventMaker) -> [Batch] {
    stride(from: 0, to: count, by: Self.batchSize).map { made in
      let drafts = events.drafts(min(Self.batchSize, count - made))
      return (drafts, events.recorded)
    }
  }
}
