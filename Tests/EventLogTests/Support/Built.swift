import Foundation

/// What this build made beside the tests.
enum Built {
  /// A file that should be there is not.
  struct Missing: Error { let name: String }

  /// The path of a program.
  static func program(_ name: String) throws -> String { try path(of: name) }

  /// The path of a dynamic library.
  static func library(_ name: String) throws -> String { try path(of: "lib\(name).so") }

  /// The build puts programs and libraries beside the test bundle.
  ///
  /// The bundle's path is the running program itself, or one of its arguments where a helper loads
  /// it.
  private static func path(of name: String) throws -> String {
    let running = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let starts = [running].compactMap(\.self) + CommandLine.arguments.filter { $0.contains("/") }
    let candidates = starts.lazy.flatMap { start in
      sequence(first: URL(filePath: start)) { $0.deletingLastPathComponent() }
        .dropFirst().prefix(4).map { $0.standardizedFileURL.appending(path: name).path }
    }
    guard let found = candidates.first(where: FileManager.default.isReadableFile(atPath:)) else {
      throw Missing(name: name)
    }
    return found
  }
}

/// How long the tests may take.
enum Effort {
  /// True for `make test-long`.
  static let isLong = ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1"

  /// The seed to use in place of a new one: what a failed test printed.
  static let seed: UInt64 =
    ProcessInfo.processInfo.environment["FRIBREV_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 1...999_999)
}
