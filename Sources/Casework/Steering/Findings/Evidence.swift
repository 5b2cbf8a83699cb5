/// The events a finding rests on, in constant space: how many, the first, the last, a digest.
///
/// A policy keeps one in its state and adds to it; a finding carries it. Which events they were is
/// told by folding again. The digest is two sums that tell sets and orders of positions apart, not
/// a defence against forgery: reports are hashed as a whole.
public struct Evidence: BitwiseCopyable, Hashable, Sendable {
  /// How many events.
  public private(set) var count: UInt32
  /// The first added; 0 for none.
  public private(set) var first: UInt64
  /// The last added; 0 for none.
  public private(set) var last: UInt64
  /// The first half of the digest.
  public private(set) var digestHigh: UInt64
  /// The second half of the digest.
  public private(set) var digestLow: UInt64

  /// No events.
  public init() {
    count = 0
    first = 0
    last = 0
    digestHigh = 0xCBF2_9CE4_8422_2325
    digestLow = 0x9E37_79B9_7F4A_7C15
  }

  /// The evidence that a finding carries.
  init(count: UInt32, first: UInt64, last: UInt64, digest: (high: UInt64, low: UInt64)) {
    self.count = count
    self.first = first
    self.last = last
    digestHigh = digest.high
    digestLow = digest.low
  }

  /// Some events, in this order.
  public init(_ positions: Position...) {
    self.init()
    for position in positions { add(position) }
  }

  /// Adds an event.
  public mutating func add(_ position: Position) {
    let number = position.rawValue
    if count == 0 { first = number }
    last = number
    count = count == .max ? .max : count + 1
    digestHigh = Self.mixed(digestHigh ^ number, 0x100_0000_01B3)
    digestLow = Self.mixed(digestLow &+ number, 0xBF58_476D_1CE4_E5B9)
  }

  /// Adds what another rests on, as one.
  public mutating func add(_ other: Evidence) {
    guard other.count > 0 else { return }
    if count == 0 { first = other.first }
    last = other.last
    let (sum, overflows) = count.addingReportingOverflow(other.count)
    count = overflows ? .max : sum
    digestHigh = Self.mixed(digestHigh ^ other.digestHigh, 0x100_0000_01B3)
    digestLow = Self.mixed(digestLow &+ other.digestLow, 0xBF58_476D_1CE4_E5B9)
  }

  private static func mixed(_ sum: UInt64, _ factor: UInt64) -> UInt64 {
    let product = sum &* factor
    return product ^ (product >> 29)
  }
}
