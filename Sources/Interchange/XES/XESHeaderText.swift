internal import EventModel

/// What stands in an XES file before its first trace.
struct XESHeaderText {
  let attachments: [SourceAttachment]
  let survey: SourceSurvey?

  /// The extensions of the standard, by prefix.
  private static let standard: [(name: String, prefix: String)] = [
    ("Concept", "concept"), ("Time", "time"), ("Organizational", "org"),
    ("Lifecycle", "lifecycle"), ("Identity", "identity"), ("Cost", "cost"),
  ]

  /// Writes the beginning of the log with all but traces and events.
  func write(to text: inout XESText) {
    text.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    text.open(
      "log",
      [
        ("xes.version", "1849.2016"), ("xes.features", "nested-attributes"),
        ("xmlns", "http://www.xes-standard.org/"),
      ])
    let logAttributes = self.logAttributes ?? []
    for (name, prefix, uri) in extensions(for: logAttributes) {
      text.element("extension", [("name", name), ("prefix", prefix), ("uri", uri)])
    }
    for (name, scope, keys) in classifiers {
      let scopes = scope.map { [("scope", $0)] } ?? []
      text.element("classifier", [("name", name)] + scopes + [("keys", keys)])
    }
    text.attribute(own)
    for attribute in logAttributes where attribute.key != XESOwn.format {
      text.attribute(attribute)
    }
  }

  private func content(_ name: String) -> [JSONValue] {
    guard case .array(let all) = attachments.first(where: { $0.name == name })?.content else {
      return []
    }
    return all
  }

  /// The log's attributes; nil where there are none, or none that can be written.
  private var logAttributes: [SourceAttribute]? {
    let found = attachments.first { $0.name == "xes:attributes" }
    return found.flatMap { SourceAttribute.all(json: $0.content) }
  }

  /// All attachments as they were, under their names.
  private var own: SourceAttribute {
    let isWritten = logAttributes != nil
    var nested: [SourceAttribute] = []
    for one in attachments where !(isWritten && one.name == "xes:attributes") {
      // An attachment that is no JSON can't have come out of a store.
      guard let json = try? CanonicalJSON(one.content, root: .any) else { continue }
      nested.append(SourceAttribute(XESOwn.prefix + one.name, json.description))
    }
    return SourceAttribute(XESOwn.format, .text("1"), nested: nested)
  }

  /// The legal ones of the source, then those of the standard that are used, then ours.
  private func extensions(
    for logAttributes: [SourceAttribute]
  ) -> [(name: String, prefix: String, uri: String)] {
    var all: [(name: String, prefix: String, uri: String)] = []
    var (names, prefixes): (Set<String>, Set<String>) = ([], [])
    func add(_ name: String, _ prefix: String, _ uri: String) {
      guard !names.contains(name), prefixes.insert(prefix).inserted else { return }
      names.insert(name)
      all.append((name, prefix, uri))
    }
    for one in content("xes:extensions") {
      guard let name = one["name"]?.text, let prefix = one["prefix"]?.text,
        let uri = one["uri"]?.text, XMLName.isNCName(name), XMLName.isNCName(prefix),
        XESLexical.isAddress(uri), prefix + ":" != XESOwn.prefix
      else { continue }
      add(name, prefix, uri)
    }
    let used = self.used(logAttributes)
    for (name, prefix) in Self.standard where used?.contains(prefix) ?? true {
      add(name, prefix, "http://www.xes-standard.org/\(prefix).xesext")
    }
    add("Fribrev", String(XESOwn.prefix.dropLast()), XESOwn.address)
    return all
  }

  /// The prefixes of all keys; nil where they are not known.
  private func used(_ logAttributes: [SourceAttribute]) -> Set<String>? {
    guard let survey else { return nil }
    var prefixes: Set<String> = ["concept"]
    func note(_ key: String) {
      guard let colon = key.firstIndex(of: ":") else { return }
      prefixes.insert(String(key[..<colon]))
    }
    for columns in survey.rows.values { columns.names.forEach(note) }
    survey.cases.names.forEach(note)
    for attribute in logAttributes { note(attribute.key) }
    return prefixes
  }

  /// Classifiers under names that are legal, as far as their keys can be written.
  private var classifiers: [(name: String, scope: String?, keys: String)] {
    var all: [(name: String, scope: String?, keys: String)] = []
    for one in content("xes:classifiers") {
      guard let name = one["name"]?.text, let keys = one["keys"]?.text else { continue }
      let scope = one["scope"]?.text
      let legal = XESEscape.key(name.replacing(" ", with: "-"))
        .replacing(":", with: "_x003A_")
      guard XMLName.isNCName(legal),
        keys.split(separator: " ").allSatisfy({
          XMLName.isName(String($0)) && XESEscape.key(String($0)) == $0
        }),
        XESLexical.isToken(keys), scope.map(XMLName.isNCName) ?? true
      else { continue }
      all.append((legal, scope, keys))
    }
    return all
  }
}
