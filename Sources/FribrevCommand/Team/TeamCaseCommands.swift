internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev team worklist`.
struct TeamWorklistCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklist",
    abstract: "Open cases in the order to take them.",
    discussion: """
      First those that the policies in force advise about, in the order they did, as long as \
      nothing happened since; then those whose awaited answers are due first; then the oldest.
      """)

  @OptionGroup var team: TeamOptions

  @Option(help: "Only cases registered on, driven by or last worked on by this handler.")
  var handler: String?

  func run() async throws {
    let engine = try Engine(at: team.store.store, catalogue: CommandCatalogue.current)
    defer { engine.close() }
    let board = try await team.board(of: engine)
    if let handler { try engine.check(handler: handler, on: board) }
    let advice = try await engine.advice(for: board)
    var listing = Listing(
      [
        "case", "phase", "days", "waits for", "due", "driver", "registered on", "unit",
        "advised by",
      ], numeric: [2])
    for item in board.worklist(of: handler, advised: advice) {
      let card = item.card
      listing.append([
        card.id, card.phase.rawValue, String(board.days(since: card.begun)),
        Set(card.waits.map(\.party.rawValue)).sorted().joined(separator: ", "),
        item.nextDue?.description ?? "", card.owners.driving ?? "",
        card.owners.registeredOn ?? "", card.unit ?? "",
        item.advice.map { "\($0.policy) \($0.clause)" + ($0.item.isEmpty ? "" : " \($0.item)") }
          ?? "",
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "no open cases")
  }
}

/// `fribrev team stalled`.
struct TeamStalledCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stalled",
    abstract: "Undecided cases in which nothing has happened, the longest first.")

  @OptionGroup var team: TeamOptions

  @Option(help: "For at least so many days of 24 hours.")
  var days = 30

  func validate() throws {
    guard 0...36_525 ~= days else { throw ValidationError("--days is 0 to 36525") }
  }

  func run() async throws {
    let board = try await team.board()
    var listing = Listing(
      ["case", "phase", "still for days", "last event", "waits for", "driver", "unit"],
      numeric: [2])
    for card in board.stalled(for: days) {
      listing.append([
        card.id, card.phase.rawValue, String(board.days(since: card.lastActive)),
        card.position.description,
        Set(card.waits.map(\.party.rawValue)).sorted().joined(separator: ", "),
        card.owners.driving ?? "", card.unit ?? "",
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "nothing stands still")
  }
}

/// `fribrev team drivers`.
struct TeamDriversCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drivers",
    abstract: "Open cases that nobody drives, the longest first.")

  @OptionGroup var team: TeamOptions

  func run() async throws {
    let board = try await team.board()
    var listing = Listing(
      ["case", "phase", "undriven for days", "registered on", "unit"], numeric: [2])
    for card in board.undriven {
      listing.append([
        card.id, card.phase.rawValue,
        card.undrivenSince.map { String(board.days(since: $0)) } ?? "",
        card.owners.registeredOn ?? "", card.unit ?? "",
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "every open case has a driver")
  }
}

/// `fribrev team inbox`.
struct TeamInboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "Messages that nobody answered, the oldest first.")

  @OptionGroup var team: TeamOptions

  func run() async throws {
    let board = try await team.board()
    var listing = Listing(
      ["position", "case", "mailbox", "waits for hours", "taken by", "unit"], numeric: [0, 3])
    for (card, mail) in board.inbox {
      let hours = max(board.end.microseconds - mail.received.microseconds, 0) / 3_600_000_000
      listing.append([
        mail.position.description, card.id, mail.mailbox ?? "", String(hours),
        mail.claimedBy ?? "", card.unit ?? "",
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "every message is answered")
  }
}
