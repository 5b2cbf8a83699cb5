/// The place of an event within its own stream: gapless from 1.
public struct Revision: GaplessNumber {
  /// The number; 0 stands for a stream without events.
  public let rawValue: UInt64

  /// Takes a number from outside; `nil` past 2⁴⁸ − 1.
  public init?(rawValue: UInt64) {
    guard rawValue < 1 << 48 else { return nil }
    self.rawValue = rawValue
  }
}
