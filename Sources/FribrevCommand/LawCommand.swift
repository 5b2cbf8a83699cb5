internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev law`.
struct LawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law",
    abstract: "What the law demands, and whether the log shows that it was met.",
    subcommands: [LawListCommand.self, LawShowCommand.self, LawCheckCommand.self],
    defaultSubcommand: LawListCommand.self)
}

extension LawPack {
  /// The pack of an id in the catalogue.
  static func named(_ id: String) throws(CommandFailure) -> LawPack {
    guard let pack = CommandCatalogue.current.law(id) else {
      let known = CommandCatalogue.current.laws.map(\.id).joined(separator: ", ")
      throw CommandFailure(
        .badInput, "there is no law pack \(id)", remedy: "there is \(known)")
    }
    return pack
  }
}

extension ArticleCard {
  /// `guard, timer`.
  var momentWords: String { moments.map(\.rawValue).joined(separator: ", ") }
}

extension Wording {
  /// `from 2018-07-01`, `2011-01-01 to 2021-03-14`.
  var dates: String { through.map { "\(from) to \($0)" } ?? "from \(from)" }
}
