internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import Foundation

/// Which measures are asked for.
struct MeasureOptions: ParsableArguments {
  @Option(
    name: .customLong("measure"),
    help: "A measure by its id, or all (`fribrev kpi list`); may be repeated.")
  var ids: [String] = []

  @Option(
    name: .customLong("definition"),
    help: "A measure of your own: a file like those in Sources/Casework/Measures/Definitions.")
  var files: [String] = []

  @Flag(help: "List what each figure rests on, with positions.")
  var evidence = false

  @Flag(help: "How large a share lasts longer than 30, 60, 90, 180 and 365 days, open ones too.")
  var curve = false

  /// Whether any is asked for.
  var isAsked: Bool { !ids.isEmpty || !files.isEmpty }

  /// The measures, each activity with what comes of it.
  func measures() throws -> [MeasureFile] {
    var shelf = try MeasureShelf()
    var wanted = ids.contains("all") ? shelf.ids : ids
    for path in files {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw CommandFailure(
          .badInput, "\(path): the file can't be read", remedy: "give a file that is there")
      }
      let file = try MeasureFile(String(decoding: data, as: UTF8.self), named: path)
      shelf.add(file)
      wanted.append(file.definition.id)
    }
    return try shelf.measures(wanted)
  }
}
