/// One number of a fact: which payload element it comes from, and in what unit.
public struct Slot: Hashable, Sendable, CustomStringConvertible {
  /// The payload element.
  public let element: String
  /// How its value becomes a number.
  public let unit: Unit

  /// Takes the two as they are.
  public init(_ element: String, in unit: Unit) {
    self.element = element
    self.unit = unit
  }

  /// The units of slots.
  public enum Unit: Hashable, Sendable {
    /// A time as RFC 3339 text, in µs since 1970.
    case microseconds
    /// A date as text, in days since 1970-01-01.
    case dayNumber
    /// A whole number of öre.
    case ore
    /// A word of a list, by its place from 1.
    case code([String])
    /// A position pointed at.
    case position
    /// Any whole number.
    case count
    /// A name, by its hash: enough to tell which of the names known it is.
    case name
  }

  /// Element and unit, in one line.
  public var description: String { "\(element.debugDescription) \(unit)" }

  /// The number that stands for a name: FNV-1a over its UTF-8 bytes, not meant to resist forgery.
  public static func hash(of name: String) -> Int64 {
    let hash = name.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int64(bitPattern: hash)
  }

  /// The number a payload value stands for; nil where it does not fit the unit.
  ///
  /// A typed value, `{"t":…,"v":…}`, counts as its `v`.
  public func number(from value: JSONValue) -> Int64? {
    switch (unit, value) {
    case (_, .object(let members)):
      members.first { $0.name == "v" }.flatMap { number(from: $0.value) }
    case (.microseconds, .string(let text)):
      (try? OffsetInstant(parsing: text))?.instant.microseconds
    case (.dayNumber, .string(let text)):
      (try? CivilDate(parsing: text)).map { Int64($0.dayNumber) }
    case (.name, .string(let name)): name.isEmpty ? nil : Self.hash(of: name)
    case (.code(let words), .string(let word)):
      words.firstIndex { $0.utf8.elementsEqual(word.utf8) }.map { Int64($0) + 1 }
    case (.ore, .number(let digits)), (.position, .number(let digits)),
      (.count, .number(let digits)):
      Int64(digits)
    default: nil
    }
  }
}
