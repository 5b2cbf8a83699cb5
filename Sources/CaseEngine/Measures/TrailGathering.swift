internal import Casework
internal import EventLog

/// Brings the events of each stream of a kind together: two scans of the facts, more for logs that
/// memory would not hold.
///
/// Memory: 4 bytes a stream, and 96 for each event of a pass.
struct TrailGathering {
  private let snapshot: Snapshot
  private let kind: StreamKind
  private let end: Int64
  private let rowsPerPass: Int
  /// By stream number: how many events it has.
  private var counts: [UInt32] = [0]

  /// Rows held at once: 192 MB.
  static let rowsPerPass = 2_000_000

  init(
    of kind: StreamKind, in snapshot: Snapshot, until end: Instant, rowsPerPass: Int
  ) throws(LogError) {
    self.snapshot = snapshot
    self.kind = kind
    self.end = end.microseconds
    self.rowsPerPass = rowsPerPass
    var counts: [UInt32] = [0]
    let most = UInt32(truncatingIfNeeded: min(snapshot.head.rawValue, UInt64(UInt32.max)))
    try snapshot.scanFacts { [end = self.end] (first, facts) throws(LogError) in
      for index in facts.indices where facts[index].isTrailed(kind, until: end) {
        let number = facts[index].stream
        guard number <= most else {
          throw .storeDamaged(
            lastGood: .none,
            detail: "the fact at position \(first.rawValue + UInt64(index)) names nothing")
        }
        if Int(number) >= counts.count {
          counts.append(contentsOf: repeatElement(0, count: Int(number) + 1 - counts.count))
        }
        counts[Int(number)] += 1
      }
    }
    self.counts = counts
  }

  /// Shows the rows of each stream, in the order of their numbers, as the log has them.
  func forEachStream(
    _ body: (_ stream: UInt32, _ rows: inout [TrailRow]) -> Void
  ) throws(LogError) {
    var start = 0
    while start < counts.count {
      var sum = 0
      var stop = start
      // One stream may be larger than a pass; it gets one of its own.
      while stop < counts.count, stop == start || sum + Int(counts[stop]) <= rowsPerPass {
        sum += Int(counts[stop])
        stop += 1
      }
      if sum > 0 { try show(start..<stop, body) }
      start = stop
    }
  }

  private func show(
    _ streams: Range<Int>, _ body: (_ stream: UInt32, _ rows: inout [TrailRow]) -> Void
  ) throws(LogError) {
    var places = [Int]()
    var sum = 0
    for count in counts[streams] {
      places.append(sum)
      sum += Int(count)
    }
    var rows = [TrailRow?](repeating: nil, count: sum)
    var next = places
    try snapshot.scanFacts { (first, facts) throws(LogError) in
      for index in facts.indices where facts[index].isTrailed(kind, until: end) {
        let place = Int(facts[index].stream) - streams.lowerBound
        guard next.indices.contains(place) else { continue }
        rows[next[place]] = TrailRow(facts[index], at: Position(first.rawValue + UInt64(index)))
        next[place] += 1
      }
    }
    for place in next.indices where next[place] > places[place] {
      var own = rows[places[place]..<next[place]].compactMap(\.self)
      body(UInt32(streams.lowerBound + place), &own)
    }
  }
}

extension Fact {
  /// Whether a trail of a kind shows it.
  fileprivate func isTrailed(_ kind: StreamKind, until end: Int64) -> Bool {
    self.kind == kind.rawValue && occurred <= end
      && flags & EventFlags.synthesised.rawValue == 0
  }
}
