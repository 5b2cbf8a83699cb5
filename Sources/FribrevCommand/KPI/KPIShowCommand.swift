internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev kpi show`.
struct KPIShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a measure means: clock, population, coverage, how it can mislead.",
    discussion: "Example: fribrev kpi show lead-time")

  @Argument(help: "The measure.")
  var measure: String

  @OptionGroup var output: FormatOptions

  func run() async throws {
    let file = try MeasureShelf().measures([measure]).first { $0.definition.id == measure }
    guard let definition = file?.definition else { return }
    var listing = Listing(["what", "says"])
    for (what, says) in definition.lines { listing.append([what, says]) }
    switch output.format {
    case .json:
      let members = definition.lines.map { JSONValue.Member($0.what, .string($0.says)) }
      Terminal.say(JSONLine.text(.object(members)))
    case .csv: for line in listing.csv { Terminal.say(line) }
    case .table: for line in listing.table.dropFirst() { Terminal.say(line) }
    }
  }
}

extension MeasureDefinition {
  /// Everything it says, by what it says it of.
  var lines: [(what: String, says: String)] {
    var lines = [
      ("measure", "\(id), edition \(version)"), ("name", name), ("swedish", swedish),
      ("question", question), ("family", family.rawValue), ("kind", kind.rawValue),
    ]
    if let effect { lines.append(("effect", effect)) }
    if let clock { lines += clock.lines }
    return lines + [
      ("population", population), ("completion", completion), ("coverage", coverage),
      ("needs", needs.map { $0.joined(separator: " or ") }.joined(separator: "; ")),
      ("caution", caution), ("source", source),
    ]
  }
}

extension MeasureClock {
  fileprivate var lines: [(String, String)] {
    var lines = [
      ("starts at", starts.joined(separator: " or ")),
      ("stops at", stops.joined(separator: " or ")),
    ]
    if !pauses.isEmpty {
      lines.append(
        ("stands", pauses.map { "from \($0.from) to \($0.to)" }.joined(separator: "; ")))
    }
    if let within { lines.append(("within", within.description)) }
    return lines + [("month of", cohort.rawValue)]
  }
}
