public import ArgumentParser
internal import CaseEngine
internal import EventLog
internal import EventModel
internal import Foundation
public import Office

/// `fribrev generate office`.
struct GenerateOfficeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office",
    abstract: "Make up the history of an agency that pays sickness benefit.",
    discussion: """
      Offices, handlers, cases, calls, decisions, payments, reviews, meetings and what steers \
      them, over years. Nobody in it exists. The same seed and options give the same log, byte for \
      byte; another scenario with the same seed differs only where what steers it makes a \
      difference. Every figure is a parameter with its source: `fribrev generate parameters` \
      prints them, --set changes one.

      Scenarios: calm (nothing steers but the law), targets (production targets, rewards, \
      templates and an allocation plan), fribrev-trial (as targets, with Torsby and Göteborg freed \
      for the time of the trial), gamed (as targets, and gamed).

      The store is made with `fribrev init`, and holds nothing later than the history's first day. \
      How people act under what steers them is declared, not found: results on such a history \
      tell about the generator.

      Example: fribrev generate office --seed 17 --years 4 --offices 3 --scenario fribrev-trial \
      --store torsby.fribrev --truth truth.jsonl
      """)

  @Option(help: "What all chance is drawn from.")
  var seed: UInt64

  @Option(help: "Years, from period.starts on.")
  var years: Int

  @Option(help: "How many offices.")
  var offices: Int = 1

  @Option(help: "calm, targets, fribrev-trial or gamed.")
  var scenario: Scenario = .calm

  @Option(name: .customLong("set"), help: "A parameter and its value: staff.teamSize=5.")
  var settings: [SettingArgument] = []

  @OptionGroup var store: StoreOptions

  @Option(help: "A file for what is true beside the log, as JSON Lines.")
  var truth: String?

  @Option(help: "Threads; the history does not depend on them.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Print the history's figures beside those it was made to have.")
  var check = false

  func validate() throws {
    guard threads > 0 else { throw ValidationError("--threads takes a number from 1") }
  }

  func run() async throws {
    let generator = OfficeGenerator(try request())
    var options = StoreOptions.engine
    options.keys = OfficeGenerator.keys(seed: seed)
    let engine = try Engine(at: store.store, catalogue: CommandCatalogue.current, options: options)
    defer { engine.close() }
    let file = try truth.map { (path) throws(CommandFailure) in try TruthFile(at: path) }
    let spool = store.store + ".spool"
    // The working files in it go by themselves.
    defer { try? FileManager.default.removeItem(atPath: spool) }
    let recorded: (events: Int, figures: OfficeFigures?)
    do {
      recorded = try await generator.record(
        in: engine, spool: spool, threads: threads, countsFigures: check,
        truth: { line in try file?.write(line.json) },
        progress: { GenerationProgress.show($0) })
    } catch {
      file?.removeIfEmpty()
      throw error
    }
    try file?.finish()
    GenerationProgress.clear()
    let head = try engine.log.snapshot().head
    Terminal.say("recorded \(Plural.words(recorded.events, "event", "events"))")
    let root = NotedRoot(size: head.rawValue, root: try engine.log.root(at: head.rawValue))
    Terminal.say("root \(root)")
    guard let figures = recorded.figures else { return }
    let report = FiguresReport(figures)
    report.show()
    guard report.missed == 0 else {
      throw CommandFailure(
        .finding, "\(Plural.words(report.missed, "figure lies", "figures lie")) outside",
        remedy: "parameters that were set move figures; a longer history has steadier ones")
    }
  }

  private func request() throws -> OfficeRequest {
    let parameters = try OfficeParameterFile.read(overrides: settings.map { ($0.name, $0.value) })
    return try OfficeRequest(
      seed: seed, years: years, offices: offices, scenario: scenario, parameters: parameters)
  }
}

extension Scenario: ExpressibleByArgument {}
