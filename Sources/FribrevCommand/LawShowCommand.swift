internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev law show`.
struct LawShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one article: what it demands, its wordings, its parameters.",
    discussion: "Example: fribrev law show L22")

  @Argument(help: "The article's id.")
  var id: String

  func run() async throws {
    for pack in CommandCatalogue.current.laws {
      if let card = pack.article(id)?.card { return say(card, of: pack) }
      if let rule = pack.notImplemented.first(where: { $0.id == id }) {
        return Terminal.say(
          "\(rule.id)  \(rule.provision): \(rule.title)\nnot implemented: \(rule.reason)")
      }
    }
    throw CommandFailure(
      .badInput, "there is no article \(id)", remedy: "`fribrev law list` lists the articles")
  }

  private func say(_ card: ArticleCard, of pack: LawPack) {
    Terminal.say("\(card.id)  \(card.provision): \(card.title)")
    Terminal.say(card.statement)
    Terminal.say("")
    Terminal.say("pack         \(pack.id), version \(pack.version)")
    Terminal.say("speaks as    \(card.momentWords), certainty \(card.certainty.rawValue)")
    Terminal.say("is asked at  \(card.triggers.map(\.name).joined(separator: ", "))")
    Terminal.say("can answer   \(card.verdicts.map(\.description).joined(separator: ", "))")
    Terminal.say("wording by   \(card.key.rawValue)")
    if card.leavesDiscretion {
      Terminal.say("discretion   a breach takes a recorded reason")
    }
    if let topic = card.topic {
      let word = topic.isSpecial ? "goes first" : "steps back where a special rule applies"
      Terminal.say("precedence   on \(topic.subject): \(word) (FL 4 §)")
    }
    var wordings = Listing(["wording", "in force", "was read", "source"])
    for wording in card.wordings {
      wordings.append([wording.name, wording.dates, wording.reading.words, wording.source])
    }
    for line in [""] + wordings.table { Terminal.say(line) }
    sayParameters(of: card, in: pack)
  }

  private func sayParameters(of card: ArticleCard, in pack: LawPack) {
    var listing = Listing(["parameter", "value", "in force", "source"])
    for parameter in card.parameters.compactMap(pack.parameter) {
      for value in parameter.values {
        listing.append([
          parameter.name, "\(value.value) \(parameter.unit.rawValue)",
          value.through.map { "\(value.from) to \($0)" } ?? "from \(value.from)", value.source,
        ])
      }
    }
    guard !listing.rows.isEmpty else { return }
    for line in [""] + listing.table { Terminal.say(line) }
  }
}

extension Wording.Reading {
  /// How it was read, in words.
  var words: String {
    switch self {
    case .text: "in full"
    case .summary: "in summary: a breach needs a person"
    case .notRead: "not: always undetermined"
    }
  }
}
