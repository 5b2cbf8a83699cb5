internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev sweep`.
struct SweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Replay a history under many values of a parameter, in one pass.",
    discussion: """
      Shows what a figure is worth: how far targets met or missed hang on where the line is drawn.

      Example: fribrev sweep --store torsby.fribrev --policy production-targets \
      --vary target-days=20..60:5
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var period: PeriodOptions

  @Option(help: "A policy for all units: POLICY, POLICY/PRESET or POLICY=PARAMETERS.yaml.")
  var policy: String

  @Option(help: "The parameter and its values: NAME=FROM..THROUGH:STEP.")
  var vary: Variation

  @Option(help: "Another parameter's value: NAME=VALUE; repeat.")
  var set: [String] = []

  @Option(help: "How many cores to use; the answer does not depend on it.")
  var threads = 2

  func run() async throws {
    let engine = try store.openEngine()
    defer { engine.close() }
    let choice = try PolicyChoice(policy)
    var settings: [ParameterSetting] = []
    for text in set { settings.append(try ParameterSetting(text)) }
    var columns: [Steering] = []
    for value in vary.values {
      let own = ParameterSetting(name: vary.name, text: value)
      let bundle = try PolicyChoice.bundle(
        of: [choice], setting: settings + [own], policies: engine.catalogue.policies)
      columns.append(.bundle(bundle))
    }
    var request = ReplayRequest(columns)
    request.from = period.from?.date
    request.through = period.to?.date
    request.threads = threads
    let result = try await engine.replay(request)
    let totals = try engine.totals(of: result)
    for line in listing(totals, hidden: totals.isEmpty) { Terminal.say(line) }
  }

  private func listing(_ totals: [ReplayFigures], hidden: Bool) -> [String] {
    guard !hidden else {
      return ["totals are left out: a unit with fewer than 4 handlers could be computed from them"]
    }
    let names = totals.first?.named.map(\.name) ?? []
    let said = names.indices.filter { place in totals.contains { $0.named[place].value != 0 } }
    var listing = Listing(
      [vary.name] + said.map { names[$0] }, numeric: Set(0...said.count))
    for (value, figures) in zip(vary.values, totals) {
      listing.append([value] + said.map { String(figures.named[$0].value) })
    }
    switch output.format {
    case .table: return listing.table
    case .csv: return listing.csv
    case .json:
      let rows = zip(vary.values, totals).map { value, figures in
        JSONValue.object(
          [.init(vary.name, .string(value))]
            + figures.named.map { .init($0.name, .number(String($0.value))) })
      }
      return [JSONLine.text(.array(rows))]
    }
  }
}
