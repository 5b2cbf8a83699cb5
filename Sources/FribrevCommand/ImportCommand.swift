public import ArgumentParser
internal import CaseEngine
internal import EventLog
internal import EventModel
internal import Foundation
public import Interchange

/// `fribrev import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import logs of other systems: XES, OCEL 2.0, CSV, JSON Lines, CloudEvents.",
    discussion: """
      A file is read to its end before anything is appended; what is wrong with it is told with \
      line and column. The same file again appends nothing, a grown one what is new, a changed row \
      is refused. Packed files (.gz) are unpacked on the way. Times without offset are UTC, with a \
      warning, unless --zone says otherwise.

      A mapping file says what a log's words mean; --suggest-mapping drafts one from the file. \
      A store that does not exist is made, without law.

      Example:
        fribrev import permits.xes.gz --store permits.fribrev --suggest-mapping > permits.yaml
        fribrev import permits.xes.gz --store permits.fribrev --mapping permits.yaml
      """)

  @Argument(help: "The files; - for standard input.")
  var files: [String]

  @OptionGroup var store: StoreOptions

  @Option(help: "A mapping file.")
  var mapping: String?

  @Flag(help: "Print a mapping drafted from the file, and append nothing.")
  var suggestMapping = false

  @Flag(help: "Say what would be appended, skipped and why, and append nothing.")
  var dryRun = false

  @Option(
    help: "xes, ocel-json, ocel-xml, ocel-sqlite, csv, jsonl or cloudevents; else told by the file."
  )
  var from: SourceFormat?

  @Option(help: "The name the events are kept under; else the mapping's, or the file's stem.")
  var source: String?

  @Option(help: "Of times without offset: utc, stockholm or ±hh:mm.")
  var zone: String?

  @Option(help: "OCEL: the type of object whose life is a case.")
  var caseObject: String?

  @Flag(help: "Reject what is only tolerated otherwise.")
  var strict = false

  @Option(help: "How many rows that can't become events may be left out.")
  var maxErrors = 0

  @Option(help: "The time of recording, in place of the clock: 2017-03-06T08:14:00+01:00.")
  var at: InstantArgument?

  func validate() throws {
    guard maxErrors >= 0 else { throw ValidationError("--max-errors takes a number from 0") }
    if let source, source.isEmpty || source.contains(where: { $0 == "/" || $0.isNewline }) {
      throw ValidationError("--source takes a name without a slash or a line break")
    }
    if source != nil || from != nil || mapping != nil || suggestMapping, files.count > 1 {
      throw ValidationError("--source, --from, --mapping and --suggest-mapping go with one file")
    }
  }

  func run() async throws {
    for file in files {
      let request = try request(for: file)
      let folder = WorkingFolder(beside: store.store)
      defer { folder.remove() }
      var importer = try Importer(request, folder: folder.path)
      ImportTalk.begin(file, importer)
      let reading = try importer.read { Terminal.progress("read \($0) rows") }
      Terminal.progress("")
      if suggestMapping {
        ImportTalk.suggest(importer)
        continue
      }
      ImportTalk.tell(reading, all: dryRun)
      if dryRun {
        try plan(&importer, reading)
      } else {
        try await append(&importer)
      }
    }
  }

  private func request(for file: String) throws -> ImportRequest {
    var request = ImportRequest(path: file)
    request.format = from
    request.source = source
    request.caseObject = caseObject
    request.isStrict = strict
    request.faultsMax = dryRun || suggestMapping ? .max : maxErrors
    request.wantsSuggestion = suggestMapping
    if let zone, !request.setZone(zone) {
      throw CommandFailure(
        .usage, "\(zone) is no zone", remedy: "write utc, stockholm, or an offset such as +01:00")
    }
    if let mapping {
      do {
        request.mapping = try String(contentsOfFile: mapping, encoding: .utf8)
        request.mappingName = URL(fileURLWithPath: mapping).lastPathComponent
      } catch {
        throw CommandFailure(
          .badInput, "\(mapping) can't be read: \(error.localizedDescription)",
          remedy: "check the path; a mapping is a text file in UTF-8")
      }
    }
    return request
  }

  /// What would be done to the store, if there is one.
  private func plan(_ importer: inout Importer, _ reading: ImportReport.Reading) throws {
    let exists = FileManager.default.fileExists(atPath: store.store)
    let log = exists ? try store.open() : nil
    defer { log?.close() }
    ImportTalk.tell(try importer.plan(against: log), verb: "would append")
    guard reading.faults > maxErrors else { return }
    throw CommandFailure(
      .badInput, "the import would be refused: \(reading.faults) rows can't become events",
      remedy: "nothing was appended; mend the file, or allow it with --max-errors")
  }

  private func append(_ importer: inout Importer) async throws {
    let log = try await openOrMake()
    defer { log.close() }
    let time = at?.instant ?? Log.Options.machineClock()
    let report = try await importer.append(to: log, at: time) {
      Terminal.progress("appended \($0) events")
    }
    Terminal.progress("")
    if report.isRepetition {
      Terminal.say("nothing new: all of it is in the log")
    } else if let plan = report.plan {
      ImportTalk.tell(plan, verb: "appended")
    }
    let head = try log.snapshot().head.rawValue
    Terminal.say("root \(NotedRoot(size: head, root: try log.root(at: head)))")
  }

  private func openOrMake() async throws -> Log {
    if FileManager.default.fileExists(atPath: store.store) { return try store.open() }
    let zone = zone.flatMap { Zone(rawValue: $0) } ?? .utc
    let log: Log
    do {
      log = try await Log.create(at: store.store, zone: zone, options: StoreOptions.engine.log)
    } catch {
      // Another import may have been quicker.
      guard FileManager.default.fileExists(atPath: store.store) else { throw error }
      return try store.open()
    }
    Terminal.say("made \(store.store): zone \(zone.rawValue), no law")
    return log
  }
}

extension SourceFormat: ExpressibleByArgument {}
