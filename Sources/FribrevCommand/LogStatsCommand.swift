internal import ArgumentParser
internal import EventLog
internal import EventModel
internal import Interchange

/// `fribrev log stats`.
struct LogStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what the log holds, and print its root.",
    discussion: """
      Cases, events, types, actors and units count recorded events of case and caseless streams;
      head counts all. Note SIZE:ROOT elsewhere: log verify --since checks the log against it.

      Example: fribrev log stats --store torsby.fribrev --format json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions

  func run() async throws {
    try output.format.refusingCSV()
    let log = try store.open()
    defer { log.close() }
    let snapshot = try log.snapshot()
    let counts = try Counts.counting(snapshot)
    let root = try log.root(at: snapshot.head.rawValue)
    let imports = try ImportedSource.all(in: snapshot)
    if output.format == .json {
      Terminal.say(JSONLine.text(counts.json(head: snapshot.head, root: root, imports: imports)))
      return
    }
    for line in counts.lines { Terminal.say(line) }
    Terminal.say("head          \(snapshot.head)")
    Terminal.say("root          \(NotedRoot(size: snapshot.head.rawValue, root: root))")
    let last = try log.lastVerified()
    Terminal.say(
      "verified      \(last.map { "to position \($0.position), at \($0.at)" } ?? "never")")
    for one in imports {
      let mapping = one.mapping.map { ", mapping \($0)" } ?? ""
      let state =
        one.rows.map { "\(Plural.words($0, "event", "events"))" }
        ?? (one.isTakenOver ? "taken over by a later import" : "unfinished")
      Terminal.say("import        \(one.source): \(one.file) (\(one.format)\(mapping)), \(state)")
      let hidden = [("sealed", one.sealed), ("pseudonyms", one.pseudonymised)]
      for (what, keys) in hidden where !keys.isEmpty {
        Terminal.say("  \(what): \(keys.joined(separator: ", "))")
      }
    }
    UnfinishedImports.mention(imports)
  }
}
