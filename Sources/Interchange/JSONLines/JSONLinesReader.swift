internal import EventModel

/// Reads JSON objects, one a line.
///
/// A line in the form of our own exports (it has `stream`, `type` and `occurred`) is a row with the
/// one attribute `fribrev:event`, which is the line. Of any other the members are the attributes,
/// in the order of their names. A line that is no JSON object is `.malformed` in either mode.
struct JSONLinesReader: SourceReader {
  mutating func read(
    _ input: SourceInput, diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    var lines = JSONLineSplitter(input)
    while let line = try lines.next() {
      let json: CanonicalJSON
      do throws(JSONError) {
        json = try CanonicalJSON(parsing: line)
      } catch {
        throw .malformed(
          file: input.name, place: lines.place(of: error.offset),
          sentence: "\(error.sentence); \(error.remedy)")
      }
      let attributes =
        Self.isOurs(json)
        ? [SourceAttribute(CarriedKey.event, String(decoding: line, as: UTF8.self))]
        : JSONMembers.attributes(of: json)
      try sink(.row(SourceRow(place: SourcePlace(line: lines.number), attributes: attributes)))
    }
  }

  private static func isOurs(_ json: CanonicalJSON) -> Bool {
    json.fieldBytes("stream") != nil && json.fieldBytes("type") != nil
      && json.fieldBytes("occurred") != nil
  }
}
