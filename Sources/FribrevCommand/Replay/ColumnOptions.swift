internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// What steers, column by column.
struct ColumnOptions: ParsableArguments {
  @Option(help: "A policy for all units: POLICY, POLICY/PRESET or POLICY=PARAMETERS.yaml; repeat.")
  var policy: [String] = []

  @Option(help: "A bundle file: who is steered how, from when.")
  var bundle: String?

  @Flag(help: "What the log says was in force.")
  var asRecorded = false

  @Option(help: "A further column: as --policy, a bundle file, as-recorded or fribrev; repeat.")
  var against: [String] = []

  @Option(help: "A parameter's value in the first column: NAME=VALUE; repeat.")
  var set: [String] = []

  func validate() throws {
    let ways = [!policy.isEmpty, bundle != nil, asRecorded].count { $0 }
    guard ways == 1 else {
      throw ValidationError("say what steers: one of --policy, --bundle and --as-recorded")
    }
    guard set.isEmpty || !policy.isEmpty else {
      throw ValidationError("--set goes with --policy: a bundle names its parameters itself")
    }
  }

  /// The columns, the first one's way of steering first.
  func steering(policies: [any Policy.Type]) throws(SteeringFileError) -> [Steering] {
    var columns: [Steering] = [try first(policies: policies)]
    for text in against { columns.append(try Self.column(text, policies: policies)) }
    return columns
  }

  private func first(policies: [any Policy.Type]) throws(SteeringFileError) -> Steering {
    if asRecorded { return .asRecorded }
    if let bundle { return .bundle(try BundleFile.read(path: bundle, policies: policies)) }
    var choices: [PolicyChoice] = []
    for text in policy { choices.append(try PolicyChoice(text)) }
    var settings: [ParameterSetting] = []
    for text in set { settings.append(try ParameterSetting(text)) }
    return .bundle(
      try PolicyChoice.bundle(of: choices, setting: settings, policies: policies))
  }

  private static func column(
    _ text: String, policies: [any Policy.Type]
  ) throws(SteeringFileError) -> Steering {
    if text == "as-recorded" { return .asRecorded }
    if text.hasSuffix(".yaml") && !text.contains("=") {
      return .bundle(try BundleFile.read(path: text, policies: policies))
    }
    return .bundle(
      try PolicyChoice.bundle(of: [try PolicyChoice(text)], policies: policies))
  }

  /// The same arguments again.
  var arguments: [String] {
    policy.map { "--policy \($0)" } + (bundle.map { ["--bundle \($0)"] } ?? [])
      + (asRecorded ? ["--as-recorded"] : []) + set.map { "--set '\($0)'" }
      + against.map { "--against \($0)" }
  }

  /// What was asked for, in words for an access record.
  var words: String {
    let first = asRecorded ? ["as-recorded"] : policy + (bundle.map { [$0] } ?? [])
    return (first + against.map { "against \($0)" }).joined(separator: " ")
  }
}

/// Which days are told of.
struct PeriodOptions: ParsableArguments {
  @Option(help: "Nothing said before this day.")
  var from: DayArgument?

  @Option(help: "The last day replayed.")
  var to: DayArgument?

  /// The same arguments again.
  var arguments: [String] {
    (from.map { ["--from \($0.date)"] } ?? []) + (to.map { ["--to \($0.date)"] } ?? [])
  }

  func validate() throws {
    if let from = from?.date, let to = to?.date, to < from {
      throw ValidationError("--to \(to) lies before --from \(from): swap them")
    }
  }
}

/// A day as an argument.
struct DayArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    guard let date = try? CivilDate(parsing: argument) else { return nil }
    self.date = date
  }
}
