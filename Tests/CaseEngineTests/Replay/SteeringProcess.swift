import Casework
import EventLog
import Foundation
import Glibc

/// A `SteeringWorker` that a test started, listens to, and kills.
final class SteeringProcess {
  /// What it needs is not there, or could not be started.
  struct NotStarted: Error { let reason: String }

  private let identifier: pid_t
  private let output: String
  private var isOver = false

  /// Starts one that steers a store by some policies and tells what arises behind a position.
  init(_ store: String, after start: Position, by policies: [String]) throws {
    output = "\(store).\(UUID().uuidString)"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o644)
    let command = [try Self.worker(), store, start.description] + policies
    let words = command.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var identifier: pid_t = 0
    let code = posix_spawn(&identifier, command[0], &actions, nil, words, environ)
    guard code == 0 else { throw NotStarted(reason: String(cString: strerror(code))) }
    self.identifier = identifier
  }

  deinit {
    if !isOver { _ = kill9() }
    try? FileManager.default.removeItem(atPath: output)
  }

  /// The whole lines it has said.
  var lines: [Substring] {
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// Waits until it has told all up to a position; false if it has not in two minutes.
  func reaches(_ position: Position) async throws -> Bool {
    for _ in 0..<12_000 {
      if lines.last == "reached \(position)" { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  /// Ends it at once; true if it was still at work.
  func kill9() -> Bool {
    isOver = true
    kill(identifier, SIGKILL)
    var status: CInt = 0
    while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == SIGKILL
  }

  /// The worker lies where the build put the test bundle.
  private static func worker() throws -> String {
    let running = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let starts = [running].compactMap(\.self) + CommandLine.arguments.filter { $0.contains("/") }
    let candidates = starts.lazy.flatMap { start in
      sequence(first: URL(filePath: start)) { $0.deletingLastPathComponent() }
        .dropFirst().prefix(4).map { $0.standardizedFileURL.appending(path: "SteeringWorker").path }
    }
    guard let found = candidates.first(where: FileManager.default.isReadableFile(atPath:)) else {
      throw NotStarted(reason: "no SteeringWorker beside the tests: build all of the package")
    }
    return found
  }
}
