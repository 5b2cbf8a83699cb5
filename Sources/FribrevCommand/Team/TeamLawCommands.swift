internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev team risks`.
struct TeamRisksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risks",
    abstract: "What in open cases breaks the law, or needs a person to say, the latest first.")

  @OptionGroup var team: TeamOptions

  func run() async throws {
    let engine = try Engine(at: team.store.store, catalogue: CommandCatalogue.current)
    defer { engine.close() }
    let board = try await team.board(of: engine)
    let risks = try await engine.risks(on: board, from: team.viewpoint(in: engine.zone))
    var listing = Listing(
      ["case", "article", "verdict", "day", "act", "why", "unit"], numeric: [4])
    for risk in risks {
      listing.append([
        risk.card.id, risk.judgement.article, risk.judgement.ruling.verdict.description,
        engine.zone.date(at: risk.judgement.moment).description,
        risk.judgement.act.description, risk.judgement.ruling.reason, risk.card.unit ?? "",
      ])
    }
    try team.say(
      listing, of: board, as: Self.self,
      nothing: "nothing in open cases breaks the law or needs a person")
  }
}

/// `fribrev team methods`.
struct TeamMethodsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods",
    abstract: "Where ways of working come from and go to, step by step.")

  @OptionGroup var team: TeamOptions

  func run() async throws {
    let engine = try Engine(at: team.store.store, catalogue: CommandCatalogue.current)
    defer { engine.close() }
    let board = try await team.board(of: engine)
    var listing = Listing(
      ["method", "step", "day", "unit", "to", "answers", "position"], numeric: [5, 6])
    for step in try engine.methods(on: board) {
      listing.append([
        step.method, step.type.name, engine.zone.date(at: step.occurred).description,
        step.unit ?? "", step.toUnit ?? "", step.concerning?.description ?? "",
        step.position.description,
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "no methods")
  }
}
