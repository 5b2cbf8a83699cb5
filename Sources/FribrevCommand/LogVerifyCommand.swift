public import ArgumentParser
public import EventLog
internal import EventModel

/// `fribrev log verify`.
struct LogVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hash every record anew and compare all that is derived from them.",
    discussion: """
      With --since SIZE:ROOT, as noted from log stats, the log must begin with what that root stood
      for: a log rewritten, reordered, cut or rolled back since then fails. Exit code 4 where the
      store is damaged, 1 where it is whole but does not extend the noted root.

      Example: fribrev log verify --store torsby.fribrev --since 15:3c9a…
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions

  @Option(help: "A size and root noted earlier, SIZE:ROOT.")
  var since: NotedRoot?

  func run() async throws {
    try output.format.refusingCSV()
    let log = try store.open()
    defer { log.close() }
    let result = try await log.verify(since: since) { done, total in
      Terminal.progress("verified \(done) of \(total)")
    }
    Terminal.progress("")
    output.format == .json ? sayJSON(result) : say(result)
    if result.faults.isEmpty { try UnfinishedImports.mention(in: log.snapshot()) }
    if !result.faults.isEmpty {
      throw CommandFailure(
        .storeFault, "the store is damaged",
        remedy: "restore a backup; do not write to this store")
    }
    if result.extendsNoted == false {
      throw CommandFailure(
        .finding, "the log does not extend the noted root",
        remedy: "it was rewritten, reordered, cut or rolled back since the root was noted")
    }
  }

  private func say(_ result: Verification) {
    for fault in result.faults {
      let place = fault.position == .none ? "" : "\(fault.position): "
      Terminal.say(place + fault.sentence)
    }
    if result.faults.isEmpty {
      Terminal.say("whole: \(result.size) events, each hashed, all derived data compared")
    }
    if let since {
      Terminal.say("\(result.extendsNoted == true ? "extends" : "does not extend") \(since)")
    }
    Terminal.say("root \(NotedRoot(size: result.size, root: result.root))")
  }

  private func sayJSON(_ result: Verification) {
    let faults = result.faults.map { fault in
      JSONValue.object([
        .init("position", .number(fault.position.description)),
        .init("sentence", .string(fault.sentence)),
      ])
    }
    var members: [JSONValue.Member] = [
      .init("size", .number(String(result.size))), .init("root", .string("\(result.root)")),
      .init("whole", .bool(result.isWhole)), .init("faults", .array(faults)),
    ]
    if let extends = result.extendsNoted { members.append(.init("extendsSince", .bool(extends))) }
    Terminal.say(JSONLine.text(.object(members)))
  }
}

extension NotedRoot: ExpressibleByArgument {
  /// Reads `SIZE:ROOT`.
  public init?(argument: String) {
    self.init(argument)
  }
}
