import Foundation

/// One file of the repository, or one made up for a test.
struct File: Sendable {
  let path: String
  let bytes: Data
  let lines: [Substring]
  let tokens: [SwiftTokens.Token]
  let comments: [SwiftTokens.Token]

  /// What is not UTF-8 has no lines.
  init(_ path: String, bytes: Data) {
    self.path = path
    self.bytes = bytes
    let text = String(data: bytes, encoding: .utf8) ?? ""
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let swift = SwiftTokens(path.hasSuffix(".swift") ? text : "")
    tokens = swift.tokens
    comments = swift.comments
  }

  func isUnder(_ folders: [String]) -> Bool { folders.contains { path.hasPrefix($0) } }

  func isKind(_ suffixes: String...) -> Bool { suffixes.contains { path.hasSuffix($0) } }

  func breach(_ line: Int, _ what: String, instead: String) -> Breach {
    Breach(path: path, line: line, what: what, instead: instead)
  }
}

/// The files git tracks or would track, and the real logs that must never be among them.
struct Repository: Sendable {
  let files: [File]
  let realLogs: Set<Data>

  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let ours: Repository = {
    let logs = ProcessInfo.processInfo.environment["FRIBREV_LOGS"]
    return Repository(
      files: tracked().compactMap { path in contents(of: root, path).map { File(path, bytes: $0) }
      },
      realLogs: logs.map { folder in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { contents(of: URL(filePath: folder), $0) }
      } ?? [])
  }()

  private init(files: [File], realLogs: [Data]) {
    self.files = files
    self.realLogs = Set(realLogs.filter { !$0.isEmpty })
  }

  /// A repository in memory, from paths and texts; what lies under `FRIBREV_LOGS/` is a real log.
  init(_ texts: [String: String]) {
    let files = texts.map { File($0.key, bytes: Data($0.value.utf8)) }
    let isLog: (File) -> Bool = { $0.isUnder(["FRIBREV_LOGS/"]) }
    self.init(files: files.filter { !isLog($0) }, realLogs: files.filter(isLog).map(\.bytes))
  }

  /// Nil for a folder, and for what is listed but gone.
  private static func contents(of folder: URL, _ path: String) -> Data? {
    try? Data(contentsOf: folder.appending(path: path))
  }

  /// What git lists; without git (a source archive) everything but what a build leaves behind.
  private static func tracked() -> [String] {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = [
      "git", "-c", "safe.directory=*", "-C", root.path(percentEncoded: false), "ls-files", "-z",
    ]
    git.arguments? += ["--cached", "--others", "--exclude-standard"]
    let pipe = Pipe()
    git.standardOutput = pipe
    git.standardError = FileHandle.nullDevice
    try? git.run()
    try? pipe.fileHandleForWriting.close()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    let listed = String(decoding: output, as: UTF8.self).split(separator: "\0").map(String.init)
    guard listed.isEmpty else { return listed.sorted() }
    let everything = FileManager.default.subpaths(atPath: root.path(percentEncoded: false)) ?? []
    let ignored = [".build", ".git/", "Package.resolved", ".fribrev/"]
    return everything.sorted().filter { path in !ignored.contains { path.contains($0) } }
  }
}
