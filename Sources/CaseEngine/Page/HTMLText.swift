/// Markup being written: names are of the code's own, and all that comes from data is escaped.
///
/// There is no way to write a text as it is. Elements are closed by the scope that opened them, so
/// the page is well-formed as XML too, and a strict parser can check it.
struct HTMLText {
  /// What is written so far.
  private(set) var text = ""

  /// Attributes: the names of the code, the values of anybody.
  typealias Attributes = KeyValuePairs<StaticString, String>

  /// The first line of a page.
  mutating func beginPage() {
    text += "<!DOCTYPE html>\n"
  }

  /// An element and what is in it.
  mutating func element<Failure: Error>(
    _ name: StaticString, _ attributes: Attributes = [:],
    _ content: (inout HTMLText) throws(Failure) -> Void
  ) throws(Failure) {
    open(name, attributes)
    text += ">"
    try content(&self)
    text += "</\(name)>"
    if Self.isBlock(name) { text += "\n" }
  }

  /// An element with a text in it.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], text content: String
  ) {
    element(name, attributes) { $0.say(content) }
  }

  /// An element without content.
  mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
    text += "/>"
  }

  /// A text between elements.
  mutating func say(_ content: String) {
    text += Self.escaped(content)
  }

  /// A name that comes from data: what it is written in turns nothing around it.
  mutating func name(_ name: String) {
    element("bdi", text: name)
  }

  /// The rules of the page, which are the code's own.
  mutating func style(_ rules: StaticString) {
    text += "<style>\n\(rules)</style>\n"
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
  }

  /// Whether a line of the file ends with the element: for whoever reads the source.
  private static func isBlock(_ name: StaticString) -> Bool {
    switch name.description {
    case "p", "section", "h1", "h2", "h3", "h4", "tr", "table", "svg", "details", "li", "div",
      "title", "head", "figure", "html", "body", "main":
      true
    default: false
    }
  }
}

extension HTMLText {
  /// A text for an element or an attribute.
  ///
  /// What can't be seen is written out, `[U+202E]`: marks that turn the direction of writing,
  /// characters without width, and those that XML refuses. So a name can hide nothing and turn
  /// nothing round, and two names that look the same are the same.
  static func escaped(_ content: String) -> String {
    var text = ""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case _ where isUnseen(scalar): text += "[U+\(code(of: scalar))]"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Controls, soft hyphen, marks of direction and joining, line ends of Unicode, variation
    // selectors, the byte order mark, tags, and what is no character.
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
