import Foundation

/// Where the sources lie, and where this build put the command.
enum Repository {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The transcripts to run: the README and every text in Fixtures/Transcripts.
  static var transcripts: [String] {
    let folder = "Fixtures/Transcripts"
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path(percentEncoded: false))
    return ["README.md"]
      + (names ?? []).filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
  }

  /// A real log, which is no part of the repository; nil where `FRIBREV_LOGS` doesn't lead to it.
  static let receipt: URL? = ProcessInfo.processInfo.environment["FRIBREV_LOGS"]
    .map { URL(filePath: $0).appending(path: "receipt.xes.gz") }
    .flatMap { (try? $0.checkResourceIsReachable()) == true ? $0 : nil }

  /// The folder of the `fribrev` that was built together with these tests.
  ///
  /// The build puts programs beside the test bundle. The bundle's path is the running program
  /// itself, or one of its arguments where a helper loads it; so `--scratch-path`, `-c release` and
  /// other build systems need no special care.
  static let productsFolder: String? = {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let paths = [running].compactMap(\.self) + CommandLine.arguments.filter { $0.contains("/") }
    return paths.lazy.flatMap(folders).first(where: holdsCommand)
  }()

  /// The four folders around a path, nearest first: a bundle on macOS is three deep.
  private static func folders(around path: String) -> [String] {
    sequence(first: URL(filePath: path)) { $0.deletingLastPathComponent() }
      .dropFirst().prefix(4).map { $0.standardizedFileURL.path(percentEncoded: false) }
  }

  private static func holdsCommand(_ folder: String) -> Bool {
    let command = URL(filePath: folder).appending(path: "fribrev")
    let isFile = try? command.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
    return isFile == true
      && FileManager.default.isExecutableFile(atPath: command.path(percentEncoded: false))
  }
}
