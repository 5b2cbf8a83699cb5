/// The name of one event, unique in the world: the same id stores once.
public struct EventID: UniqueIdentifier {
  /// The first eight bytes, as a big-endian number.
  public let high: UInt64
  /// The last eight bytes, as a big-endian number.
  public let low: UInt64

  /// Takes the two halves as they are, whatever their version.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}
