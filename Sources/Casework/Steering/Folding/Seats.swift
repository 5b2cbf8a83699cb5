/// Where a fold keeps what it keeps of a case: without gaps for the cases of other partitions.
///
/// Threads that share a history then read half of the memory each, and not every other word of
/// all of it.
@usableFromInline
struct Seats: Sendable {
  /// The partitions that have seats: bits by number.
  @usableFromInline let partitions: UInt64
  /// How many they are.
  @usableFromInline let width: Int
  /// By partition: how many of those before it have seats.
  @usableFromInline var ranks: InlineArray<64, UInt8>

  init(of partitions: UInt64) {
    self.partitions = partitions
    width = partitions.nonzeroBitCount
    ranks = InlineArray(repeating: 0)
    var rank: UInt8 = 0
    for partition in 0..<64 {
      ranks[partition] = rank
      if partitions & (1 << UInt64(partition)) != 0 { rank += 1 }
    }
  }

  /// Whether a case has a seat.
  @inlinable
  @inline(__always)
  func hold(_ subject: UInt32) -> Bool { partitions & (1 << UInt64(subject & 63)) != 0 }

  /// The seat of a case that has one.
  @inlinable
  @inline(__always)
  func seat(of subject: UInt32) -> Int {
    Int(subject >> 6) &* width &+ Int(ranks[Int(subject & 63)])
  }
}
