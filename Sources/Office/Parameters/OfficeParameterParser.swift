internal import Yams

/// Takes a YAML file apart into parameters, each with its place.
enum OfficeParameterParser {
  /// All parameters of a file, in its order.
  static func entries(in text: String) throws(OfficeParameterError) -> [OfficeParameter] {
    guard let root = try root(of: text), case .mapping(let groups) = root else {
      throw OfficeParameterError(
        .malformed("the file", expected: "groups of parameters"), at: .unknown)
    }
    var entries: [OfficeParameter] = []
    for (groupKey, group) in groups {
      let groupName = groupKey.scalar?.string ?? "?"
      guard case .mapping(let parameters) = group else {
        throw OfficeParameterError(
          .malformed(groupName, expected: "a group of parameters"), at: place(of: groupKey))
      }
      for (key, node) in parameters {
        let name = "\(groupName).\(key.scalar?.string ?? "?")"
        entries.append(try entry(name, node, at: place(of: key)))
      }
    }
    return entries
  }

  private static func root(of text: String) throws(OfficeParameterError) -> Node? {
    do {
      return try compose(yaml: text)
    } catch let error as YamlError {
      throw OfficeParameterError(.notYAML(reason(error)), at: place(of: mark(of: error)))
    } catch {
      throw OfficeParameterError(.notYAML("it can't be read"), at: .unknown)
    }
  }

  private static func reason(_ error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _):
      "a name stands twice: \(keys.map(\.description).sorted().joined(separator: ", "))"
    default: "it can't be read"
    }
  }

  private static func mark(of error: YamlError) -> Mark? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark
    case .duplicatedKeysInMapping(_, let context): context.mark
    default: nil
    }
  }

  private static func entry(
    _ name: String, _ node: Node, at place: OfficeParameter.Place
  ) throws(OfficeParameterError) -> OfficeParameter {
    guard case .mapping(let members) = node else {
      throw OfficeParameterError(
        .malformed(name, expected: "{value: …, unit: …, source: …, allowed: [least, greatest]}"),
        at: place)
    }
    for (key, _) in members {
      let word = key.scalar?.string ?? "?"
      guard ["value", "unit", "source", "allowed"].contains(word) else {
        throw OfficeParameterError(.wordUnknown(word, in: name), at: self.place(of: key))
      }
    }
    let value = try member("value", of: name, in: members, at: place)
    let allowed = try member("allowed", of: name, in: members, at: place)
    return OfficeParameter(
      name: name, value: try self.value(value, of: name),
      unit: try text("unit", of: name, in: members, at: place),
      source: try text("source", of: name, in: members, at: place),
      allowed: try range(allowed, of: name), place: self.place(of: value))
  }

  private static func member(
    _ word: String, of name: String, in members: Node.Mapping, at place: OfficeParameter.Place
  ) throws(OfficeParameterError) -> Node {
    guard let node = members.first(where: { $0.key.scalar?.string == word })?.value else {
      throw OfficeParameterError(.incomplete(name, lacks: word), at: place)
    }
    return node
  }

  private static func text(
    _ word: String, of name: String, in members: Node.Mapping, at place: OfficeParameter.Place
  ) throws(OfficeParameterError) -> String {
    let node = try member(word, of: name, in: members, at: place)
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw OfficeParameterError(.incomplete(name, lacks: word), at: self.place(of: node))
    }
    return text
  }

  private static func value(
    _ node: Node, of name: String
  ) throws(OfficeParameterError) -> OfficeParameter.Value {
    guard case .sequence(let nodes) = node else { return .one(try quantity(node, of: name)) }
    var quantities: [OfficeParameter.Quantity] = []
    for node in nodes { quantities.append(try quantity(node, of: name)) }
    return .several(quantities)
  }

  private static func range(
    _ node: Node, of name: String
  ) throws(OfficeParameterError) -> ClosedRange<OfficeParameter.Quantity> {
    guard case .several(let ends) = try value(node, of: name), ends.count == 2, ends[0] <= ends[1]
    else {
      throw OfficeParameterError(
        .malformed("allowed of \(name)", expected: "[least, greatest]"), at: place(of: node))
    }
    return ends[0]...ends[1]
  }

  private static func quantity(
    _ node: Node, of name: String
  ) throws(OfficeParameterError) -> OfficeParameter.Quantity {
    let text = node.scalar?.string
    guard let text, let quantity = OfficeParameter.Quantity(text) else {
      throw OfficeParameterError(
        .wrongType(name, found: text ?? "no single value", expected: "a number or a date"),
        at: place(of: node))
    }
    return quantity
  }

  private static func place(of node: Node) -> OfficeParameter.Place { place(of: node.mark) }

  private static func place(of mark: Mark?) -> OfficeParameter.Place {
    mark.map { .file(line: $0.line, column: $0.column > 0 ? $0.column : nil) } ?? .unknown
  }
}
