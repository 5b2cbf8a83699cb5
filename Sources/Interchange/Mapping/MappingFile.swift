internal import CaseEngine
internal import EventModel
internal import Yams

/// Reads mapping files: YAML, version 1 (Fixtures/Mappings/README.md says all they can say).
///
/// Whatever is not known is refused, with its place and the nearest word that is: a name misspelt
/// would otherwise change what an import means without a word.
enum MappingFile {
  private static let form = YAMLForm(
    "mapping", examples: "see Fixtures/Mappings for files that can",
    depth: "a mapping needs four levels",
    fewer: "leave out what need not be mapped: it is kept as the file has it",
    shorter: "give a name as the log has it")

  /// The mapping a file's text holds; throws `.mapping` for the first fault.
  static func read(
    _ text: String, named file: String
  ) throws(InterchangeError) -> Mapping {
    let root = try YAMLText<InterchangeError>(text, file: file, as: form).root()
    let nodes = MappingNodes(file: file, as: form)
    let members = try nodes.members(of: root, "the file", form: "version: 1")
    try nodes.checkVersion(in: members, of: root)
    var mapping = Mapping.none
    mapping.text = text
    for member in members { try take(member, into: &mapping, nodes) }
    try checkParts(members, of: mapping, nodes)
    return mapping
  }

  private static let words = [
    "version", "mapping", "source", "zone", "case-object", "decimal", "time-formats", "keys",
    "missing", "types", "case-attributes", "seal", "pseudonymise",
  ]

  private static func take(
    _ member: MappingNodes.Member, into mapping: inout Mapping, _ nodes: MappingNodes
  ) throws(InterchangeError) {
    let value = member.value
    switch member.name {
    case "version": break
    case "mapping": mapping.name = try name(value, "mapping", nodes)
    case "source": mapping.source = try name(value, "source", nodes)
    case "zone": mapping.zone = try zone(value, nodes)
    case "case-object": mapping.caseObject = try nodes.text(value, "case-object")
    case "decimal": mapping.hasDecimalComma = try decimal(value, nodes)
    case "time-formats": mapping.timeFormats = try timeFormats(value, nodes)
    case "keys": mapping.keys = try keys(value, nodes)
    case "missing": mapping.missing = try missing(value, nodes)
    case "types": mapping.types = try types(value, nodes)
    case "case-attributes": mapping.caseAttributes = try caseAttributes(value, nodes)
    case "seal": mapping.sealing = try sealing(value, nodes)
    case "pseudonymise": mapping.pseudonymised = try nodes.texts(value, "pseudonymise")
    default:
      throw nodes.unknown(member.key, member.name, "part of a mapping", among: words)
    }
  }

  private static func name(
    _ node: Node, _ what: String, _ nodes: MappingNodes
  ) throws(InterchangeError) -> String {
    let name = try nodes.text(node, what)
    let isPlain = name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    guard isPlain, name.utf8.count <= 100, !name.contains("/") else {
      throw nodes.fault(
        node, "\(what) is no short name",
        "give up to 100 letters and digits without blanks and slashes, such as receipt")
    }
    return name
  }

  private static func zone(
    _ node: Node, _ nodes: MappingNodes
  ) throws(InterchangeError) -> SourceZone {
    let word = try nodes.text(node, "zone")
    guard let zone = SourceZone(word) else {
      throw nodes.fault(
        node, "\(nodes.quoted(word)) is no zone", "write utc, stockholm or an offset such as +02:00"
      )
    }
    return zone
  }

  private static func decimal(
    _ node: Node, _ nodes: MappingNodes
  ) throws(InterchangeError) -> Bool {
    switch node.scalar?.string {
    case ",": return true
    case ".": return false
    default: throw nodes.fault(node, "decimal is no comma and no point", "write \",\" or \".\"")
    }
  }

  private static func timeFormats(
    _ node: Node, _ nodes: MappingNodes
  ) throws(InterchangeError) -> [String] {
    let formats = try nodes.texts(node, "time-formats")
    for (number, format) in formats.enumerated() {
      let place = node.sequence?[number] ?? node
      do {
        _ = try TimeFormat(format)
      } catch {
        throw nodes.fault(
          place, "\(nodes.quoted(format)) is no format: \(error.sentence)",
          "write it as dd.MM.yyyy HH:mm")
      }
    }
    return formats
  }

  /// What parts say of each other: attributes protected twice or in the wrong part.
  private static func checkParts(
    _ members: [MappingNodes.Member], of mapping: Mapping, _ nodes: MappingNodes
  ) throws(InterchangeError) {
    let sealed = members.first { $0.name == "seal" }?.value
    let hidden = members.first { $0.name == "pseudonymise" }?.value
    let used = mapping.keys.activity + [mapping.keys.time, mapping.keys.start].compactMap(\.self)
    for name in mapping.sealing.keys.sorted() {
      guard let sealed else { break }
      if mapping.pseudonymised.contains(name) {
        throw nodes.fault(
          sealed, "\(nodes.quoted(name)) is both sealed and pseudonymised",
          "seal what nobody needs to count, pseudonymise what must stay countable")
      }
      if (used + mapping.keys.caseID).contains(name) {
        throw nodes.fault(
          sealed, "\(nodes.quoted(name)) is a key of the log and can't be sealed",
          "pseudonymise it if it is the case's, else leave it open")
      }
    }
    for name in mapping.pseudonymised where used.contains(name) {
      throw nodes.fault(
        hidden ?? members[0].value,
        "\(nodes.quoted(name)) is the activity or the time and can't be pseudonymised",
        "leave it out of pseudonymise")
    }
  }
}
