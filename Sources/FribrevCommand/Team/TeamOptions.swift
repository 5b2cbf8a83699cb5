internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import EventLog

/// Which board to look at, from when, and how to print it.
struct TeamOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: FormatOptions

  @Option(help: "A unit, with those below it; all without it.")
  var unit: String?

  @Option(help: "As it was at the end of this day, or at this time.")
  var asOf: PointArgument?

  /// The board.
  func board() async throws -> TeamBoard {
    let engine = try Engine(at: store.store, catalogue: CommandCatalogue.current)
    defer { engine.close() }
    return try await board(of: engine)
  }

  /// The board of an engine that is asked for more.
  func board(of engine: Engine) async throws -> TeamBoard {
    try await engine.board(of: unit, from: viewpoint(in: engine.zone))
  }

  /// From when it is looked at.
  func viewpoint(in zone: Zone) -> Viewpoint {
    var viewpoint = Viewpoint()
    viewpoint.asOf = asOf?.end(in: zone)
    return viewpoint
  }

  /// Prints rows in the format asked for; `nothing` is said where there are none.
  func say(_ listing: Listing, of board: TeamBoard, nothing: String) {
    switch output.format {
    case .json:
      Terminal.say(
        JSONLine.text(
          .object([
            .init("rows", listing.json), .init("asOf", .string(board.end.description)),
            .init("position", .number(board.position.description)),
          ])))
    case .csv: for line in listing.csv { Terminal.say(line) }
    case .table:
      for line in listing.rows.isEmpty ? [nothing] : listing.table { Terminal.say(line) }
    }
  }
}
