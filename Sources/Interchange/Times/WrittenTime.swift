internal import EventModel

/// A date and a time of day as a text states them, with the offset if it has one.
struct WrittenTime {
  var date: CivilDate
  var time: CivilTime
  /// Minutes ahead of UTC.
  var offsetMinutes: Int?
  /// True if digits other than 0 past the microsecond were left out.
  var isCut = false

  /// The point in time; nil without an offset, or before year 1 or after 9999 in UTC.
  var resolved: OffsetInstant? {
    guard let offsetMinutes else { return nil }
    let local = Instant(date: date, time: time).microseconds
    return Self.checked(
      Instant(microseconds: local - Int64(offsetMinutes) * 60_000_000),
      offsetMinutes: Int16(offsetMinutes))
  }

  /// The two joined; nil before year 1 or after 9999 in UTC.
  static func checked(_ instant: Instant, offsetMinutes: Int16) -> OffsetInstant? {
    guard Instant.earliest...Instant.latest ~= instant else { return nil }
    return OffsetInstant(instant, offsetMinutes: offsetMinutes)
  }
}

extension WrittenTime {
  /// Reads RFC 3339 and what is in use of ISO 8601; nil for anything else.
  ///
  /// A date `YYYY-MM-DD` or, where a time follows, `YYYYMMDD`; then `T` or a blank, `hh:mm` or
  /// `hhmm`, with or without seconds and up to nine decimals behind point or comma; then an offset
  /// or none. Refused: the hour 24, leap seconds, and eight digits alone, which may be any number.
  init?(iso text: Span<UInt8>) {
    var cursor = TimeCursor()
    guard let year = cursor.number(digits: 4, in: text) else { return nil }
    let isDashed = cursor.take(UInt8(ascii: "-"), in: text)
    guard let month = cursor.number(digits: 2, in: text),
      !isDashed || cursor.take(UInt8(ascii: "-"), in: text),
      let day = cursor.number(digits: 2, in: text),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.init(date: date, time: .midnight)
    if cursor.index == text.count && isDashed { return }
    guard
      cursor.take(letter: UInt8(ascii: "T"), in: text)
        || cursor.take(UInt8(ascii: " "), in: text),
      takeTime(&cursor, in: text)
    else { return nil }
    if cursor.index == text.count { return }
    _ = cursor.take(UInt8(ascii: " "), in: text)
    guard let minutes = cursor.offset(in: text), cursor.index == text.count else { return nil }
    offsetMinutes = minutes
  }

  /// Reads `hh:mm[:ss[.f]]` or `hhmm[ss[.f]]`; false where the clock has no such time.
  private mutating func takeTime(_ cursor: inout TimeCursor, in text: Span<UInt8>) -> Bool {
    guard let hour = cursor.number(digits: 2, in: text) else { return false }
    let hasColons = cursor.take(UInt8(ascii: ":"), in: text)
    guard let minute = cursor.number(digits: 2, in: text) else { return false }
    var (second, microsecond) = (0, 0)
    if hasColons ? cursor.take(UInt8(ascii: ":"), in: text) : cursor.isAtDigit(in: text) {
      guard let number = cursor.number(digits: 2, in: text) else { return false }
      second = number
      if cursor.take(UInt8(ascii: "."), in: text) || cursor.take(UInt8(ascii: ","), in: text) {
        guard let fraction = cursor.fraction(in: text) else { return false }
        (microsecond, isCut) = fraction
      }
    }
    guard
      let time = CivilTime(hour: hour, minute: minute, second: second, microsecond: microsecond)
    else { return false }
    self.time = time
    return true
  }
}
