internal import Casework
internal import EventModel
internal import Yams

/// Takes the nodes of files about steering for what they should be.
typealias SteeringNodes = YAMLNodes<SteeringFileError>

/// Reads parameters from the nodes of a file, or from those of a bundle.
struct ParameterReading {
  let nodes: SteeringNodes

  private static let form =
    "{unit: calendar-days, values: [{from: 2018-01-01, value: 30, source: …}]}"
  private static let valueForm = "{from: 2018-01-01, value: 30, source: …}"
  private static let valuesMax = 1_000
  private static let parts = ["unit", "values"]
  private static let valueParts = ["from", "until", "value", "source"]

  func parameters(
    _ members: [SteeringNodes.Member]
  ) throws(SteeringFileError) -> [(GivenParameter, ParameterFile.Places)] {
    var all: [(GivenParameter, ParameterFile.Places)] = []
    for member in members { all.append(try parameter(member)) }
    return all
  }

  private func parameter(
    _ member: SteeringNodes.Member
  ) throws(SteeringFileError) -> (GivenParameter, ParameterFile.Places) {
    let name = member.name
    let parts = try nodes.members(of: member.value, name, form: Self.form)
    for part in parts where !Self.parts.contains(part.name) {
      throw nodes.unknown(part.key, part.name, "part of a parameter", among: Self.parts)
    }
    let unitNode = try nodes.value("unit", in: parts, of: member.value, name, form: Self.form)
    let unit = try unit(unitNode, of: name)
    let list = try nodes.value("values", in: parts, of: member.value, name, form: Self.form)
    guard case .sequence(let items) = list, !items.isEmpty else {
      throw nodes.fault(list, "\(name) has no list of values", "write [\(Self.valueForm)]")
    }
    guard items.count <= Self.valuesMax else {
      throw nodes.fault(
        list, "\(name) has \(items.count) values, more than \(Self.valuesMax)",
        "give one for each date on which it changes"
      ).being(.tooMuch)
    }
    var values: [GivenParameter.Value] = []
    for item in items { values.append(try value(item, of: name, in: unit)) }
    let places = ParameterFile.Places(
      file: nodes.file, name: nodes.place(member.key), unit: nodes.place(unitNode),
      values: items.map { nodes.place($0) })
    return (GivenParameter(name, in: unit.rawValue, values), places)
  }

  private func unit(_ node: Node, of name: String) throws(SteeringFileError) -> ParameterUnit {
    let word = try nodes.text(node, "the unit of \(name)")
    guard let unit = ParameterUnit(word: word) else {
      throw nodes.unknown(
        node, word, "unit", among: ParameterUnit.allCases.map(\.rawValue))
    }
    return unit
  }

  private func value(
    _ item: Node, of name: String, in unit: ParameterUnit
  ) throws(SteeringFileError) -> GivenParameter.Value {
    let what = "a value of \(name)"
    let parts = try nodes.members(of: item, what, form: Self.valueForm)
    for part in parts where !Self.valueParts.contains(part.name) {
      throw nodes.unknown(part.key, part.name, "part of a value", among: Self.valueParts)
    }
    let dates = try nodes.dates(in: parts, of: item, what, form: Self.valueForm)
    let node = try nodes.value("value", in: parts, of: item, what, form: Self.valueForm)
    let texts = try texts(node, "the value of \(name)", in: unit)
    guard let value = unit.value(texts) else {
      throw nodes.fault(
        node, "\(nodes.quoted(texts.joined(separator: ", "))) is no value in \(unit.rawValue)",
        "give \(unit.wanted)")
    }
    let source = try nodes.value("source", in: parts, of: item, what, form: Self.valueForm)
    return GivenParameter.Value(
      from: dates.from, through: dates.through, value,
      source: try nodes.text(source, "the source of \(name)"))
  }

  private func texts(
    _ node: Node, _ what: String, in unit: ParameterUnit
  ) throws(SteeringFileError) -> [String] {
    guard unit == .words else { return [try nodes.text(node, what)] }
    if case .sequence(let words) = node, words.isEmpty { return [] }
    return try nodes.texts(node, what)
  }
}
