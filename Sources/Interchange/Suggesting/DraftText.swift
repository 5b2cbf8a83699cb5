internal import EventModel

/// Writes words and numbers for a draft: YAML that reads back as the very word, comments of one
/// line.
enum DraftText {
  /// A word as a name or value in YAML, in quotes wherever it could be taken for something else.
  static func scalar(_ word: String) -> String {
    isPlain(word) ? word : quoted(word)
  }

  /// A list of words.
  static func list(_ words: [String]) -> String {
    "[\(words.map(scalar).joined(separator: ", "))]"
  }

  /// A word in quotes, whatever it holds on one line.
  static func quoted(_ word: String) -> String {
    var text = "\""
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE...0xFFFF:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// `8 577`.
  static func number(_ number: Int) -> String {
    var text = ""
    let digits = String(number)
    for (offset, digit) in digits.enumerated() {
      if offset > 0 && (digits.count - offset) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return text
  }

  /// `8 577 events`, `1 event`.
  static func count(_ number: Int, _ one: String, _ several: String? = nil) -> String {
    "\(Self.number(number)) \(number == 1 ? one : several ?? one + "s")"
  }

  /// `89 %`, never 100 % for less than all, nor 0 % for more than none.
  static func share(_ share: Double) -> String {
    guard share > 0 && share < 1 else { return share >= 1 ? "100 %" : "0 %" }
    return "\(min(max(Int((share * 100).rounded()), 1), 99)) %"
  }

  /// A word a mapping may have as its name: without blanks and slashes.
  static func name(_ word: String) -> String {
    let letters = word.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || ".-_".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
    }
    return letters.isEmpty ? "log" : String(letters.prefix(40))
  }

  private static let reserved: Set = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null",
  ]

  private static func isPlain(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, isLetter(first), let last = word.last,
      last != " ", last != ":", !reserved.contains(word.lowercased())
    else { return false }
    var previous: Unicode.Scalar = first
    return word.unicodeScalars.allSatisfy { scalar in
      defer { previous = scalar }
      if scalar == " " && previous == ":" { return false }
      return isLetter(scalar) || ("0"..."9").contains(scalar)
        || " _-.:@".unicodeScalars.contains(scalar)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
