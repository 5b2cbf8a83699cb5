/// The reader of a format.
enum FormatReader: SourceReader {
  case xes(XESReader)
  case ocelJSON(OCELJSONReader)
  case ocelXML(OCELXMLReader)
  case ocelSQLite(OCELSQLiteReader)
  case csv(CSVReader)
  case jsonLines(JSONLinesReader)
  case cloudEvents(CloudEventsReader)

  /// Begins; `keys` tell a table's reader which columns are the case's.
  init(_ format: SourceFormat, keys: SourceKeys) {
    switch format {
    case .xes: self = .xes(XESReader())
    case .ocelJSON: self = .ocelJSON(OCELJSONReader())
    case .ocelXML: self = .ocelXML(OCELXMLReader())
    case .ocelSQLite: self = .ocelSQLite(OCELSQLiteReader())
    case .csv: self = .csv(CSVReader(keys: keys))
    case .jsonl: self = .jsonLines(JSONLinesReader())
    case .cloudEvents: self = .cloudEvents(CloudEventsReader())
    }
  }

  func read(
    _ input: SourceInput, diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    switch self {
    case .xes(var reader): try reader.read(input, diagnostics: diagnostics, into: sink)
    case .ocelJSON(var reader): try reader.read(input, diagnostics: diagnostics, into: sink)
    case .ocelXML(var reader): try reader.read(input, diagnostics: diagnostics, into: sink)
    case .ocelSQLite(var reader): try reader.read(input, diagnostics: diagnostics, into: sink)
    case .csv(var reader): try reader.read(input, diagnostics: diagnostics, into: sink)
    case .jsonLines(var reader): try reader.read(input, diagnostics: diagnostics, into: sink)
    case .cloudEvents(var reader): try reader.read(input, diagnostics: diagnostics, into: sink)
    }
  }
}
