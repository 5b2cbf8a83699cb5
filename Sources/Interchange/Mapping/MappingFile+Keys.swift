internal import CaseEngine
internal import EventModel
internal import Yams

// Which attribute plays which part, and what is protected.
extension MappingFile {
  private static let keyWords = [
    "case", "activity", "time", "start", "actor", "unit", "role", "lifecycle", "case-prefix",
  ]

  static func keys(_ node: Node, _ nodes: MappingNodes) throws(InterchangeError) -> SourceKeys {
    var keys = SourceKeys()
    for member in try nodes.members(of: node, "keys", form: "{case: …, activity: …, time: …}") {
      let value = member.value
      let what = "\(member.name) under keys"
      switch member.name {
      case "case": keys.caseID = try nodes.texts(value, what)
      case "activity": keys.activity = try nodes.texts(value, what)
      case "time": keys.time = try nodes.text(value, what)
      case "start": keys.start = try nodes.text(value, what)
      case "actor": keys.actor = try nodes.text(value, what)
      case "unit": keys.unit = try nodes.text(value, what)
      case "role": keys.role = try nodes.text(value, what)
      case "lifecycle": keys.lifecycle = try nodes.text(value, what)
      case "case-prefix": keys.casePrefix = try nodes.text(value, what)
      default: throw nodes.unknown(member.key, member.name, "key", among: keyWords)
      }
    }
    if let time = keys.time, time == keys.start {
      throw nodes.fault(
        node, "\(nodes.quoted(time)) is both time and start",
        "give time alone where the log has one time for each event")
    }
    return keys
  }

  static func missing(
    _ node: Node, _ nodes: MappingNodes
  ) throws(InterchangeError) -> [String: [String]] {
    var missing: [String: [String]] = [:]
    for member in try nodes.members(of: node, "missing", form: "{org:group: [EMPTY]}") {
      missing[member.name] = try nodes.texts(member.value, "\(member.name) under missing")
    }
    return missing
  }

  static func sealing(
    _ node: Node, _ nodes: MappingNodes
  ) throws(InterchangeError) -> [String: String] {
    var sealing: [String: String] = [:]
    for member in try nodes.members(of: node, "seal", form: "{applicant: case:person}") {
      sealing[member.name] = try nodes.text(member.value, "the person of \(member.name)")
    }
    return sealing
  }
}
