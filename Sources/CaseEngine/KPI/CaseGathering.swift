internal import Casework
internal import EventLog

/// Brings the counted events of each case together: two scans of the facts, more for logs that
/// memory would not hold.
///
/// Counted are events of case and caseless streams that were recorded, not those made up by an
/// import. Memory: 4 bytes a stream, and 24 bytes for each event of a pass.
struct CaseGathering {
  private let snapshot: Snapshot
  /// The last µs that counts.
  private let end: Int64
  /// By stream number: how many counted events it has.
  private var counts: [UInt32] = [0]
  private let stepsPerPass: Int

  /// The latest time counted.
  private(set) var last: Int64?
  /// Who acted in which unit, whatever the time.
  private(set) var handlers: UnitHandlers
  /// Where events lie that may say which team is responsible.
  private(set) var teamEvents: [TeamEvent] = []
  private let teamTypes: [UInt32]

  /// Steps held at once: 192 MB.
  static let stepsPerPass = 8_000_000

  /// Scans once; `caseless` gets the counted events that belong to no case.
  init(
    of snapshot: Snapshot, until end: Int64, byUnit: Bool, stepsPerPass: Int,
    caseless: (CaseStep) -> Void
  ) throws(LogError) {
    self.snapshot = snapshot
    self.end = end
    self.stepsPerPass = stepsPerPass
    handlers = UnitHandlers(isKept: byUnit)
    teamTypes = byUnit ? try TeamEvent.typeNumbers(in: snapshot) : []
    try snapshot.scanFacts { (first, facts) throws(LogError) in
      try self.count(facts, from: first.rawValue, caseless)
    }
  }

  private mutating func count(
    _ facts: Span<Fact>, from first: UInt64, _ caseless: (CaseStep) -> Void
  ) throws(LogError) {
    // No name has a number beyond the number of events; others would only take memory.
    let most = UInt32(truncatingIfNeeded: min(snapshot.head.rawValue, UInt64(UInt32.max)))
    for index in facts.indices {
      let fact = facts[index]
      guard fact.isCounted else { continue }
      guard max(max(fact.stream, fact.type), max(fact.actor, fact.unit)) <= most else {
        throw .storeDamaged(
          lastGood: .none, detail: "the fact at position \(first + UInt64(index)) names nothing")
      }
      handlers.add(fact.actor, in: fact.unit)
      guard fact.occurred <= end else { continue }
      last = max(last ?? fact.occurred, fact.occurred)
      guard fact.kind == StreamKind.case.rawValue else {
        caseless(CaseStep(fact, order: 0))
        continue
      }
      let number = Int(fact.stream)
      if number >= counts.count {
        counts.append(contentsOf: repeatElement(0, count: number + 1 - counts.count))
      }
      counts[number] += 1
      if teamTypes.contains(fact.type) {
        teamEvents.append(
          TeamEvent(
            stream: fact.stream, occurred: fact.occurred,
            position: Position(first + UInt64(index))))
      }
    }
  }

  /// Shows each case with its stream's number: all its steps, in order of time.
  func forEachCase(
    _ body: (_ stream: UInt32, _ steps: Span<CaseStep>) -> Void
  ) throws(LogError) {
    var start = 0
    while start < counts.count {
      var sum = 0
      var stop = start
      // One case may be larger than a pass; it gets one of its own.
      while stop < counts.count, stop == start || sum + Int(counts[stop]) <= stepsPerPass {
        sum += Int(counts[stop])
        stop += 1
      }
      if sum > 0 { try show(start..<stop, steps: sum, body) }
      start = stop
    }
  }

  private func show(
    _ streams: Range<Int>, steps count: Int,
    _ body: (_ stream: UInt32, _ steps: Span<CaseStep>) -> Void
  ) throws(LogError) {
    var shelf = StepShelf(for: counts[streams], from: streams.lowerBound, count: count)
    try snapshot.scanFacts { (first, facts) throws(LogError) in
      guard shelf.take(facts, until: end) else {
        throw .storeDamaged(
          lastGood: .none, detail: "facts from position \(first) read otherwise the second time")
      }
    }
    shelf.forEachCase(body)
  }
}

extension Fact {
  /// Whether `log stats` and every figure count it.
  var isCounted: Bool {
    (kind == StreamKind.case.rawValue || kind == StreamKind.caseless.rawValue)
      && flags & EventFlags.synthesised.rawValue == 0
  }
}

extension CaseStep {
  init(_ fact: Fact, order: UInt32) {
    self.init(
      occurred: fact.occurred, order: order, type: fact.type, actor: fact.actor, unit: fact.unit)
  }
}
