internal import ArgumentParser
internal import Office

/// `fribrev generate parameters`.
struct GenerateParametersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: "List what made-up histories are made of, with units and sources.",
    discussion: """
      Any of them is changed by `fribrev generate office --set NAME=VALUE`; lists are written 1,2,3.

      Example: fribrev generate parameters --format csv
      """)

  @OptionGroup var output: FormatOptions

  func run() async throws {
    var listing = Listing(["name", "value", "unit", "allowed", "source"])
    for entry in try OfficeParameterFile.read().entries {
      listing.append([
        entry.name, entry.value.description, entry.unit,
        "\(entry.allowed.lowerBound) to \(entry.allowed.upperBound)", entry.source,
      ])
    }
    switch output.format {
    case .table: for line in listing.table { Terminal.say(line) }
    case .csv: for line in listing.csv { Terminal.say(line) }
    case .json: Terminal.say(JSONLine.text(listing.json))
    }
  }
}
