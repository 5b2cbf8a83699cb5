internal import EventModel
internal import LMDB

/// Sorts positions by stream: counts them first, then puts each behind those of its stream.
///
/// Two scans, and no memory but the result and a number for each stream there is.
struct StreamSorting<Place: FixedWidthInteger & Sendable> {
  private let kind: UInt8
  /// By stream number: how many events were met; then where the next one goes.
  private var counts: [Place]
  private(set) var numbers: [UInt32] = []
  private(set) var starts: [Int] = [0]
  private(set) var places: [Place] = []

  init(of kind: StreamKind, in snapshot: Snapshot) throws(LogError) {
    self.kind = kind.rawValue
    let streams = try snapshot.log.head().counts.streams
    counts = [Place](repeating: 0, count: Int(streams) + 1)
    try scan(snapshot) { (sorting, _, facts) in sorting.count(facts) }
    arrange()
    try scan(snapshot) { (sorting, first, facts) in sorting.place(facts, from: first) }
  }

  /// Shows all facts to `take`, which answers whether they can be right.
  private mutating func scan(
    _ snapshot: Snapshot, _ take: (inout Self, UInt64, Span<Fact>) -> Bool
  ) throws(LogError) {
    try snapshot.scanFacts { (first, facts) throws(LogError) in
      guard take(&self, first.rawValue, facts) else {
        throw LogError(
          snapshot.log.derived.environment.damage(
            "facts from position \(first) on name streams that are not there"))
      }
    }
  }

  private mutating func count(_ facts: Span<Fact>) -> Bool {
    for index in facts.indices where facts[index].kind == kind {
      let number = Int(facts[index].stream)
      guard number < counts.count else { return false }
      counts[number] &+= 1
    }
    return true
  }

  /// Turns counts into the places where the streams begin.
  private mutating func arrange() {
    var sum = 0
    for number in counts.indices {
      let count = Int(counts[number])
      counts[number] = Place(sum)
      guard count > 0 else { continue }
      sum += count
      numbers.append(UInt32(number))
      starts.append(sum)
    }
    places = [Place](repeating: 0, count: sum)
  }

  private mutating func place(_ facts: Span<Fact>, from first: UInt64) -> Bool {
    for index in facts.indices where facts[index].kind == kind {
      let number = Int(facts[index].stream)
      guard number < counts.count, Int(counts[number]) < places.count else { return false }
      places[Int(counts[number])] = Place(truncatingIfNeeded: first &+ UInt64(index))
      counts[number] &+= 1
    }
    return true
  }
}
