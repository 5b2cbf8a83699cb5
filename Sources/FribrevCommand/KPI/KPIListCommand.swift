internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev kpi list`.
struct KPIListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the measures by family, each activity with what comes of it.",
    discussion: """
      No family says enough by itself: legal certainty, service, effectiveness and the work \
      situation are read together. An activity has no value in itself and is always counted with \
      the effect it names.

      Example: fribrev kpi list
      """)

  @OptionGroup var output: FormatOptions

  func run() async throws {
    var listing = Listing(["family", "measure", "name", "swedish", "kind", "effect"])
    for file in try MeasureShelf().files {
      let definition = file.definition
      listing.append([
        definition.family.rawValue, definition.id, definition.name, definition.swedish,
        definition.kind.rawValue, definition.effect ?? "",
      ])
    }
    switch output.format {
    case .json: Terminal.say(JSONLine.text(.object([.init("measures", listing.json)])))
    case .csv: for line in listing.csv { Terminal.say(line) }
    case .table: for line in listing.table { Terminal.say(line) }
    }
  }
}
