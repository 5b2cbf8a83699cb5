internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev policies list`.
struct PoliciesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the policies that can be replayed.",
    discussion: """
      Fribrev, the empty one, is a column of every replay. `intent` is the first rule of a policy; \
      `fribrev policies show POLICY` shows them all.

      Example: fribrev policies
      """)

  @OptionGroup var output: FormatOptions

  func run() async throws {
    var listing = Listing([
      "policy", "version", "instrument", "title", "presets", "intent",
    ])
    for policy in CommandCatalogue.current.policies {
      let manifest = policy.manifest
      listing.append([
        manifest.id, manifest.version, manifest.instrument.rawValue, manifest.heading,
        policy.presets.map(\.name).joined(separator: ", "),
        manifest.clauses.first?.rule ?? "Nothing is asked but what the law asks.",
      ])
    }
    switch output.format {
    case .table: for line in listing.table { Terminal.say(line) }
    case .csv: for line in listing.csv { Terminal.say(line) }
    case .json: Terminal.say(JSONLine.text(listing.json))
    }
  }
}

extension Manifest {
  /// `Production targets (produktionsmål)`.
  var heading: String { "\(title) (\(swedish))" }
}
