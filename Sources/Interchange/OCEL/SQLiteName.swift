/// A table's or column's name as SQL has it: quoted, so that it can be nothing but a name.
struct SQLiteName: CustomStringConvertible {
  let name: String

  init(_ name: String) { self.name = name }

  var description: String {
    // Scalar by scalar: as a character, a quote with an accent is no quote.
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in name.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The text with U+FFFD for NUL, at which SQLite's interface ends texts.
  static func withoutNUL(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}
