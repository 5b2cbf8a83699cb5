internal import EventModel

/// Reads CloudEvents 1.0 in JSON: structured events one a line, a batch in an array, or one alone.
///
/// Always strict: what the specification refuses is `.malformed`, whatever the mode. A row has the
/// attributes `id`, `source`, `type`, `subject`, `time` and every extension by its name; then the
/// members of `data`, called `data.NAME` where the name is taken, or `data` itself where it is no
/// object. The extension `fribrevevent`, which our exports have, is the attribute `fribrev:event`.
struct CloudEventsReader: SourceReader {
  mutating func read(
    _ input: SourceInput, diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    if Self.isOneText(input.beginning) {
      try readText(input, into: sink)
    } else {
      try readLines(input, into: sink)
    }
  }

  /// True for a batch, and for one event written over several lines.
  private static func isOneText(_ beginning: [UInt8]) -> Bool {
    let start = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = beginning[start...].drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if text.first == UInt8(ascii: "[") { return true }
    guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    do throws(JSONError) {
      _ = try CanonicalJSON(parsing: Array(text[..<end]))
      return false
    } catch {
      return error.fault == .endOfText
    }
  }

  private func readLines(
    _ input: SourceInput, into sink: (SourceItem) throws(InterchangeError) -> Void
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
      let place = SourcePlace(line: lines.number)
      let event = CloudEvent(file: input.name, place: place)
      try sink(.row(try event.row(of: json.value)))
    }
  }

  private func readText(
    _ input: SourceInput, into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    // A name that stands twice has no meaning here, so the mode of the import does not count.
    let diagnostics = Diagnostics(file: input.name, isStrict: true)
    var tokens = JSONTokens(input)
    var token = try tokens.next()
    let isBatch = token == .arrayStart
    if isBatch { token = try tokens.next() }
    while let first = token, !isBatch || first != .arrayEnd {
      let place = tokens.place
      let value = try tokens.value(first, diagnostics: diagnostics)
      let event = CloudEvent(file: input.name, place: place)
      try sink(.row(try event.row(of: value)))
      token = try tokens.next()
    }
    if isBatch { _ = try tokens.next() }
  }
}
