internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev law list`.
struct LawListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the articles, and the rules that are not implemented, with why.",
    discussion: """
      Certainty H: the text was read and the check is mechanical; M: an assessment is needed, or a
      threshold was chosen. `wordings` counts those that were read, of all.

      Example: fribrev law list
      """)

  @OptionGroup var output: FormatOptions

  func run() async throws {
    for pack in CommandCatalogue.current.laws {
      if output.format == .table {
        let types = pack.caseTypes.joined(separator: ", ")
        Terminal.say("\(pack.id), version \(pack.version), for cases of \(types)")
      }
      say(pack)
    }
  }

  private func say(_ pack: LawPack) {
    var listing = Listing(["id", "provision", "title", "speaks as", "certainty", "wordings"])
    for card in pack.articles.map(\.card) {
      let read = card.wordings.count { $0.reading != .notRead }
      listing.append([
        card.id, card.provision, card.title, card.momentWords, card.certainty.rawValue,
        "\(read) of \(card.wordings.count)",
      ])
    }
    var rest = Listing(["id", "provision", "title", "not implemented because"])
    for rule in pack.notImplemented {
      rest.append([rule.id, rule.provision, rule.title, rule.reason])
    }
    switch output.format {
    case .json:
      let members: [JSONValue.Member] = [
        .init("pack", .string(pack.id)), .init("version", .string(pack.version)),
        .init("articles", listing.json), .init("notImplemented", rest.json),
      ]
      Terminal.say(JSONLine.text(.object(members)))
    case .csv: for line in listing.csv { Terminal.say(line) }
    case .table:
      for line in listing.table + [""] + rest.table { Terminal.say(line) }
    }
  }
}
