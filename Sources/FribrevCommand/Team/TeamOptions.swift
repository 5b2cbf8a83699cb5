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

  @Option(help: "Write the view for a browser: one file, no network, no scripts needed.")
  var html: String?

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

  /// Prints rows in the format asked for, and writes the page where one is.
  ///
  /// `nothing` is said where there are none; `drawn` are the columns that the page has bars of.
  func say(
    _ listing: Listing, of board: TeamBoard, as view: any ParsableCommand.Type, nothing: String,
    drawing drawn: [Int] = []
  ) throws {
    if let html {
      let words = view.configuration
      let page = TeamPage(
        words.commandName ?? "", words.abstract, of: board, headings: listing.headings,
        numeric: listing.numeric, drawn: drawn, rows: listing.rows, nothing: nothing)
      try TextFile.write(page.text, to: html)
    }
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
