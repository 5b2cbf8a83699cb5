internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev team caseload`.
struct TeamCaseloadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "How much each unit has, and who is there.",
    discussion: """
      Open is what is not closed; undecided, waiting and old are parts of it. Rows of units with \
      fewer than 4 members are not shown, nor the one they could be told by.
      """)

  @OptionGroup var team: TeamOptions

  func run() async throws {
    let board = try await team.board()
    let loads = board.loads
    var listing = Listing(
      [
        "unit", "open", "undecided", "waiting", "older than 90 days", "members", "absent",
        "open per member present", "note",
      ], numeric: [1, 2, 3, 4, 5, 6, 7])
    for (load, reason) in zip(loads, board.suppression(of: loads).rows) {
      guard reason == nil else {
        listing.append(
          [load.unit ?? "(no unit)"] + Array(repeating: "", count: 7)
            + [reason?.words ?? ""])
        continue
      }
      let present = load.members - (load.absent ?? 0)
      listing.append([
        load.unit ?? "(no unit)", String(load.open), String(load.undecided),
        String(load.waiting), String(load.old), String(load.members),
        load.absent.map { "\($0)" } ?? "",
        present > 0 ? String((2 * load.open + present) / (2 * present)) : "", "",
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "no cases", drawing: [1, 3, 4])
  }
}

/// `fribrev team imposed`.
struct TeamImposedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imposed",
    abstract: "How many steps of each unit's cases the law, a policy or a system imposed.")

  @OptionGroup var team: TeamOptions

  func run() async throws {
    let board = try await team.board()
    let loads = board.loads
    var listing = Listing(
      ["unit", "by law", "by policy", "by system", "by nobody", "note"], numeric: [1, 2, 3, 4])
    for (load, reason) in zip(loads, board.suppression(of: loads).rows) {
      let counts = [
        load.imposed.law, load.imposed.policy, load.imposed.system, load.imposed.nobody,
      ]
      listing.append(
        [load.unit ?? "(no unit)"] + counts.map { reason == nil ? String($0) : "" }
          + [reason?.words ?? ""])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "no cases", drawing: [1, 2, 3, 4])
  }
}

/// `fribrev team regime`.
struct TeamRegimeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regime",
    abstract: "What steers on the day: who imposed it on whom, from when, on what it rests.")

  @OptionGroup var team: TeamOptions

  @Flag(help: "All that ever steered or is to steer, by its first day.")
  var all = false

  func run() async throws {
    let board = try await team.board()
    var listing = Listing(
      ["scope", "what", "policy", "from", "until", "level", "document", "position"], numeric: [7])
    for event in all ? board.timeline : board.regime where board.concerns(event) {
      listing.append([
        event.scope, event.type.name, event.policy ?? "", event.from.description,
        event.through?.description ?? "", event.level?.rawValue ?? "", event.document ?? "",
        event.position.description,
      ])
    }
    try team.say(listing, of: board, as: Self.self, nothing: "nothing steers but the law")
  }
}
