public import EventLog
internal import EventModel

/// Writes a log, as of a snapshot, in one of the formats.
///
/// Every event is carried whole beside what the format itself can say (`fribrev:event`), so that an
/// import of what was exported gives the same events with the same ids. What is left out is in the
/// report: no format but JSON Lines has a place for streams of organisation, regime and system.
/// Memory: flat, but for 4 bytes an event, and what lay beside the events when they were imported.
public struct Exporter: Sendable {
  private let snapshot: Snapshot
  private let format: SourceFormat

  /// How to write.
  public struct Options: Sendable {
    /// JSON Lines: carries each record in base64, with the root at the end, for those who want to
    /// hash them without our code.
    public var hasProofs = false
    /// Leaves `fribrev:event` out: smaller, but what the format can't say is lost.
    public var isPlain = false

    /// Whole, without proofs.
    public init() {}
  }

  /// What an export came to.
  public struct Report: Sendable {
    /// Events written.
    public internal(set) var events = 0
    /// Cases written.
    public internal(set) var cases = 0
    /// What was left out, and how many, in words.
    public internal(set) var lost: [String] = []
  }

  /// Writes the log as it is in the snapshot.
  public init(_ snapshot: Snapshot, as format: SourceFormat) {
    self.snapshot = snapshot
    self.format = format
  }

  /// Writes a new file, packed if its name ends in `.gz`; `-` is standard output.
  ///
  /// Throws `.file` where it can't be made or something is there, and faults of the log; no file is
  /// left then.
  public func write(
    to path: String, options: Options = Options(), progress: (Int) -> Void = { _ in }
  ) throws(InterchangeError) -> Report {
    let output = try SourceOutput(path: path)
    do throws(InterchangeError) {
      let report = try write(to: output, options, progress)
      try output.close()
      return report
    } catch {
      output.discard()
      throw error
    }
  }

  private func write(
    to output: SourceOutput, _ options: Options, _ progress: (Int) -> Void
  ) throws(InterchangeError) -> Report {
    if format == .jsonl { return try lines(to: output, options, progress) }
    let items = try ExportItems(snapshot, for: format, isPlain: options.isPlain)
    var survey = SourceSurvey()
    if format != .cloudEvents {
      _ = try items.all { (item) throws(InterchangeError) in
        survey.note(item, activityKey: items.keys.activity)
      }
    }
    switch format {
    case .xes:
      return try pour(items, XESWriter(survey: survey), output, progress)
    case .csv: return try pour(items, CSVWriter(survey: survey), output, progress)
    case .ocelJSON: return try pour(items, OCELJSONWriter(survey), output, progress)
    case .ocelXML: return try pour(items, OCELXMLWriter(survey), output, progress)
    case .ocelSQLite: return try pour(items, OCELSQLiteWriter(survey), output, progress)
    case .cloudEvents: return try pour(items, CloudEventsWriter(), output, progress)
    case .jsonl: preconditionFailure("JSON Lines are written from the log itself")
    }
  }

  private func pour(
    _ items: ExportItems, _ writer: some SourceWriter, _ output: SourceOutput,
    _ progress: (Int) -> Void
  ) throws(InterchangeError) -> Report {
    var writer = writer
    var written = 0
    let report = try items.all { (item) throws(InterchangeError) in
      try writer.write(item, to: output)
      written += 1
      if written % 10_000 == 0 { progress(written) }
    }
    try writer.finish(output)
    return report
  }

  /// Our own lossless form: every event in the order of positions.
  private func lines(
    to output: SourceOutput, _ options: Options, _ progress: (Int) -> Void
  ) throws(InterchangeError) -> Report {
    var report = Report()
    try snapshot.read { (envelope) throws(InterchangeError) in
      var record: [UInt8]?
      if options.hasProofs {
        record = try InterchangeError.translating { () throws(LogError) in
          try snapshot.record(at: envelope.position)
        }
      }
      try output.write(EnvelopeJSON.line(for: envelope, record: record) + "\n")
      report.events += 1
      if report.events % 10_000 == 0 { progress(report.events) }
      return .next
    }
    return report
  }
}
