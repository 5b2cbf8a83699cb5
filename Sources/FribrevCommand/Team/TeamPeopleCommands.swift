internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev team absences`.
struct TeamAbsencesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "absences",
    abstract: "Who is away, until when, and which open cases stand with them meanwhile.",
    discussion: "`fribrev team worklist --handler` lists all cases of one of them.")

  @OptionGroup var team: TeamOptions

  func run() async throws {
    let board = try await team.board()
    var listing = Listing(
      ["handler", "unit", "from", "through", "open cases", "the oldest"], numeric: [4])
    for one in board.absentees {
      listing.append([
        one.handler, one.unit, one.from.description, one.through?.description ?? "",
        String(one.cases.count), one.cases.prefix(3).map(\.id).joined(separator: ", "),
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "nobody is away")
  }
}

/// `fribrev team rota`.
struct TeamRotaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "Who answers the phones, who of them is away, and how many open minutes are covered.")

  @OptionGroup var team: TeamOptions

  func run() async throws {
    let board = try await team.board()
    var listing = Listing(
      ["unit", "handlers", "away", "open minutes", "covered minutes"], numeric: [3, 4])
    for cover in board.phoneCovers {
      listing.append([
        cover.unit, cover.handlers.joined(separator: ", "), cover.away.joined(separator: ", "),
        cover.openMinutes.map { "\($0)" } ?? "", cover.coveredMinutes.map { "\($0)" } ?? "",
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "no rota, and no phone hours")
  }
}

/// `fribrev team away`.
struct TeamAwayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "away",
    abstract: "What others did in a handler's cases since a day.")

  @OptionGroup var team: TeamOptions

  @Option(help: "Whose cases.")
  var handler: String

  @Option(help: "After the end of this day, or after this time.")
  var since: PointArgument

  func run() async throws {
    let engine = try Engine(at: team.store.store, catalogue: CommandCatalogue.current)
    defer { engine.close() }
    let board = try await team.board(of: engine)
    try engine.check(handler: handler, on: board)
    let changes = try await engine.changes(
      forHandler: handler, after: since.end(in: engine.zone), on: board)
    var listing = Listing(["position", "case", "when", "event", "by"], numeric: [0])
    for event in changes {
      listing.append([
        event.position.description, event.stream.id, event.occurred.description,
        event.envelope.event.type, event.actor ?? "",
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "nothing happened in their cases")
  }
}
