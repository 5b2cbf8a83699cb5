internal import EventModel

/// What an XES file says before its first trace.
struct XESHeader {
  /// Attributes of the log element.
  var log: [JSONValue.Member] = []
  var extensions: [JSONValue] = []
  private var globals: [JSONValue] = []
  var classifiers: [JSONValue] = []
  /// Attributes of the log.
  var attributes: [SourceAttribute] = []
  /// The highest rank of the log's children so far.
  var rank = 0
  /// True once it was given out.
  private(set) var isGiven = false

  /// What we wrote into a file of ours, in place of the above.
  private var own: [SourceAttachment]?
  /// Prefixes that were declared, or not and told.
  private var prefixes: Set<String> = []
  /// Prefixes used before extensions may be declared, with their places.
  private var undeclared: [(prefix: String, place: SourcePlace)] = []
  private var waiting: Set<String> = []

  /// Takes the end of a `global`; what it promises is expected from then on.
  mutating func add(globals attributes: [SourceAttribute], scope: String, keys: inout XESKeys) {
    globals.append(
      .object([
        .init("attributes", .array(attributes.map(\.json))), .init("scope", .string(scope)),
      ]))
    guard scope == "event" || scope == "trace" else { return }
    for attribute in attributes { keys.promise(attribute.key, forTraces: scope == "trace") }
  }

  /// Declares a prefix.
  mutating func declare(prefix: String) {
    prefixes.insert(prefix)
  }

  /// False for a prefix that is declared or was told of; one told of before the first trace may
  /// still be declared.
  mutating func isNew(prefix: String, at place: SourcePlace) -> Bool {
    guard !prefixes.contains(prefix) else { return false }
    if isGiven {
      prefixes.insert(prefix)
    } else if waiting.insert(prefix).inserted {
      undeclared.append((prefix, place))
    }
    return true
  }

  /// Takes what we put into a file beside what XES has a place for.
  ///
  /// Attachments stand in it as JSON, each under its name.
  mutating func take(own attribute: SourceAttribute) throws(InterchangeError) {
    var all: [SourceAttachment] = []
    for one in attribute.nested where one.key.hasPrefix(XESOwn.prefix) {
      guard let text = one.value.characters, let content = try? JSONValue(parsing: text) else {
        continue
      }
      all.append(
        SourceAttachment(name: String(one.key.dropFirst(XESOwn.prefix.count)), content: content))
    }
    own = all
  }

  /// Gives out all there is as attachments, the first time under their names, later under one.
  mutating func attachments(diagnostics: Diagnostics) throws(InterchangeError) -> [SourceAttachment]
  {
    let isLate = isGiven
    isGiven = true
    for (prefix, place) in undeclared where prefixes.insert(prefix).inserted {
      try diagnostics.note(.undeclaredPrefix, at: place, prefix.shownQuoted)
    }
    undeclared = []
    var all: [SourceAttachment] = []
    if let own {
      all = own
    } else {
      add("xes:log", log.isEmpty ? nil : .object(log), to: &all)
      add("xes:extensions", list(extensions), to: &all)
      add("xes:globals", list(globals), to: &all)
      add("xes:classifiers", list(classifiers), to: &all)
    }
    add("xes:attributes", list(attributes.map(\.json)), to: &all)
    (log, extensions, globals, classifiers, attributes) = ([], [], [], [], [])
    own = nil
    guard isLate, !all.isEmpty else { return all }
    // Members in the order of their names, as canonical JSON has them.
    all.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let members = all.map { JSONValue.Member($0.name, $0.content) }
    return [SourceAttachment(name: "xes:late", content: .object(members))]
  }

  private func add(_ name: String, _ content: JSONValue?, to all: inout [SourceAttachment]) {
    if let content { all.append(SourceAttachment(name: name, content: content)) }
  }

  private func list(_ elements: [JSONValue]) -> JSONValue? {
    elements.isEmpty ? nil : .array(elements)
  }
}

/// Names in XES files that are ours.
enum XESOwn {
  /// The extension's prefix with its colon.
  static let prefix = "fribrev:"
  /// The log attribute by which we know our files; attachments are nested in it.
  static let format = "fribrev:format"
  /// The attribute of an event that lists its relations to objects.
  static let relations = "fribrev:relations"
  /// The qualifier nested in a relation.
  static let qualifier = "fribrev:qualifier"
  /// An attribute `concept:name` of a case that is not its name, as one that is empty.
  static let name = "fribrev:name"
  /// Where the extension would be described.
  static let address = "https://fribrev.example/xes"
}
