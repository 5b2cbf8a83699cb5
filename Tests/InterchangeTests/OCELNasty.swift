import EventModel

@testable import Interchange

/// Logs made at random, of texts that formats trip over.
enum OCELNasty {
  private static let pieces = [
    "a", "\"", "'", "&", "<", "]]>", ">", "\\", "/", "\n", "\r", "\t", " ", "å", "e\u{301}", "😀",
    "\u{0}",
    "\u{1}", "\u{7F}", "\u{2028}", "\u{FFFE}", "\u{301}", "--", ";", "NULL", "nan", "0", "1e5",
    "\u{FEFF}", "%s", "{", "}",
  ]

  static func text(_ random: inout OCELRandom) -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  /// A log, and what a format gives back of it.
  static func log(
    _ random: inout OCELRandom, _ kept: (String) -> String
  ) -> (written: [SourceItem], expected: [SourceItem]) {
    var types = OCELTypes()
    let words: [OCELValueType] = [.string, .time, .integer, .float, .boolean]
    var typeNames: [String] = []
    for number in 0..<3 {
      let name = "\(number)" + text(&random)
      typeNames.append(name)
      let attributes = words.map { word in ("\(word)\(text(&random))", word) }
      types.events.add(attributes, to: name)
      types.objects.add(attributes, to: name)
    }
    let (ids, given) = ((0..<4).map { "\($0)" + text(&random) }, types)
    var items: [SourceItem] = [.attachment(types.attachment)]
    for id in ids {
      let type = typeNames.randomElement(using: &random) ?? ""
      var object = SourceObject(
        place: SourcePlace(line: 1), id: id, type: type, values: [],
        relations: relations(to: ids.map { ("", $0) }, &random))
      for attribute in attributes(given.objects[type], &random) {
        object.values.append(("1970-01-01T00:00:00Z", attribute))
      }
      for attribute in attributes(given.objects[type], &random) {
        object.values.append(("2024-01-01 10:00:00", attribute))
      }
      items.append(.object(object))
    }
    let typed = items.compactMap { item -> (String, String)? in
      if case .object(let object) = item { (object.type, object.id) } else { nil }
    }
    for number in 0..<5 {
      let type = typeNames.randomElement(using: &random) ?? ""
      var row = SourceRow(place: SourcePlace(line: 1), caseID: nil, attributes: [])
      row.attributes = [
        SourceAttribute("ocel:id", .identifier("\(number)" + text(&random))),
        SourceAttribute("ocel:activity", type),
        SourceAttribute("ocel:timestamp", .time("2024-01-01T10:00:00.123Z")),
      ]
      row.attributes += attributes(given.events[type], &random)
      row.relations = relations(to: typed, &random)
      items.append(.row(row))
    }
    return (items, items.map { Self.kept($0, kept) })
  }

  private static func attributes(
    _ declaration: OCELTypes.Declaration?, _ random: inout OCELRandom
  ) -> [SourceAttribute] {
    var attributes: [SourceAttribute] = []
    for (name, type) in declaration?.attributes ?? [] where Bool.random(using: &random) {
      let value: SourceValue =
        switch type {
        case .string: .text(text(&random))
        case .time: .time("2024-05-01T00:00:00+02:00")
        case .integer: .integer("\(Int64.random(in: .min ... .max, using: &random))")
        case .float: .real("\(Double.random(in: -1e9...1e9, using: &random))")
        case .boolean: .flag(["true", "false", "0", "1"].randomElement(using: &random) ?? "")
        }
      attributes.append(SourceAttribute(name, value))
    }
    return attributes
  }

  private static func relations(
    to objects: [(type: String, id: String)], _ random: inout OCELRandom
  ) -> [Tag] {
    var tags: [Tag] = []
    for (type, id) in objects {
      for number in 0..<Int.random(in: 0...2, using: &random) {
        let qualifier = number == 0 ? "" : "\(number)" + text(&random)
        tags.append(Tag(name: type, value: id, qualifier: qualifier))
      }
    }
    return tags
  }

  private static func kept(_ item: SourceItem, _ kept: (String) -> String) -> SourceItem {
    func attribute(_ attribute: SourceAttribute) -> SourceAttribute {
      var attribute = attribute
      attribute.key = kept(attribute.key)
      switch attribute.value {
      case .text(let text): attribute.value = .text(kept(text))
      case .identifier(let text): attribute.value = .identifier(kept(text))
      default: break
      }
      return attribute
    }
    func tag(_ tag: Tag) -> Tag {
      Tag(name: kept(tag.name), value: kept(tag.value), qualifier: kept(tag.qualifier))
    }
    switch item {
    case .attachment(let attachment):
      let types = OCELTypes(attachment: attachment.content)
      var keptTypes = OCELTypes()
      for type in types.events.declarations {
        keptTypes.events.add(type.attributes.map { (kept($0.name), $0.type) }, to: kept(type.name))
        keptTypes.objects.add(type.attributes.map { (kept($0.name), $0.type) }, to: kept(type.name))
      }
      return .attachment(keptTypes.attachment)
    case .object(var object):
      object.id = kept(object.id)
      object.type = kept(object.type)
      object.values = object.values.map { ($0.time, attribute($0.attribute)) }
      object.relations = object.relations.map(tag)
      return .object(object)
    case .row(var row):
      row.attributes = row.attributes.map(attribute)
      row.relations = row.relations.map(tag)
      return .row(row)
    case .caseAttributes: return item
    }
  }
}
