internal import CaseEngine
internal import EventModel
internal import Yams

// From when attributes of cases were known, and what events they become.
extension MappingFile {
  private static let forms = "start, end, its-date or {date-of: enddate}"

  static func caseAttributes(
    _ node: Node, _ nodes: MappingNodes
  ) throws(InterchangeError) -> [String: CaseAttributeRule] {
    var rules: [String: CaseAttributeRule] = [:]
    for member in try nodes.members(of: node, "case-attributes", form: "{channel: {known: start}}")
    {
      rules[member.name] = try rule(member, nodes)
    }
    return rules
  }

  private static func rule(
    _ attribute: MappingNodes.Member, _ nodes: MappingNodes
  ) throws(InterchangeError) -> CaseAttributeRule {
    let what = nodes.quoted(attribute.name)
    var rule = CaseAttributeRule()
    var known: CaseAttributeRule.Knowledge?
    for member in try nodes.members(of: attribute.value, what, form: "{known: start}") {
      switch member.name {
      case "known": known = try knowledge(member.value, of: attribute.name, nodes)
      case "event": rule.event = try mappedType(member.value, of: attribute.name, nodes)
      default:
        throw nodes.unknown(
          member.key, member.name, "part of a case's attribute", among: ["known", "event"])
      }
    }
    // An event happened when the attribute says; without one, the value is one of the end.
    rule.known = known ?? (rule.event == nil ? .end : .itsDate)
    return rule
  }

  private static func knowledge(
    _ node: Node, of name: String, _ nodes: MappingNodes
  ) throws(InterchangeError) -> CaseAttributeRule.Knowledge {
    if case .mapping = node {
      let members = try nodes.members(of: node, "known", form: forms)
      guard members.count == 1, members[0].name == "date-of" else {
        throw nodes.fault(node, "known of \(nodes.quoted(name)) is no moment", "write \(forms)")
      }
      let other = try nodes.text(members[0].value, "date-of")
      guard other != name else {
        throw nodes.fault(
          node, "\(nodes.quoted(name)) is known since the date of itself", "write known: its-date")
      }
      return .dateOf(other)
    }
    let word = try nodes.text(node, "known")
    switch word {
    case "start": return .start
    case "end": return .end
    case "its-date": return .itsDate
    default:
      throw nodes.unknown(
        node, word, "moment", among: ["start", "end", "its-date", "{date-of: …}"])
    }
  }
}
