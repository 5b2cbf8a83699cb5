internal import EventLog
internal import EventModel

/// Imports one file into a log, in two passes: what is wrong with the file ends the first, before
/// anything is appended.
///
/// ```
/// var importer = Importer(ImportRequest(path: "receipt.xes.gz"), folder: "receipt.fribrev.import")
/// let read = try importer.read()
/// let report = try await importer.append(to: log)
/// ```
/// The same file again appends nothing; a grown one what is new; a row that was changed is refused.
/// Memory: some 250 MiB and the names of cases, whatever the file's size. Disk: about twice the
/// unpacked file in the working folder, which is gone afterwards.
public struct Importer {
  let request: ImportRequest
  let folder: String
  let mapping: Mapping
  let source: String
  private(set) var reading: ImportReading.Result?
  private var survey: MappingSurvey
  let diagnostics: Diagnostics
  /// How many plans were made.
  var planCount = 0
  /// The format, told by the file where the request does not.
  public let format: SourceFormat
  let input: SourceInput
  private let keys: SourceKeys
  let times: SourceTimes
  /// How the columns of a CSV file were understood; nil for other formats.
  public let convention: String?

  /// Opens the file and the mapping; working files will lie in the folder.
  ///
  /// Throws `.file`, `.unknownFormat`, `.mapping`, `.roleUnknown`.
  public init(_ request: ImportRequest, folder: String) throws(InterchangeError) {
    self.request = request
    self.folder = folder
    input = try SourceInput(path: request.path, copiesIn: folder)
    if let format = request.format {
      self.format = format
    } else {
      format = try FormatTelling.format(of: input)
    }
    var mapping = Mapping.none
    if let text = request.mapping {
      mapping = try MappingFile.read(text, named: request.mappingName)
    }
    if let object = request.caseObject { mapping.caseObject = object }
    self.mapping = mapping
    source = request.source ?? mapping.source ?? Self.stem(of: input.name)
    (keys, convention) = try KeyChoice.keys(for: format, input, mapping)
    let zone = request.zone ?? mapping.zone
    do throws(TimeFormatError) {
      times = try SourceTimes(zone: zone, formats: mapping.timeFormats)
    } catch {
      throw .mapping(
        file: request.mappingName, place: nil, sentence: "\(error.format): \(error.sentence)",
        remedy: "nothing was appended; write times as in dd.MM.yyyy HH:mm")
    }
    diagnostics = Diagnostics(
      file: input.name, isStrict: request.isStrict, faultsMax: request.faultsMax)
    survey = MappingSurvey()
  }

  /// The name under which the events are kept.
  public var sourceName: String { source }

  /// The first pass: reads the whole file.
  ///
  /// Throws what is wrong with it; nothing was appended. `progress` is told the rows read.
  public mutating func read(
    progress: (Int) -> Void = { _ in }
  ) throws(InterchangeError) -> ImportReport.Reading {
    let interpreter = RowInterpreter(source: source, mapping: mapping, keys: keys, times: times)
    let reading = ImportReading(
      interpreter: interpreter, times: times, mapping: mapping, folder: folder,
      diagnostics.settings)
    var survey = survey
    let keys = keys
    var reader = FormatReader(format, keys: keys)
    let result: ImportReading.Result
    if request.wantsSuggestion {
      result = try reading.read(
        input, by: &reader, diagnostics,
        noting: { item, row in survey.note(item, row?.event, keys: keys) }, progress: progress)
    } else {
      result = try reading.read(
        input, by: &reader, diagnostics, noting: nil, progress: progress)
    }
    self.survey = survey
    self.reading = result
    return ImportReport.Reading(
      rows: result.rowCount, faults: diagnostics.faultCount,
      faultLines: diagnostics.faults.map { "\(diagnostics.locate($0.place)) \($0.sentence)" },
      deviations: diagnostics.deviations.map {
        ImportReport.Deviation(
          word: $0.deviation.rawValue, sentence: $0.deviation.sentence, count: $0.count,
          examples: $0.examples)
      })
  }

  /// A mapping drafted from what was read, and what it says in a few lines.
  ///
  /// Traps unless the file was read, with `wantsSuggestion`.
  public func suggestion() -> (yaml: String, summary: [String]) {
    precondition(reading != nil && request.wantsSuggestion, "read with wantsSuggestion first")
    let draft = survey.suggestion(format: format, source: source)
    return (draft.yaml, draft.summaryLines)
  }

  var mode: String { request.isStrict ? "strict" : "tolerant" }

  /// The name of a file without what comes behind its first point.
  private static func stem(of name: String) -> String {
    let stem = name.prefix { $0 != "." }
    return stem.isEmpty ? name : String(stem)
  }
}
