internal import CaseEngine
internal import EventModel
internal import Foundation

/// Where reports are kept: the last one beside what is derived from the log, others where asked.
enum KeptReport {
  /// Keeps a report; what to call it after `--report`.
  static func keep(
    _ report: ReplayReport, in store: String, at path: String?
  ) throws -> String {
    let text = JSONLine.text(try report.json()) + "\n"
    try TextFile.write(text, to: last(of: store))
    guard let path else { return "last" }
    try TextFile.write(text, to: path)
    return path
  }

  /// Reads a kept report: `last`, or a path.
  static func read(_ name: String, of store: String) throws(CommandFailure) -> ReportFile {
    let path = name == "last" ? last(of: store) : name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        .badInput,
        name == "last" ? "there is no last report over \(store)" : "\(path) can't be read",
        remedy: "`fribrev replay` keeps one; --report FILE keeps it where you say")
    }
    guard let json = try? JSONValue(parsing: [UInt8](data).trimmed),
      let file = ReportFile(json: json)
    else {
      throw CommandFailure(
        .badInput, "\(path) is no report of this version (\(ReplayReport.schema))",
        remedy: "make it again with `fribrev replay --report FILE`")
    }
    return file
  }

  /// The path of the last report over a store.
  static func last(of store: String) -> String { store + "/derived/last-report.json" }
}

extension [UInt8] {
  /// Without the line's end.
  fileprivate var trimmed: [UInt8] {
    last == UInt8(ascii: "\n") ? Array(dropLast()) : self
  }
}

/// Writes files whole.
enum TextFile {
  /// Replaces a file by a text, or leaves it as it was.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        .storeFault, "\(path) can't be written: \(error.localizedDescription)",
        remedy: "check the path, its permissions and the disk")
    }
  }
}
