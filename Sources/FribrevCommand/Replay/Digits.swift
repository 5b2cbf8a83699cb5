/// Numbers as people read them: groups of three, kronor.
enum Digits {
  /// A whole number with a narrow space between groups of three digits.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return (number < 0 ? "−" : "") + text
  }

  /// An amount in kronor, öre where there are any.
  static func kronor(ore: Int64) -> String {
    let rest = Int(ore.magnitude % 100)
    let sign = ore < 0 ? "−" : ""
    let whole = grouped(Int(ore.magnitude / 100))
    return sign + whole + (rest == 0 ? "" : ",\(rest < 10 ? "0" : "")\(rest)") + " kr"
  }
}
