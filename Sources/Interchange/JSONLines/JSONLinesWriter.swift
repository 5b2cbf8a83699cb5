internal import EventModel

/// Writes JSON objects, one a line: the event that a row carries, or of a row that carries none its
/// case and attributes.
///
/// Not written: attachments, objects and what is said of cases, which are events of their own; of
/// rows that carry no event the relations, and the difference between a text and a time.
struct JSONLinesWriter: SourceWriter {
  mutating func write(
    _ item: SourceItem, to output: SourceOutput
  ) throws(InterchangeError) {
    guard case .row(let row) = item else { return }
    if let text = row.attributes.first(where: { $0.key == CarriedKey.event })?.value.characters {
      try output.write(Self.line(text))
    } else {
      try output.write(Self.line(of: row))
    }
    try output.write("\n")
  }

  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {}

  /// The text, put on one line if it has several.
  private static func line(_ text: String) throws(InterchangeError) -> String {
    let hasLineEnd = text.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    if !hasLineEnd { return text }
    do {
      return try CanonicalJSON(parsing: text).description
    } catch {
      throw .malformed(
        file: CarriedKey.event, place: SourcePlace(line: 1), sentence: error.sentence)
    }
  }

  private static func line(of row: SourceRow) throws(InterchangeError) -> String {
    var attributes = row.attributes
    if let id = row.caseID { attributes.insert(SourceAttribute("case", id), at: 0) }
    do {
      return try CanonicalJSON(.object(JSONMembers.members(of: attributes))).description
    } catch {
      throw .malformed(file: "the row", place: row.place, sentence: error.sentence)
    }
  }
}
