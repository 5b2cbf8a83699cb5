import Foundation
import Glibc

/// The `fribrev` that was built together with these tests, run as a process of its own.
///
/// `FRIBREV_COMMAND` names another one. Started by `posix_spawn`: Foundation's `Process` crashed
/// now and then when tests started many at once.
struct BuiltCommand {
  /// A command that could not be started.
  struct NotStarted: Error, CustomStringConvertible {
    let description: String
  }

  /// How a process ended.
  enum Ending: Equatable {
    case exit(CInt)
    case signal(CInt)
  }

  private let identifier: pid_t
  private let output: String
  private let complaints: String

  /// The path of the command; nil where none was built beside the tests.
  static let path: String? = {
    if let named = ProcessInfo.processInfo.environment["FRIBREV_COMMAND"] { return named }
    let running = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let starts = [running].compactMap(\.self) + CommandLine.arguments.filter { $0.contains("/") }
    return starts.lazy.flatMap { start in
      sequence(first: URL(filePath: start)) { $0.deletingLastPathComponent() }
        .dropFirst().prefix(4).map { $0.standardizedFileURL.appending(path: "fribrev").path }
    }.first(where: FileManager.default.isReadableFile(atPath:))
  }()

  /// Starts it in a folder, which takes its output too; no file it writes may be longer than
  /// `fileBytesMax`, so that the disk is full there.
  init(_ arguments: [String], in folder: String, fileBytesMax: Int? = nil) throws {
    guard let path = Self.path else {
      throw NotStarted(description: "no fribrev lies beside the tests: build all of the package")
    }
    var command = [path] + arguments
    if let fileBytesMax {
      command = ["sh", "-c", #"ulimit -f "$1"; shift; exec "$@""#, "sh", "\(fileBytesMax / 512)"]
      command += [path] + arguments
    }
    let name = UUID().uuidString
    output = "\(folder)/\(name).output"
    complaints = "\(folder)/\(name).complaints"
    identifier = try Self.spawn(command, output: output, complaints: complaints)
  }

  private static func spawn(
    _ command: [String], output: String, complaints: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, complaints, flags, 0o644)
    let words = command.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var identifier: pid_t = 0
    let code = posix_spawnp(&identifier, command[0], &actions, nil, words, environ)
    guard code == 0 else {
      throw NotStarted(description: "\(command): \(String(cString: strerror(code)))")
    }
    return identifier
  }

  /// How it ended; nil while it runs.
  ///
  /// Asked once more after its end, it says signal 0.
  private func ended() -> Ending? {
    var status: CInt = 0
    switch waitpid(identifier, &status, WNOHANG) {
    case 0: return nil
    case identifier:
      let signal = status & 0x7F
      return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    default: return errno == EINTR ? nil : .signal(0)
    }
  }

  /// Waits until it has ended, and ends it by a signal as soon as a moment has come; asked every
  /// millisecond.
  func ending(
    by signal: CInt = SIGKILL, killingWhen isTime: () -> Bool = { false }
  ) async throws -> Ending {
    var isKilled = false
    while true {
      if let ending = ended() { return ending }
      if !isKilled, isTime() {
        isKilled = true
        kill(identifier, signal)
      }
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  /// What it wrote to standard output.
  var said: String { Self.text(output) }

  /// What it wrote to standard error.
  var complained: String { Self.text(complaints) }

  private static func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
