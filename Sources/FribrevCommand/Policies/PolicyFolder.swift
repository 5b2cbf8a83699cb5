internal import Foundation

/// The sources of a policy in a folder: its Swift files but those of tests, of programs and of the
/// package itself.
struct PolicyFolder {
  private let root: URL
  private let shown: String

  /// What was found.
  struct Check {
    var files: [String] = []
    var programs: [String] = []
    var breaches: [(file: String, line: Int, what: String, instead: String)] = []
  }

  init(_ path: String) {
    shown = path.hasSuffix("/") ? String(path.dropLast()) : path
    root = URL(filePath: path)
  }

  /// Reads every file and searches it.
  func check() throws(CommandFailure) -> Check {
    var check = Check()
    for path in try sources() {
      let file = root.appending(path: path)
      guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        throw CommandFailure(
          .badInput, "\(shown)/\(path) can't be read as text", remedy: "see to the file")
      }
      let source = PolicySource(text)
      guard !source.isProgram, !path.hasSuffix("/main.swift") else {
        check.programs.append("\(shown)/\(path)")
        continue
      }
      check.files.append("\(shown)/\(path)")
      check.breaches += source.breaches.map { ("\(shown)/\(path)", $0.line, $0.what, $0.instead) }
    }
    guard !check.files.isEmpty else {
      throw CommandFailure(
        .badInput, "\(shown) holds no Swift source of a policy",
        remedy: "name a policy of `fribrev policies`, or the folder of a package")
    }
    return check
  }

  /// The paths in the folder, sorted.
  private func sources() throws(CommandFailure) -> [String] {
    let listed = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
    guard let listed else {
      throw CommandFailure(.badInput, "\(shown) can't be listed", remedy: "see to the folder")
    }
    var paths: [String] = []
    while let path = listed.nextObject() as? String {
      let parts = path.split(separator: "/")
      if let last = parts.last, last.hasPrefix(".") || parts.count == 1 && last == "Tests" {
        listed.skipDescendants()
      } else if path.hasSuffix(".swift") && parts.last != "Package.swift" {
        paths.append(path)
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
