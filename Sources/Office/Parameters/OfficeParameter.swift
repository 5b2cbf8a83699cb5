public import EventModel

/// One parameter of the synthetic office: what it is worth, in which unit, and who says so.
public struct OfficeParameter: Hashable, Sendable {
  /// Group and name, such as `staff.teamSize`.
  public let name: String
  /// The value, one or several.
  public let value: Value
  /// The unit.
  public let unit: String
  /// The source, or "assumption".
  public let source: String
  /// The least and the greatest value allowed, of dates too.
  public let allowed: ClosedRange<Quantity>
  /// Where the value was given.
  public let place: Place

  /// A value as it was written.
  public enum Value: Hashable, Sendable {
    /// One.
    case one(Quantity)
    /// Several, in order.
    case several([Quantity])
  }

  /// One number or one date.
  public enum Quantity: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// A number.
    case number(Double)
    /// A date.
    case date(CivilDate)

    /// Reads `0.15`, `24` or `2016-09-01`; nil for anything else.
    init?(_ text: String) {
      if let date = try? CivilDate(parsing: text) {
        self = .date(date)
      } else if let number = Double(text), number.isFinite {
        self = .number(number)
      } else {
        return nil
      }
    }

    /// The quantity as it would be written.
    public var description: String {
      switch self {
      case .date(let date): date.description
      case .number(let number): Int(exactly: number)?.description ?? number.description
      }
    }
  }

  /// Where something was given.
  public enum Place: Hashable, Sendable {
    /// In the file, lines and columns from 1; no column where the reader gives none.
    case file(line: Int, column: Int?)
    /// By `--set`.
    case override
    /// Nowhere in particular.
    case unknown
  }
}

extension OfficeParameter.Value: CustomStringConvertible {
  /// The value as it would be written: `4`, or `[0.74, 0.45]`.
  public var description: String {
    switch self {
    case .one(let quantity): quantity.description
    case .several(let quantities):
      "[\(quantities.map(\.description).joined(separator: ", "))]"
    }
  }

  /// All quantities, in order.
  var quantities: [OfficeParameter.Quantity] {
    switch self {
    case .one(let quantity): [quantity]
    case .several(let quantities): quantities
    }
  }
}
