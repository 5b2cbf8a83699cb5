internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev policies show`.
struct PoliciesShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a policy in words, or what is in force somewhere on a day, and why.",
    discussion: """
      Of a policy: who issues it, its rules, what it reads, its parameters and presets. With \
      --unit and --on: each binding and what it comes to there on that day, by a bundle file, or \
      by what the log says was in force.

      Examples:
        fribrev policies show production-targets
        fribrev policies show --unit team/sunne --on 2017-03-01 --store torsby.fribrev
      """)

  @Argument(help: "The policy's id.")
  var policy: String?

  @Option(help: "A unit, for what is in force there.")
  var unit: String?

  @Option(help: "The day.")
  var on: DayArgument?

  @Option(help: "The store that knows the units, and what was in force.")
  var store: String?

  @Option(help: "A bundle file instead of what was in force.")
  var bundle: String?

  @OptionGroup var output: FormatOptions

  func validate() throws {
    let asksForDay = unit != nil || on != nil || store != nil || bundle != nil
    if !asksForDay && policy == nil {
      throw ValidationError("name a policy, or --unit, --on and --store")
    }
    if asksForDay && (unit == nil || on == nil || store == nil) {
      throw ValidationError("what is in force takes --unit, --on and --store")
    }
  }

  func run() async throws {
    guard let unit, let day = on?.date, let store else {
      return try show(try CommandCatalogue.current.policy(called: policy ?? ""))
    }
    if let policy, policy != Manifest.fribrevID {
      _ = try CommandCatalogue.current.policy(called: policy)
    }
    var options = StoreOptions()
    options.store = store
    let engine = try options.openEngine()
    defer { engine.close() }
    let organisation = try engine.organisation()
    guard organisation.allUnits.contains(unit) || organisation.allUnits.isEmpty else {
      let nearest = NearestWord.of(unit, among: organisation.allUnits)
      throw CommandFailure(
        .badInput, "the log sets up no unit \(unit)",
        remedy: nearest.map { "did you mean \($0)?" } ?? "name one that a UnitFounded sets up")
    }
    let policies = CommandCatalogue.current.policies
    let steering: Bundle =
      if let bundle {
        try BundleFile.read(path: bundle, policies: policies)
      } else {
        Bundle(recordedIn: organisation, manifests: policies.map { $0.manifest })
      }
    let occasion = Bundle.Occasion(unit: unit, on: day, in: organisation)
    let answer = InForceText(
      bundle: steering.name, unit: unit, occasion: occasion,
      considered: steering.why(at: occasion).filter { policy == nil || $0.binding.policy == policy }
    )
    for line in answer.lines(in: output.format) { Terminal.say(line) }
  }

  private func show(_ policy: any Policy.Type) throws {
    try output.format.refusingCSV()
    let text = try ManifestText(policy)
    switch output.format {
    case .json: Terminal.say(JSONLine.text(text.json))
    case .table, .csv: for line in text.lines { Terminal.say(line) }
    }
  }
}
