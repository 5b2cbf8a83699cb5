internal import CaseEngine
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

  /// The path of the last report over a store.
  static func last(of store: String) -> String { store + "/derived/last-report.json" }
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
