internal import Casework

/// Numbers, shares and amounts as reports write them.
enum ReportNumber {
  /// A whole number, digits in groups of three by a space at which no line breaks.
  static func grouped(_ number: some BinaryInteger) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += space }
      text.append(digit)
    }
    return text
  }

  /// So many of a thing: `1 case`, `2 cases`.
  static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    grouped(number) + space + (number == 1 ? one : many)
  }

  /// Kronor, with öre where there are any.
  static func kronor(ore: Int64) -> String {
    let rest = ore.magnitude % 100
    let whole = (ore < 0 ? "−" : "") + grouped(ore.magnitude / 100)
    return whole + (rest == 0 ? "" : (rest < 10 ? ",0" : ",") + "\(rest)") + space + "kr"
  }

  /// A part of a whole in per cent, rounded down, so that 100 % is all of it.
  static func percent(_ part: Int, of whole: Int) -> String {
    "\(perMille(part, of: whole) / 10)" + space + "%"
  }

  /// A part of a whole in thousandths, rounded down; 0 where there is nothing.
  static func perMille(_ part: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    let (product, overflows) = part.multipliedReportingOverflow(by: 1_000)
    return overflows ? part / max(1, whole / 1_000) : product / whole
  }

  /// A part of a whole: `31 of 56`; a dash where there is nothing.
  static func part(_ part: Int, _ rest: Int) -> String {
    part + rest == 0 ? "–" : "\(grouped(part)) of \(grouped(part + rest))"
  }

  /// A value of a parameter in its unit.
  static func value(_ value: ParameterValue, in unit: String?) -> String {
    switch value {
    case .whole(let number): grouped(number) + (unit.map { space + $0 } ?? "")
    case .share(let share): self.share(share)
    case .words(let words): words.joined(separator: ", ")
    case .date(let date): date.description
    }
  }

  private static func share(_ share: Share) -> String {
    let (product, overflows) = share.numerator.multipliedReportingOverflow(by: 100)
    guard !overflows, product % share.denominator == 0 else { return share.description }
    return "\(product / share.denominator)\(space)%"
  }

  /// The narrow space at which no line breaks.
  private static let space = "\u{202F}"
}

extension [String] {
  /// The words as a sentence lists them: `one, two and three`.
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
