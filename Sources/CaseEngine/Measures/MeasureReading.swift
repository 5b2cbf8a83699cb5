internal import Casework
internal import Yams

/// Takes the nodes of a measure's file for what they should be.
struct MeasureReading {
  let nodes: YAMLNodes<MeasureFileError>

  private typealias Members = [YAMLNodes<MeasureFileError>.Member]

  private static let required = [
    "version", "measure", "edition", "name", "swedish", "family", "kind", "code", "question",
    "population", "completion", "coverage", "needs", "caution", "source",
  ]
  private static let optional = ["effect", "clock"]
  private static let clockParts = ["start", "stop", "pauses", "within", "cohort"]
  private static let clockForm =
    "{start: CaseOpened, stop: DecisionMade, within: 30 calendar-days, cohort: arrival}"
  private static let pauseForm = "{from: CompletionOrdered, to: ApplicationCompleted}"

  init(file: String) {
    nodes = YAMLNodes(file: file, as: .measure)
  }

  func definition(_ root: Node) throws(MeasureFileError) -> MeasureDefinition {
    let members = try nodes.members(of: root, "the file", form: "version: 1")
    try nodes.checkVersion(in: members, of: root)
    let known = Self.required + Self.optional
    for member in members where !known.contains(member.name) {
      throw nodes.unknown(member.key, member.name, "part of a measure", among: known)
    }
    func text(_ name: String) throws(MeasureFileError) -> String {
      try nodes.text(try value(name, in: members, of: root), name)
    }
    let kind = try word("kind", MeasureKind.self, in: members, of: root)
    let effect = try members.first { $0.name == "effect" }.map {
      (member) throws(MeasureFileError) in
      try nodes.text(member.value, "effect")
    }
    guard kind == .effect || effect != nil else {
      throw nodes.fault(
        root, "an activity is counted without what comes of it",
        "name under effect the measure that tells")
    }
    return MeasureDefinition(
      id: try text("measure"), version: try edition(in: members, of: root),
      name: try text("name"), swedish: try text("swedish"),
      family: try word("family", MeasureFamily.self, in: members, of: root), kind: kind,
      effect: effect, question: try text("question"), population: try text("population"),
      completion: try text("completion"), coverage: try text("coverage"),
      needs: try needs(in: members, of: root), caution: try text("caution"),
      source: try text("source"), code: try code(in: members, of: root),
      clock: try members.first { $0.name == "clock" }.map { (member) throws(MeasureFileError) in
        try clock(member.value)
      })
  }

  private func value(
    _ name: String, in members: Members, of node: Node
  ) throws(MeasureFileError) -> Node {
    guard let member = members.first(where: { $0.name == name }) else {
      throw nodes.fault(node, "\(name) is missing", "say it: every figure rests on it")
    }
    return member.value
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Word.Type, in members: Members, of node: Node
  ) throws(MeasureFileError) -> Word where Word.RawValue == String {
    let node = try value(name, in: members, of: node)
    let text = try nodes.text(node, name)
    guard let word = Word(rawValue: text) else {
      throw nodes.unknown(node, text, name, among: Word.allCases.map(\.rawValue))
    }
    return word
  }

  private func edition(in members: Members, of node: Node) throws(MeasureFileError) -> Int {
    let node = try value("edition", in: members, of: node)
    guard let number = Int(try nodes.text(node, "edition")), 1...9_999 ~= number else {
      throw nodes.fault(node, "edition is no whole number from 1", "write edition: 1")
    }
    return number
  }

  private func code(in members: Members, of node: Node) throws(MeasureFileError) -> String {
    let node = try value("code", in: members, of: node)
    let id = try nodes.text(node, "code")
    let known = HouseMeasures.codes.map(\.id)
    guard known.contains(id) else { throw nodes.unknown(node, id, "code", among: known) }
    return id
  }

  private func needs(in members: Members, of node: Node) throws(MeasureFileError) -> [[String]] {
    let node = try value("needs", in: members, of: node)
    guard case .sequence(let groups) = node, !groups.isEmpty else {
      throw nodes.fault(node, "needs is no list of lists", "write [[CaseOpened], [DecisionMade]]")
    }
    var needs: [[String]] = []
    for group in groups { needs.append(try types(group, "a group of needs")) }
    return needs
  }

  private func types(_ node: Node, _ what: String) throws(MeasureFileError) -> [String] {
    let names = try nodes.texts(node, what)
    for name in names where CaseVocabulary.type(named: name) == nil {
      throw nodes.unknown(
        node, name, "type of event", among: EventType.allCases.map(\.name))
    }
    return names
  }

  private func clock(_ node: Node) throws(MeasureFileError) -> MeasureClock {
    let members = try nodes.members(of: node, "clock", form: Self.clockForm)
    for member in members where !Self.clockParts.contains(member.name) {
      throw nodes.unknown(member.key, member.name, "part of a clock", among: Self.clockParts)
    }
    let within = try members.first { $0.name == "within" }.map {
      (member) throws(MeasureFileError) in try term(member.value)
    }
    let pauses = try members.first { $0.name == "pauses" }.map {
      (member) throws(MeasureFileError) in try self.pauses(member.value)
    }
    return MeasureClock(
      starts: try types(try value("start", in: members, of: node), "start"),
      stops: try types(try value("stop", in: members, of: node), "stop"), pauses: pauses ?? [],
      within: within,
      cohort: try word("cohort", MeasureClock.Cohort.self, in: members, of: node))
  }

  private func term(_ node: Node) throws(MeasureFileError) -> Term {
    let text = try nodes.text(node, "within")
    do throws(TermError) {
      return try Term(parsing: text)
    } catch {
      throw nodes.fault(node, "\(nodes.quoted(text)) is no term", "write 30 calendar-days")
    }
  }

  private func pauses(_ node: Node) throws(MeasureFileError) -> [MeasureClock.Pause] {
    guard case .sequence(let items) = node else {
      throw nodes.fault(node, "pauses is no list", "write [\(Self.pauseForm)]")
    }
    var pauses: [MeasureClock.Pause] = []
    for item in items {
      let members = try nodes.members(of: item, "a pause", form: Self.pauseForm)
      for member in members where !["from", "to"].contains(member.name) {
        throw nodes.unknown(member.key, member.name, "part of a pause", among: ["from", "to"])
      }
      let ends = try ["from", "to"].map { (name) throws(MeasureFileError) in
        try types(try value(name, in: members, of: item), name)
      }
      guard ends.allSatisfy({ $0.count == 1 }) else {
        throw nodes.fault(item, "a pause begins and ends with one type", Self.pauseForm)
      }
      pauses.append(MeasureClock.Pause(from: ends[0][0], to: ends[1][0]))
    }
    return pauses
  }
}
