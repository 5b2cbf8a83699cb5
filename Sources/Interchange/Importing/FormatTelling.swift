/// Tells a file's format by its name and its first bytes.
enum FormatTelling {
  /// Throws `.unknownFormat` where neither says.
  static func format(of input: SourceInput) throws(InterchangeError) -> SourceFormat {
    let bytes = input.beginning
    if bytes.starts(with: "SQLite format 3\0".utf8) { return .ocelSQLite }
    let text = String(decoding: bytes.prefix(65_536), as: UTF8.self)
    let name = input.name.hasSuffix(".gz") ? String(input.name.dropLast(3)) : input.name
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(60_000)
    if start.hasPrefix("<") { return start.contains("<object-types") ? .ocelXML : .xes }
    if start.hasPrefix("{") || start.hasPrefix("[") { return json(start, name: name) }
    let known: [(String, SourceFormat)] = [
      (".csv", .csv), (".tsv", .csv), (".txt", .csv), (".jsonl", .jsonl), (".xes", .xes),
      (".xmlocel", .ocelXML), (".jsonocel", .ocelJSON),
    ]
    if let format = known.first(where: { name.hasSuffix($0.0) })?.1 { return format }
    let head = start.prefix { $0 != "\n" && $0 != "\r" && $0 != "\r\n" }
    if head.contains(where: { ",;\t|".contains($0) }) { return .csv }
    throw .unknownFormat(path: input.path, detail: "it is of no format we know")
  }

  /// Objects of OCEL, one line an event, or CloudEvents.
  private static func json(_ start: Substring, name: String) -> SourceFormat {
    if name.hasSuffix(".jsonocel") { return .ocelJSON }
    if start.contains("\"specversion\"") { return .cloudEvents }
    let isOCEL = ["\"objectTypes\"", "\"eventTypes\"", "\"objects\"", "\"events\""].contains {
      start.contains($0)
    }
    if isOCEL && !name.hasSuffix(".jsonl") { return .ocelJSON }
    return .jsonl
  }
}
