internal import EventModel

/// Writes CloudEvents 1.0 in JSON: structured events one a line, or as a batch in an array.
///
/// `source` is `urn:fribrev:SOURCE`, `type` `example.fribrev.ACTIVITY.v1` with every byte but
/// letters, digits, `-`, `.`, `_` and `~` in percent encoding, `subject` the case; rows that
/// `CloudEventsReader` gave keep theirs. What else a row says is the object `data`. Lost: the order
/// of attributes and which were extensions, relations, attachments, objects, what is said of cases;
/// without `fribrevevent` the difference between a text and a time.
struct CloudEventsWriter: SourceWriter {
  private let form: Form
  private var count = 0

  enum Form { case lines, batch }

  init(_ form: Form = .lines) {
    self.form = form
  }

  mutating func write(
    _ item: SourceItem, to output: SourceOutput
  ) throws(InterchangeError) {
    guard case .row(let row) = item else { return }
    count += 1
    let members = CloudEventMaking(row, number: count).members
    let json: CanonicalJSON
    do {
      json = try CanonicalJSON(.object(members))
    } catch {
      throw .malformed(file: "the row", place: row.place, sentence: error.sentence)
    }
    if form == .batch { try output.write(count == 1 ? "[" : ",\n") }
    try output.write(json.bytes)
    if form == .lines { try output.write("\n") }
  }

  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {
    if form == .batch { try output.write(count == 0 ? "[]\n" : "]\n") }
  }
}
