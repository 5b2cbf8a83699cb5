import Foundation

@testable import Interchange

/// The rules of the 2016 schema, written anew so that the writer can be held to them.
enum XESSchemaCheck {
  /// What the file has that the schema does not allow.
  static func faults(path: String) throws(InterchangeError) -> [String] {
    var stack: [Open] = []
    var faults: [String] = []
    try XMLElements(wantsText: false).read(try SourceInput(path: path)) {
      (event, place) throws(InterchangeError) in
      switch event {
      case .start(let name, let attributes):
        let values = Dictionary(uniqueKeysWithValues: attributes.map { ($0.name, $0.value) })
        for fault in check(name, values) { faults.append("\(place.line): \(fault)") }
        if let top = stack.indices.last {
          let rank = stack[top].rank(of: name)
          if rank == nil || (rank ?? 0) < stack[top].rank {
            faults.append("\(place.line): \(name) in \(stack[top].name)")
          }
          stack[top].rank = rank ?? 0
          stack[top].children += [name]
        } else if name != "log" {
          faults.append("root \(name)")
        }
        stack.append(Open(name: name))
      case .end:
        guard let last = stack.popLast() else { return }
        let values = last.children.filter { $0 == "values" }.count
        if last.name == "list" && values != 1 { faults.append("list with \(values) values") }
      case .text: return
      }
    }
    return faults
  }

  private struct Open {
    let name: String
    var rank = 0
    var children: [String] = []

    /// Which place in the order a child has; nil for what may not stand here.
    func rank(of child: String) -> Int? {
      let order: [[String]]
      switch name {
      case "log":
        order = [["extension"], ["global"], ["classifier"], types, ["trace"], ["event"]]
      case "trace": order = [types, ["event"]]
      case "list": order = [types, ["values"]]
      case "extension", "classifier": order = []
      default: order = [types]
      }
      return order.firstIndex { $0.contains(child) }
    }
  }

  private static let types = ["string", "date", "int", "float", "boolean", "id", "list"]

  private static func check(_ name: String, _ values: [String: String]) -> [String] {
    let isName: (String) -> Bool = { XMLName.isName($0) }
    let isNCName: (String) -> Bool = { XMLName.isNCName($0) }
    let rules: [String: (Bool, (String) -> Bool)]
    switch name {
    case "log":
      rules = ["xes.version": (true, XESLexical.isDecimal), "xes.features": (false, isToken)]
    case "extension":
      rules = ["name": (true, isNCName), "prefix": (true, isNCName), "uri": (true, isToken)]
    case "global": rules = ["scope": (false, isNCName)]
    case "classifier":
      rules = ["name": (true, isNCName), "keys": (true, isToken), "scope": (false, isNCName)]
    case "trace", "event": rules = [:]
    case "list", "values": rules = ["key": (true, isName)]
    default:
      let isValue: (String) -> Bool = { SourceValue(type: name, $0)?.isLexical == true }
      rules = ["key": (true, isName), "value": (true, isValue)]
    }
    var faults: [String] = []
    for (attribute, (isRequired, isRight)) in rules {
      if let value = values[attribute] {
        if !isRight(value) { faults.append("\(name) \(attribute) \"\(value)\"") }
      } else if isRequired {
        faults.append("\(name) without \(attribute)")
      }
    }
    for other in values.keys where rules[other] == nil { faults.append("\(name) \(other)") }
    return faults
  }

  private static func isToken(_ text: String) -> Bool {
    text == text.split(separator: " ").joined(separator: " ") && !text.contains("\n")
  }
}
