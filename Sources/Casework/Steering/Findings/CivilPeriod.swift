/// A day, week, month, quarter or year of the civil calendar, in 32 bits.
public struct CivilPeriod: BitwiseCopyable, Hashable, Comparable, Sendable {
  /// The kind in the low three bits, above it the number counted from 1970; 0 is no period.
  public let rawValue: Int32

  /// Kinds of period; raw values are the low bits.
  public enum Kind: Int32, CaseIterable, Hashable, Sendable {
    case day = 1
    /// Monday to Sunday.
    case week = 2
    case month = 3
    case quarter = 4
    case year = 5
  }

  /// No period.
  public static var none: CivilPeriod { CivilPeriod(rawValue: 0) }

  /// Takes what another period's `rawValue` was.
  init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The period of a kind that a date lies in.
  public init(_ kind: Kind, of date: CivilDate) {
    let (year, month, _) = date.parts
    let number: Int =
      switch kind {
      case .day: Int(date.dayNumber)
      // The Monday before 1970 is day −3.
      case .week: Self.floor(Int(date.dayNumber) + 3, by: 7)
      case .month: (year - 1970) * 12 + month - 1
      case .quarter: (year - 1970) * 4 + (month - 1) / 3
      case .year: year - 1970
      }
    self.init(kind, number: number)
  }

  private init(_ kind: Kind, number: Int) {
    rawValue = Int32(truncatingIfNeeded: number << 3) | kind.rawValue
  }

  /// The kind; nil for no period.
  public var kind: Kind? { Kind(rawValue: rawValue & 7) }

  /// The first day.
  public var first: CivilDate {
    let number = Int(rawValue >> 3)
    return switch kind {
    case .day: CivilDate(dayNumber: Int32(number))
    case .week: CivilDate(dayNumber: Int32(number * 7 - 3))
    case .month: Self.first(ofMonth: number)
    case .quarter: Self.first(ofMonth: number * 3)
    case .year: Self.first(ofMonth: number * 12)
    case nil: CivilDate(dayNumber: 0)
    }
  }

  /// The period after it.
  public var next: CivilPeriod {
    kind.map { CivilPeriod($0, number: Int(rawValue >> 3) + 1) } ?? .none
  }

  /// The last day.
  public var last: CivilDate { next.first.adding(days: -1) }

  /// Orders by first day, the shorter first.
  public static func < (left: CivilPeriod, right: CivilPeriod) -> Bool {
    (left.first, left.rawValue & 7) < (right.first, right.rawValue & 7)
  }

  private static func first(ofMonth number: Int) -> CivilDate {
    let year = floor(number, by: 12)
    return CivilDate(year: 1970 + year, month: number - year * 12 + 1, day: 1)
      ?? CivilDate(dayNumber: 0)
  }

  private static func floor(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }
}

extension CivilPeriod: CustomStringConvertible {
  /// `2017-05-03`, `2017-W18`, `2017-05`, `2017-Q2`, `2017`.
  public var description: String {
    let (year, month, _) = first.parts
    return switch kind {
    case .day: first.description
    case .week:
      // The week's year is that of its Thursday.
      "\(Self.padded(thursday.year, 4))-W\(Self.padded(weekNumber, 2))"
    case .month: "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    case .quarter: "\(Self.padded(year, 4))-Q\((month + 2) / 3)"
    case .year: Self.padded(year, 4)
    case nil: ""
    }
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ text: String) {
    guard let period = Self.read(text), period.description == text else { return nil }
    self = period
  }

  private static func read(_ text: String) -> CivilPeriod? {
    let parts = text.split(separator: "-").map(String.init)
    guard let year = parts.first.flatMap({ Int($0) }), 1...9999 ~= year else { return nil }
    guard parts.count > 1 else { return CivilPeriod(.year, number: year - 1970) }
    if parts.count == 3 {
      return (try? CivilDate(parsing: text)).map { CivilPeriod(.day, of: $0) }
    }
    guard let letter = parts[1].first, let number = Int(parts[1].drop { $0.isLetter }),
      1...53 ~= number
    else { return nil }
    switch letter {
    case "W":
      // 4 January always lies in week 1.
      guard let first = CivilDate(year: year, month: 1, day: 4) else { return nil }
      return CivilPeriod(.week, of: first.adding(days: 7 * (number - 1)))
    case "Q": return CivilPeriod(.quarter, number: (year - 1970) * 4 + number - 1)
    default: return CivilPeriod(.month, number: (year - 1970) * 12 + number - 1)
    }
  }

  private var thursday: CivilDate { first.adding(days: 3) }

  private var weekNumber: Int {
    let newYear = CivilDate(year: thursday.year, month: 1, day: 1) ?? thursday
    return thursday.days(since: newYear) / 7 + 1
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
