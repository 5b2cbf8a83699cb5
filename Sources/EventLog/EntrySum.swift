internal import EventModel

/// A sum over entries that does not depend on their order: two tables with equal sums hold the same
/// entries, but for a chance of one in 2⁶⁴.
///
/// The hash is keyed anew in every process, so nobody can make entries that cancel out.
struct EntrySum: Equatable {
  private var count = 0
  private var sum = 0

  mutating func add(_ id: some UniqueIdentifier, _ number: UInt64, _ other: UInt64 = 0) {
    var hasher = Hasher()
    hasher.combine(id.high)
    hasher.combine(id.low)
    hasher.combine(number)
    hasher.combine(other)
    count += 1
    sum &+= hasher.finalize()
  }

  /// Adds the entries of another sum.
  mutating func add(_ other: EntrySum) {
    count += other.count
    sum &+= other.sum
  }
}
