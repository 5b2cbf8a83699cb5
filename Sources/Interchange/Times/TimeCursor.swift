/// Reads the numbers and signs that times consist of, from left to right.
///
/// The text is passed to every step, since a span can't be kept. A step that fails gives nil or
/// false; where it stopped then says nothing.
struct TimeCursor {
  /// The next byte.
  var index = 0

  /// Whether the next byte is this one; if so, steps past it.
  @inline(__always)
  mutating func take(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard index < text.count, text[index] == byte else { return false }
    index += 1
    return true
  }

  /// Whether the next byte is this letter in either case; if so, steps past it.
  @inline(__always)
  mutating func take(letter: UInt8, in text: Span<UInt8>) -> Bool {
    guard index < text.count, text[index] | 0x20 == letter | 0x20 else { return false }
    index += 1
    return true
  }

  /// Exactly so many digits as a number.
  @inline(__always)
  mutating func number(digits: Int, in text: Span<UInt8>) -> Int? {
    guard index + digits <= text.count else { return nil }
    var number = 0
    for _ in 0..<digits {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
      index &+= 1
    }
    return number
  }

  /// One digit or two as a number.
  mutating func shortNumber(in text: Span<UInt8>) -> Int? {
    guard let first = number(digits: 1, in: text) else { return nil }
    return isAtDigit(in: text) ? number(digits: 1, in: text).map { first * 10 + $0 } : first
  }

  /// Whether the next byte is a digit.
  @inline(__always)
  func isAtDigit(in text: Span<UInt8>) -> Bool {
    index < text.count && text[index] &- UInt8(ascii: "0") < 10
  }

  /// One to nine decimals as microseconds, and whether digits other than 0 were cut.
  mutating func fraction(in text: Span<UInt8>) -> (microsecond: Int, isCut: Bool)? {
    var (microsecond, digits, isCut) = (0, 0, false)
    while isAtDigit(in: text) {
      let digit = Int(text[index] &- UInt8(ascii: "0"))
      if digits < 6 { microsecond = microsecond * 10 + digit } else { isCut = isCut || digit > 0 }
      digits += 1
      index += 1
      guard digits <= 9 else { return nil }
    }
    guard digits > 0 else { return nil }
    for _ in min(digits, 6)..<6 { microsecond *= 10 }
    return (microsecond, isCut)
  }

  /// `Z`, `UTC`, `±hh:mm`, `±hhmm` or `±hh` as minutes ahead of UTC.
  mutating func offset(in text: Span<UInt8>) -> Int? {
    if take(letter: UInt8(ascii: "Z"), in: text) { return 0 }
    guard take(letter: UInt8(ascii: "U"), in: text) else { return numericOffset(in: text) }
    let isWhole = take(letter: UInt8(ascii: "T"), in: text)
    return isWhole && take(letter: UInt8(ascii: "C"), in: text) ? 0 : nil
  }

  /// `±hh:mm`, `±hhmm` or `±hh` as minutes ahead of UTC.
  mutating func numericOffset(in text: Span<UInt8>) -> Int? {
    let isAhead = take(UInt8(ascii: "+"), in: text)
    guard isAhead || take(UInt8(ascii: "-"), in: text), let hour = number(digits: 2, in: text),
      hour < 24
    else { return nil }
    var minute = 0
    if take(UInt8(ascii: ":"), in: text) || isAtDigit(in: text) {
      guard let number = number(digits: 2, in: text), number < 60 else { return nil }
      minute = number
    }
    return isAhead ? hour * 60 + minute : -(hour * 60 + minute)
  }
}
