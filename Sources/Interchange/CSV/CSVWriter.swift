/// Writes rows of comma-separated values under the names of PM4Py, one an event.
///
/// Columns: `case:concept:name`, `concept:name`, `time:timestamp`, then every other attribute of
/// rows in the order first met, then those of cases as `case:KEY`, repeated in each row of the
/// case. Values are written as their characters, lists and values with others nested in them as
/// JSON. Lost, but for what `fribrev:event` carries: types of values, values that are empty, NUL,
/// relations, objects, attachments, and what is said of a case that has no rows.
struct CSVWriter: SourceWriter {
  private let heads: [String]
  /// By name of a column, its number.
  private let columns: [String: Int]
  private var hasHeads = false
  /// The case told of last, and its cells.
  private var caseID: String?
  private var caseCells: [String]
  /// True until a row tells what is carried for the case.
  private var isCarrying = false

  private static let idHead = "case:concept:name"
  private static let casePrefix = "case:"
  private static let carrying = casePrefix + CarriedKey.synthesised

  /// Takes the attributes there will be; those not among them are not written.
  init(survey: SourceSurvey) {
    var heads = [Self.idHead, "concept:name", "time:timestamp"]
    var known = Set(heads)
    for activity in survey.activities {
      for name in survey.rows[activity]?.names ?? [] where known.insert(name).inserted {
        heads.append(name)
      }
    }
    for name in survey.cases.names where known.insert(Self.casePrefix + name).inserted {
      heads.append(Self.casePrefix + name)
    }
    self.heads = heads
    columns = Dictionary(uniqueKeysWithValues: zip(heads, heads.indices))
    caseCells = [String](repeating: "", count: heads.count)
  }

  mutating func write(
    _ item: SourceItem, to output: SourceOutput
  ) throws(InterchangeError) {
    switch item {
    case .attachment, .object: return
    case .caseAttributes(let one):
      try writeCarried(to: output)
      begin(one)
    case .row(let row):
      let id = row.caseID ?? row.attributes.first { $0.key == Self.idHead }?.value.characters
      if id != caseID {
        try writeCarried(to: output)
        begin(SourceCase(place: row.place, id: id ?? "", attributes: []))
        caseID = id
      }
      var cells = caseCells
      for attribute in row.attributes {
        guard let column = columns[attribute.key] else { continue }
        cells[column] = Self.text(of: attribute)
      }
      if let id { cells[0] = id }
      try writeCells(cells, to: output)
      carried()
    }
  }

  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {
    try writeCarried(to: output)
    try writeHeads(to: output)
  }

  private mutating func begin(_ one: SourceCase) {
    caseID = one.id
    caseCells = [String](repeating: "", count: heads.count)
    for attribute in one.attributes {
      guard let column = columns[Self.casePrefix + attribute.key] else { continue }
      caseCells[column] = Self.text(of: attribute)
    }
    caseCells[0] = one.id
    isCarrying = columns[Self.carrying].map { !caseCells[$0].isEmpty } ?? false
  }

  /// Tells what is carried for a case once; repeated in every row it would be most of the file.
  private mutating func carried() {
    isCarrying = false
    if let column = columns[Self.carrying] { caseCells[column] = "" }
  }

  /// Writes a row for a case that had none, so that what is carried for it is not lost.
  private mutating func writeCarried(to output: SourceOutput) throws(InterchangeError) {
    guard isCarrying else { return }
    try writeCells(caseCells, to: output)
    carried()
  }

  private mutating func writeHeads(to output: SourceOutput) throws(InterchangeError) {
    guard !hasHeads else { return }
    hasHeads = true
    guard heads.count <= CSVSplitter.cellsMax else {
      throw .tooLarge(
        file: "the export", place: nil, what: "the number of columns", size: heads.count,
        limit: CSVSplitter.cellsMax)
    }
    try writeCells(heads, to: output)
  }

  private mutating func writeCells(
    _ cells: [String], to output: SourceOutput
  ) throws(InterchangeError) {
    try writeHeads(to: output)
    var line: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      CSVText.append(cell, to: &line)
    }
    line.append(UInt8(ascii: "\n"))
    try output.write(line)
  }

  private static func text(of attribute: SourceAttribute) -> String {
    if attribute.nested.isEmpty, let characters = attribute.value.characters { return characters }
    var json = AttributeJSON()
    var bytes: [UInt8] = []
    json.append([SourceAttribute("", attribute.value, nested: attribute.nested)], to: &bytes)
    // What is wanted is the value of the only member, whose name is empty: `{"":…}`.
    return String(decoding: bytes.dropFirst(4).dropLast(), as: UTF8.self)
  }
}
