public import EventModel

/// A value that a slot of a fact can carry as a number.
public protocol SlotValue: FieldValue {
  /// Reads the number; nil for one that stands for no value.
  init?(slot: Int64)
}

extension Int64: SlotValue {
  /// The number itself.
  public init?(slot: Int64) { self = slot }
}

extension Ore: SlotValue {
  /// An amount in öre.
  public init?(slot: Int64) { self.init(slot) }
}

extension CivilDate: SlotValue {
  /// A day by its number since 1970-01-01.
  public init?(slot: Int64) {
    guard let number = Int32(exactly: slot) else { return nil }
    self.init(dayNumber: number)
  }
}

extension Position: SlotValue {
  /// A position's number.
  public init?(slot: Int64) {
    guard slot > 0 else { return nil }
    self.init(rawValue: UInt64(slot))
  }
}

extension OffsetInstant: SlotValue {
  /// A time by its µs since 1970; the offset it was written with is not known.
  public init?(slot: Int64) {
    self.init(Instant(microseconds: slot), offsetMinutes: 0)
  }
}

extension SlotValue where Self: Code {
  /// A word by its place in the list, from 1.
  public init?(slot: Int64) {
    let words = Array(Self.allCases)
    guard 1...Int64(words.count) ~= slot else { return nil }
    self = words[Int(slot) - 1]
  }
}
