/// A field of payloads: its name there, and the type of what it holds.
///
/// All fields are listed as static members in the files `Fields+….swift`, so that
/// `event[.dueDate]` is a date wherever it is written.
public struct Field<Value: FieldValue>: Sendable {
  /// The name in the payload.
  public let name: String

  /// Names a field; packs outside of this package name their own.
  public init(_ name: String) {
    self.name = name
  }
}

/// An amount in öre.
public struct Ore: FieldValue, Hashable, Comparable {
  /// The amount in öre; negative for money that goes back.
  public let öre: Int64

  /// Takes an amount in öre.
  public init(_ öre: Int64) {
    self.öre = öre
  }

  /// Takes an amount in kronor.
  public init(kronor: Int64) {
    öre = kronor * 100
  }

  /// An amount.
  public static var shape: FieldShape { .ore }

  /// Reads a whole number of öre.
  public init?(_ json: JSONValue) {
    guard let number = json.integer else { return nil }
    öre = number
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .number(öre.description) }

  /// Orders by amount.
  public static func < (left: Ore, right: Ore) -> Bool { left.öre < right.öre }

  /// A sum; what no number can hold stays at the greatest or least amount.
  public func adding(_ other: Ore) -> Ore {
    let (sum, overflows) = öre.addingReportingOverflow(other.öre)
    return Ore(overflows ? (other.öre > 0 ? .max : .min) : sum)
  }

  /// A difference; what no number can hold stays at the greatest or least amount.
  public func subtracting(_ other: Ore) -> Ore {
    let (rest, overflows) = öre.subtractingReportingOverflow(other.öre)
    return Ore(overflows ? (other.öre < 0 ? .max : .min) : rest)
  }
}
