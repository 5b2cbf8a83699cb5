/// The place of a record in the whole log: gapless from 1.
public struct Position: GaplessNumber {
  /// The number; 0 stands for no position.
  public let rawValue: UInt64

  /// Takes a number from outside; `nil` past 2⁴⁸ − 1.
  public init?(rawValue: UInt64) {
    guard rawValue < 1 << 48 else { return nil }
    self.rawValue = rawValue
  }
}
