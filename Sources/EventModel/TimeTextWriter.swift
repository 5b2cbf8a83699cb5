/// Writes the parts of dates and times, without a string for each.
struct TimeTextWriter {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(32)
  }

  /// What has been written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func sign(_ sign: UInt8) { bytes.append(sign) }

  /// Writes a number of zero or more in so many digits, which must suffice.
  mutating func number(_ number: Int, digits: Int) {
    var (divisor, rest) = (1, number)
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      bytes.append(ASCII.zero + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Writes `YYYY-MM-DD`; a year outside 0001 to 9999 with its sign and seven digits.
  mutating func date(_ date: CivilDate) {
    let (year, month, day) = date.parts
    if 1...9999 ~= year {
      number(year, digits: 4)
    } else {
      sign(year < 0 ? ASCII.hyphen : ASCII.plus)
      number(Int(year.magnitude), digits: 7)
    }
    sign(ASCII.hyphen)
    number(month, digits: 2)
    sign(ASCII.hyphen)
    number(day, digits: 2)
  }

  /// Writes `hh:mm:ss`, then three or six decimals if there is a fraction.
  mutating func time(_ time: CivilTime) {
    hourAndMinute(time.hour, time.minute)
    sign(ASCII.colon)
    number(time.second, digits: 2)
    let fraction = time.microsecond
    guard fraction != 0 else { return }
    sign(ASCII.point)
    if fraction % 1_000 == 0 {
      number(fraction / 1_000, digits: 3)
    } else {
      number(fraction, digits: 6)
    }
  }

  /// Writes `Z` or `±hh:mm`.
  mutating func offset(minutes: Int16) {
    guard minutes != 0 else { return sign(UInt8(ascii: "Z")) }
    sign(minutes < 0 ? ASCII.hyphen : ASCII.plus)
    hourAndMinute(Int(minutes.magnitude) / 60, Int(minutes.magnitude) % 60)
  }

  private mutating func hourAndMinute(_ hour: Int, _ minute: Int) {
    number(hour, digits: 2)
    sign(ASCII.colon)
    number(minute, digits: 2)
  }
}
