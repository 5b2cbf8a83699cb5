internal import ArgumentParser
internal import EventLog
internal import EventModel
internal import Interchange

/// `fribrev export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the log in a format that other tools read.",
    discussion: """
      Every event is carried whole beside what the format can say, so that an import of the file \
      gives the same events with the same ids; --plain leaves that out. What a format has no place \
      for is said. JSON Lines has a place for everything; with --proofs each record is carried in \
      base64, so that a stranger can hash it without our code.

      Example: fribrev export --store permits.fribrev --format xes -o permits.xes.gz
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "xes, ocel-json, ocel-xml, ocel-sqlite, csv, jsonl or cloudevents.")
  var format: SourceFormat

  @Option(name: .shortAndLong, help: "The file to make, packed if it ends in .gz; - for output.")
  var output: String

  @Flag(help: "JSON Lines: carry each record in base64.")
  var proofs = false

  @Flag(help: "Leave out what only an import of ours reads.")
  var plain = false

  func validate() throws {
    if proofs && format != .jsonl { throw ValidationError("--proofs goes with --format jsonl") }
  }

  func run() async throws {
    let log = try store.open()
    defer { log.close() }
    let snapshot = try log.snapshot()
    try UnfinishedImports.mention(in: snapshot)
    var options = Exporter.Options()
    options.hasProofs = proofs
    options.isPlain = plain
    let report = try Exporter(snapshot, as: format).write(to: output, options: options) {
      Terminal.progress("wrote \($0)")
    }
    Terminal.progress("")
    let size = snapshot.head.rawValue
    Terminal.complain(
      "wrote \(Plural.words(report.events, "event", "events")), "
        + "root \(NotedRoot(size: size, root: try log.root(at: size)))")
    for lost in report.lost { Terminal.complain("left out: \(lost)") }
  }
}
