internal import EventModel

/// Writes OCEL 2.0 in XML, with the elements in the standard's order and relations as its example
/// has them, `relationship`.
///
/// Lost, beside what `OCELOutput` says: characters that XML can't hold become U+FFFD.
struct OCELXMLWriter: SourceWriter {
  private var log: OCELOutput

  init(_ survey: SourceSurvey) { log = OCELOutput(survey) }

  mutating func write(_ item: SourceItem, to output: SourceOutput) throws(InterchangeError) {
    let step = try log.take(item) { (stage, types) throws(InterchangeError) in
      try output.write(Self.head(of: stage, types))
    }
    switch step {
    case .nothing: return
    case .object(let object): try output.write(Self.element(object))
    case .event(let event): try output.write(Self.element(event))
    }
  }

  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {
    try log.finish { (stage, types) throws(InterchangeError) in
      try output.write(Self.head(of: stage, types))
    }
    try output.write("  </events>\n</log>\n")
  }

  private static func head(of stage: OCELOutput.Stage, _ types: OCELTypes) -> String {
    guard stage == .objects else { return "  </objects>\n  <events>\n" }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n"
      + element(types.objects, "object") + element(types.events, "event") + "  <objects>\n"
  }

  private static func element(_ kind: OCELTypes.Kind, _ name: String) -> String {
    var text = "  <\(name)-types>\n"
    for type in kind.declarations {
      text += "    <\(name)-type\(attributes([("name", type.name)]))>\n      <attributes>\n"
      for attribute in type.attributes {
        let words = [("name", attribute.name), ("type", attribute.type.rawValue)]
        text += "        <attribute\(attributes(words))/>\n"
      }
      text += "      </attributes>\n    </\(name)-type>\n"
    }
    return text + "  </\(name)-types>\n"
  }

  private static func element(_ object: SourceObject) -> String {
    var text = "    <object\(attributes([("id", object.id), ("type", object.type)]))>\n"
    text += "      <attributes>\n"
    for value in object.values {
      let words = [("name", value.attribute.key), ("time", value.time)]
      text +=
        "        <attribute\(attributes(words))>"
        + escaped(OCELOutput.text(value.attribute.value)) + "</attribute>\n"
    }
    return text + "      </attributes>\n" + relations(object.relations) + "    </object>\n"
  }

  private static func element(_ event: OCELOutput.Event) -> String {
    let words = [("id", event.id), ("type", event.type), ("time", event.time)]
    var text = "    <event\(attributes(words))>\n      <attributes>\n"
    for attribute in event.attributes {
      text +=
        "        <attribute\(attributes([("name", attribute.name)]))>"
        + escaped(attribute.text) + "</attribute>\n"
    }
    return text + "      </attributes>\n" + relations(event.relations) + "    </event>\n"
  }

  private static func relations(_ tags: [Tag]) -> String {
    var text = "      <objects>\n"
    for tag in tags {
      let words = [("object-id", tag.value), ("qualifier", tag.qualifier)]
      text += "        <relationship\(attributes(words))/>\n"
    }
    return text + "      </objects>\n"
  }

  private static func attributes(_ attributes: [(name: String, text: String?)]) -> String {
    attributes.reduce(into: "") { text, attribute in
      guard let value = attribute.text else { return }
      text += " \(attribute.name)=\"\(escaped(value))\""
    }
  }

  /// A text as it stands between tags or quotes.
  private static func escaped(_ text: String) -> String {
    let mustEscape = text.utf8.contains { byte in
      byte < 0x20 || byte == 0xEF || "&<>\"".utf8.contains(byte)
    }
    guard mustEscape else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "\"": escaped += "&quot;".unicodeScalars
      // As themselves these would be read as blanks or ends of lines.
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);".unicodeScalars
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
