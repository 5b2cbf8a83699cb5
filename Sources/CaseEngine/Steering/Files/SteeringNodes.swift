internal import Casework
internal import EventModel
internal import Yams

// What parameters and bindings have in common.
extension YAMLNodes<SteeringFileError> {
  /// The value behind a name that must be there.
  func value(
    _ name: String, in members: [Member], of node: Node, _ what: String, form: String
  ) throws(SteeringFileError) -> Node {
    guard let member = members.first(where: { $0.name == name }) else {
      throw fault(node, "\(what) has no \(name)", "write \(form)")
    }
    return member.value
  }

  /// The days from `from` through `until`, the second of which may be missing.
  func dates(
    in members: [Member], of node: Node, _ what: String, form: String
  ) throws(SteeringFileError) -> (from: CivilDate, through: CivilDate?) {
    let from = try date(try value("from", in: members, of: node, what, form: form), "from")
    guard let last = members.first(where: { $0.name == "until" }) else { return (from, nil) }
    let through = try date(last.value, "until")
    guard from <= through else {
      throw fault(
        last.value, "\(what) ends on \(through), before it begins on \(from)", "swap the dates")
    }
    return (from, through)
  }

  private func date(_ node: Node, _ what: String) throws(SteeringFileError) -> CivilDate {
    let text = try text(node, what)
    guard let date = try? CivilDate(parsing: text) else {
      throw fault(node, "\(what) is \(quoted(text))", "give a date such as 2018-07-01")
    }
    return date
  }

  /// Where a node stands.
  func place(_ node: Node) -> FilePlace? { node.mark.map { FilePlace($0) } }
}

extension YAMLForm {
  static let parameters = YAMLForm(
    "parameter file", examples: "see Fixtures/Parameters for files that can",
    depth: "parameters need four levels", fewer: "leave out what no policy asks for",
    shorter: "say it in fewer words")

  static let bundle = YAMLForm(
    "bundle", examples: "see Fixtures/Bundles for files that can",
    depth: "a bundle needs eight levels",
    fewer: "make several bundles of it", shorter: "say it in fewer words")
}
