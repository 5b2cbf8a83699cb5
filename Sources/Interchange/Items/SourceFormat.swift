/// The formats of files.
public enum SourceFormat: String, CaseIterable, Sendable {
  /// IEEE 1849 eXtensible Event Stream.
  case xes
  /// OCEL 2.0 as JSON.
  case ocelJSON = "ocel-json"
  /// OCEL 2.0 as XML.
  case ocelXML = "ocel-xml"
  /// OCEL 2.0 as a SQLite database.
  case ocelSQLite = "ocel-sqlite"
  /// Rows of separated values, one an event.
  case csv
  /// Our own lossless form: one event a line.
  case jsonl
  /// CloudEvents 1.0 in JSON, one a line or in a batch.
  case cloudEvents = "cloudevents"
}
