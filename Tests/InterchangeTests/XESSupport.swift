import EventModel
import Foundation

@testable import Interchange

/// XES read and written as tests do it.
enum XESSupport {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Interchange/xes")

  /// The files in a folder of the fixtures, by name.
  static func names(in folder: String) -> [String] {
    let path = fixtures.appending(path: folder).path
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return all.filter { !$0.hasPrefix(".") }.sorted()
  }

  static func bytes(_ fixture: String) throws -> [UInt8] {
    Array(try Data(contentsOf: fixtures.appending(path: fixture)))
  }

  static func read(
    fixture: String, isStrict: Bool = false
  ) throws(InterchangeError) -> (items: [SourceItem], deviations: [Deviation: Int]) {
    try read(path: fixtures.appending(path: fixture).path, isStrict: isStrict)
  }

  static func read(
    path: String, isStrict: Bool = false, _ reader: XESReader = XESReader()
  ) throws(InterchangeError) -> (items: [SourceItem], deviations: [Deviation: Int]) {
    let input = try SourceInput(path: path)
    let diagnostics = Diagnostics(file: input.name, isStrict: isStrict)
    var reader = reader
    var items: [SourceItem] = []
    try reader.read(input, diagnostics: diagnostics) { (item) throws(InterchangeError) in
      items.append(item)
    }
    var counts: [Deviation: Int] = [:]
    for entry in diagnostics.deviations { counts[entry.deviation] = entry.count }
    return (items, counts)
  }

  /// Reads bytes by way of a file.
  static func read(
    _ bytes: [UInt8], _ reader: XESReader = XESReader()
  ) throws(InterchangeError) -> (items: [SourceItem], deviations: [Deviation: Int]) {
    let path = newPath("xes")
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      throw .file(path: path, detail: "it can't be made")
    }
    return try read(path: path, reader)
  }

  /// Writes items and gives the file's path, which the caller removes.
  static func write(
    _ items: [SourceItem], survey: SourceSurvey? = nil, ending: String = "xes"
  ) throws(InterchangeError) -> String {
    let path = newPath(ending)
    let output = try SourceOutput(path: path)
    var writer = XESWriter(survey: survey)
    for item in items { try writer.write(item, to: output) }
    try writer.finish(output)
    try output.close()
    return path
  }

  static func newPath(_ ending: String) -> String {
    NSTemporaryDirectory() + "interchange-\(UUID()).\(ending)"
  }

  /// The item as if it stood at the file's beginning.
  static func withoutPlace(_ item: SourceItem) -> SourceItem {
    let nowhere = SourcePlace(line: 1)
    switch item {
    case .row(var row):
      row.place = nowhere
      return .row(row)
    case .caseAttributes(var one):
      one.place = nowhere
      return .caseAttributes(one)
    case .attachment, .object: return item
    }
  }

  /// One line an item, for comparison with what a test expects.
  static func line(_ item: SourceItem) -> String {
    switch item {
    case .attachment(let one):
      let json = (try? CanonicalJSON(one.content, root: .any))?.description ?? "?"
      return "\(one.name) \(json)"
    case .caseAttributes(let one):
      return "case \(one.id): \(one.attributes.map(text).joined(separator: ", "))"
    case .row(let row):
      return "\(row.caseID ?? "-"): \(row.attributes.map(text).joined(separator: ", "))"
    case .object(let one): return "object \(one.id)"
    }
  }

  private static func text(_ one: SourceAttribute) -> String {
    var text = "\(one.key)=\(one.value.typeWord) "
    if case .list(let values) = one.value {
      text += "[\(values.map(Self.text).joined(separator: ", "))]"
    } else {
      text += one.value.characters ?? ""
    }
    return one.nested.isEmpty
      ? text : text + "{\(one.nested.map(Self.text).joined(separator: ", "))}"
  }
}
