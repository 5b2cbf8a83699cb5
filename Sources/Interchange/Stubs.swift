internal import EventModel
enum KeyChoice { static func keys(for format: SourceFormat, _ input: SourceInput, _ mapping: Mapping) throws(InterchangeError) -> (SourceKeys, String?) {
  return (SourceKeys.standard(for: format).merging(mapping.keys), nil) } }
struct AnyReader: SourceReader { let format: SourceFormat; init(format: SourceFormat, keys: SourceKeys, path: String, caseObject: String?) { self.format = format}
  mutating func read(_ input: SourceInput, diagnostics: Diagnostics, into sink: (SourceItem) throws(InterchangeError) -> Void) throws(InterchangeError) {
    switch format {
    case .ocelJSON: var reader = OCELJSONReader(); try reader.read(input, diagnostics: diagnostics, into: sink)
    case .ocelXML: var reader = OCELXMLReader(); try reader.read(input, diagnostics: diagnostics, into: sink)
    case .xes: var reader = XESReader(); try reader.read(input, diagnostics: diagnostics, into: sink)
    default: break } } }
struct AnyWriter: SourceWriter { init(format: SourceFormat, survey: SourceSurvey, attachments: [SourceAttachment]) {}
  mutating func write(_ item: SourceItem, to output: SourceOutput) throws(InterchangeError) {}
  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {} }
