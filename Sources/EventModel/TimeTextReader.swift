/// Reads the parts of dates and times from left to right.
///
/// The text is passed to every step, since a span can't be kept.
struct TimeTextReader {
  var index = 0

  /// Whether the next byte is this one; if so, steps past it.
  mutating func take(_ byte: UInt8, from text: Span<UInt8>) -> Bool {
    guard index < text.count, text[index] == byte else { return false }
    index += 1
    return true
  }

  /// Steps past a sign that must be there.
  mutating func expect(
    _ byte: UInt8, in text: Span<UInt8>
  ) throws(TimeTextError) {
    guard index < text.count else { throw TimeTextError(.endOfText, at: index) }
    guard take(byte, from: text) else {
      throw TimeTextError(.missing(String(UnicodeScalar(byte))), at: index)
    }
  }

  /// Reads exactly so many digits.
  mutating func number(digits: Int, in text: Span<UInt8>) throws(TimeTextError) -> Int {
    var number = 0
    for _ in 0..<digits {
      guard index < text.count else { throw TimeTextError(.endOfText, at: index) }
      guard ASCII.isDigit(text[index]) else { throw TimeTextError(.notADigit, at: index) }
      number = number * 10 + Int(text[index] - ASCII.zero)
      index += 1
    }
    return number
  }

  /// Reads `YYYY-MM-DD`.
  mutating func date(_ text: Span<UInt8>) throws(TimeTextError) -> CivilDate {
    let start = index
    let year = try number(digits: 4, in: text)
    try expect(ASCII.hyphen, in: text)
    let month = try number(digits: 2, in: text)
    try expect(ASCII.hyphen, in: text)
    let day = try number(digits: 2, in: text)
    guard year > 0 else { throw TimeTextError(.noSuchYear, at: start) }
    guard 1...12 ~= month else { throw TimeTextError(.noSuchMonth, at: start + 5) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw TimeTextError(.noSuchDay, at: start + 8)
    }
    return date
  }

  /// Reads `hh:mm[:ss[.fraction]]`.
  mutating func time(_ text: Span<UInt8>) throws(TimeTextError) -> CivilTime {
    let (hour, minute) = try hourAndMinute(text)
    var second = 0
    var microsecond = 0
    if take(ASCII.colon, from: text) {
      second = try number(digits: 2, in: text)
      guard second != 60 else { throw TimeTextError(.leapSecond, at: index - 2) }
      guard second < 60 else { throw TimeTextError(.noSuchSecond, at: index - 2) }
      if take(ASCII.point, from: text) { microsecond = try fraction(text) }
    }
    let seconds = Int64((hour * 60 + minute) * 60 + second)
    return CivilTime(microsecondsChecked: seconds * 1_000_000 + Int64(microsecond))
  }

  /// Reads `Z` or `±hh:mm` as minutes ahead of UTC.
  mutating func offset(_ text: Span<UInt8>) throws(TimeTextError) -> Int {
    if take(UInt8(ascii: "Z"), from: text) { return 0 }
    let isAhead = take(ASCII.plus, from: text)
    guard isAhead || take(ASCII.hyphen, from: text) else {
      throw TimeTextError(.noOffset, at: index)
    }
    let (hour, minute) = try hourAndMinute(text)
    return (isAhead ? 1 : -1) * (hour * 60 + minute)
  }

  /// Refuses anything that is left.
  func end(_ text: Span<UInt8>) throws(TimeTextError) {
    guard index == text.count else { throw TimeTextError(.trailingText, at: index) }
  }

  private mutating func hourAndMinute(
    _ text: Span<UInt8>
  ) throws(TimeTextError) -> (hour: Int, minute: Int) {
    let hour = try number(digits: 2, in: text)
    guard hour < 24 else { throw TimeTextError(.noSuchHour, at: index - 2) }
    try expect(ASCII.colon, in: text)
    let minute = try number(digits: 2, in: text)
    guard minute < 60 else { throw TimeTextError(.noSuchMinute, at: index - 2) }
    return (hour, minute)
  }

  /// Reads at least one digit after the point as microseconds; past the sixth only zeros.
  private mutating func fraction(_ text: Span<UInt8>) throws(TimeTextError) -> Int {
    var microseconds = try number(digits: 1, in: text)
    var digits = 1
    while index < text.count, ASCII.isDigit(text[index]) {
      digits += 1
      if digits > 6 {
        guard text[index] == ASCII.zero else { throw TimeTextError(.tooPrecise, at: index) }
      } else {
        microseconds = microseconds * 10 + Int(text[index] - ASCII.zero)
      }
      index += 1
    }
    for _ in min(digits, 6)..<6 { microseconds *= 10 }
    return microseconds
  }
}
