internal import EventModel
struct SourceTimes {
  init(zone: SourceZone?, formats: [String], mapping: String) throws(InterchangeError) {}
  func read(_ text: String) -> (time: OffsetInstant, notes: [Deviation])? {
    (try? OffsetInstant(parsing: text.replacing(" ", with: "T"))).map { ($0, []) }
  }
}
extension SourceZone { init?(_ word: String) { return nil } }
enum MappingFile { static func read(_ text: String, named: String) throws(InterchangeError) -> Mapping { .none } }
struct MappingSurvey { 
  mutating func note(_ item: SourceItem, _ row: ImportRow?, keys: SourceKeys) {}
  func suggestion(format: SourceFormat, source: String, keys: SourceKeys) -> (yaml: String, summaryLines: [String]) { ("", []) } }
enum KeyChoice { static func keys(for format: SourceFormat, _ input: SourceInput, _ mapping: Mapping) throws(InterchangeError) -> (SourceKeys, String?) {
  var keys = SourceKeys(); keys.activity = ["concept:name"]; keys.time = "time:timestamp"; keys.actor = "org:resource"; keys.unit = "org:group"; keys.role = "org:role"; keys.lifecycle = "lifecycle:transition"; return (keys, nil) } }
struct AnyReader: SourceReader { init(format: SourceFormat, keys: SourceKeys, path: String, caseObject: String?) {}
  mutating func read(_ input: SourceInput, diagnostics: Diagnostics, into sink: (SourceItem) throws(InterchangeError) -> Void) throws(InterchangeError) {} }
struct AnyWriter: SourceWriter { init(format: SourceFormat, survey: SourceSurvey, attachments: [SourceAttachment]) {}
  mutating func write(_ item: SourceItem, to output: SourceOutput) throws(InterchangeError) {}
  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {} }
