/// Why a text is not a date or a time, and where.
public struct TimeTextError: Error, Hashable, Sendable {
  /// What is wrong.
  public let fault: Fault
  /// The byte it is wrong at, from 0.
  public let offset: Int

  init(_ fault: Fault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }

  /// The kinds of fault.
  public enum Fault: Hashable, Sendable {
    /// The text stops too early.
    case endOfText
    /// A digit belongs here.
    case notADigit
    /// Another sign belongs here: the one named.
    case missing(String)
    /// The text should have ended here.
    case trailingText
    /// There is no year 0000.
    case noSuchYear
    /// Months are 01 to 12.
    case noSuchMonth
    /// The month has no such day.
    case noSuchDay
    /// Hours are 00 to 23.
    case noSuchHour
    /// Minutes are 00 to 59.
    case noSuchMinute
    /// Seconds are 00 to 59.
    case noSuchSecond
    /// A second numbered 60.
    case leapSecond
    /// A fraction finer than a microsecond.
    case tooPrecise
    /// A time without `Z` or an offset.
    case noOffset
    /// The offset puts the instant outside the years 0001 to 9999 of UTC.
    case outOfRange
  }

  /// One sentence saying what is wrong and where.
  public var sentence: String {
    let what =
      switch fault {
      case .endOfText: "the text stops too early"
      case .notADigit: "a digit is missing"
      case .missing(let sign): "'\(sign)' is missing"
      case .trailingText: "something follows the end"
      case .noSuchYear: "there is no year 0000"
      case .noSuchMonth: "there is no such month"
      case .noSuchDay: "the month has no such day"
      case .noSuchHour: "there is no such hour"
      case .noSuchMinute: "there is no such minute"
      case .noSuchSecond: "there is no such second"
      case .leapSecond: "a leap second has no place here"
      case .tooPrecise: "the fraction is finer than a microsecond"
      case .noOffset: "the offset from UTC is missing"
      case .outOfRange: "the instant is outside the years 0001 to 9999"
      }
    return "\(what) (byte \(offset))"
  }

  /// What to do next.
  public var remedy: String {
    switch fault {
    case .leapSecond: "write the second before it, :59"
    case .tooPrecise: "round to six decimals"
    case .noOffset: "add Z or the offset, as in 2017-03-06T08:14:00+01:00"
    case .noSuchHour: "write midnight as 00:00 of the next day"
    case .endOfText, .notADigit, .missing, .trailingText, .noSuchYear, .noSuchMonth, .noSuchDay,
      .noSuchMinute, .noSuchSecond, .outOfRange:
      "write a date as 2017-03-06, an instant as 2017-03-06T07:14:00Z, years 0001 to 9999"
    }
  }
}
