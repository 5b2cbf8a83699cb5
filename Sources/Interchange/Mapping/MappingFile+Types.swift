internal import CaseEngine
internal import Casework
internal import EventModel
internal import Yams

// Activities that become types the vocabulary knows.
extension MappingFile {
  private static let form = "{type: CaseOpened, fields: {caseType: permit}}"

  static func types(
    _ node: Node, _ nodes: MappingNodes
  ) throws(InterchangeError) -> [String: MappedType] {
    var types: [String: MappedType] = [:]
    for member in try nodes.members(of: node, "types", form: "activities, each with \(form)") {
      types[member.name] = try mappedType(member.value, of: member.name, nodes)
    }
    return types
  }

  /// `CaseClosed`, or the same with fields.
  static func mappedType(
    _ node: Node, of name: String, _ nodes: MappingNodes
  ) throws(InterchangeError) -> MappedType {
    if case .scalar = node {
      return MappedType(type: try type(node, of: name, nodes).name)
    }
    let members = try nodes.members(of: node, nodes.quoted(name), form: form)
    guard let typeNode = members.first(where: { $0.name == "type" })?.value else {
      throw nodes.fault(node, "\(nodes.quoted(name)) has no type", "write \(form)")
    }
    let type = try type(typeNode, of: name, nodes)
    var mapped = MappedType(type: type.name)
    for member in members where member.name != "type" {
      switch member.name {
      case "fields": mapped.fields = try constants(member.value, of: type, nodes)
      case "from": mapped.taken = try taken(member.value, of: type, nodes)
      default:
        throw nodes.unknown(
          member.key, member.name, "part of a type", among: ["type", "fields", "from"])
      }
    }
    let both = mapped.taken.keys.filter { mapped.fields[$0] != nil }.sorted()
    if let both = both.first {
      throw nodes.fault(
        node, "\(both) of \(type.name) stands under fields and under from",
        "give it once: under fields if it is always the same")
    }
    return mapped
  }

  private static func type(
    _ node: Node, of name: String, _ nodes: MappingNodes
  ) throws(InterchangeError) -> EventType {
    let word = try nodes.text(node, "the type of \(nodes.quoted(name))")
    let known = CaseVocabulary.entries.filter { $0.stream == .case }.map(\.name)
    guard let type = CaseVocabulary.type(named: word) else {
      throw nodes.unknown(node, word, "known type of event", among: known)
    }
    guard type.entry.stream == .case, type != .eventCorrected, type != .eventAnnulled,
      type != .lawReasonRecorded
    else {
      throw nodes.fault(
        node, "\(type.name) is no event that a row of a case can be",
        "leave the activity out: it is kept as the file has it")
    }
    return type
  }

  private static func constants(
    _ node: Node, of type: EventType, _ nodes: MappingNodes
  ) throws(InterchangeError) -> [String: JSONValue] {
    var constants: [String: JSONValue] = [:]
    let what = "fields of \(type.name)"
    for member in try nodes.members(of: node, what, form: "{caseType: permit}") {
      let field = try field(member, of: type, nodes)
      constants[field.name] = try constant(member.value, for: field, of: type, nodes)
    }
    return constants
  }

  private static func taken(
    _ node: Node, of type: EventType, _ nodes: MappingNodes
  ) throws(InterchangeError) -> [String: String] {
    var taken: [String: String] = [:]
    for member in try nodes.members(of: node, "from", form: "{handler: responsible}") {
      let field = try field(member, of: type, nodes)
      taken[field.name] = try nodes.text(member.value, "the attribute for \(field.name)")
    }
    return taken
  }

  private static func field(
    _ member: MappingNodes.Member, of type: EventType, _ nodes: MappingNodes
  ) throws(InterchangeError) -> FieldEntry {
    let fields = type.entry.fields
    guard let field = fields.first(where: { $0.name == member.name }) else {
      throw nodes.unknown(
        member.key, member.name, "field of \(type.name)", among: fields.map(\.name))
    }
    guard field.shape != .object, field.shape != .position else {
      throw nodes.fault(
        member.key, "\(field.name) of \(type.name) is nothing that a file of another system knows",
        "leave it out")
    }
    return field
  }

  private static func constant(
    _ node: Node, for field: FieldEntry, of type: EventType, _ nodes: MappingNodes
  ) throws(InterchangeError) -> JSONValue {
    let what = "\(field.name) of \(type.name)"
    switch field.shape {
    case .names: return .array(try nodes.texts(node, what).map { .string($0) })
    case .code(let words):
      return .string(try code(node, what, among: words, nodes))
    case .codes(let words):
      guard case .sequence(let list) = node else {
        return .array([.string(try code(node, what, among: words, nodes))])
      }
      var codes: [JSONValue] = []
      for node in list { codes.append(.string(try code(node, what, among: words, nodes))) }
      return .array(codes)
    case .flag: return .bool(try nodes.flag(node, what))
    default: break
    }
    let text = try nodes.text(node, what)
    let number = Int64(text).map { JSONValue.number($0.description) }
    let value =
      field.shape == .count || field.shape == .ore ? number ?? .string(text) : .string(text)
    guard field.shape.admits(value) else {
      throw nodes.fault(node, "\(what) is \(nodes.quoted(text))", "give \(field.shape.words)")
    }
    return value
  }

  private static func code(
    _ node: Node, _ what: String, among words: [String], _ nodes: MappingNodes
  ) throws(InterchangeError) -> String {
    let word = try nodes.text(node, what)
    guard words.contains(where: { $0.utf8.elementsEqual(word.utf8) }) else {
      throw nodes.unknown(node, word, "word for \(what)", among: words)
    }
    return word
  }
}

extension FieldShape {
  /// What a value of this form is, to ask for it.
  fileprivate var words: String {
    switch self {
    case .date: "a date such as 2018-07-01"
    case .instant: "a time with offset such as 2018-07-01T12:00:00+02:00"
    case .ore: "a whole number of öre"
    case .count: "a whole number"
    case .position: "a position in the log"
    case .flag: "true or false"
    case .name: "a text"
    case .names: "a list of texts"
    case .code(let words): "one of \(words.joined(separator: ", "))"
    case .codes(let words): "a list of \(words.joined(separator: ", "))"
    case .object: "values by name"
    }
  }
}
