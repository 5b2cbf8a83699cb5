internal import EventModel
internal import Foundation
internal import Glibc

/// This same executable, started once more to try a policy in, its output in files.
///
/// By `posix_spawn`: Foundation's `Process` crashed now and then when many were started at once.
final class TrialProcess {
  /// How it ended.
  enum Ending: Equatable {
    case exit(CInt)
    case signal(CInt)
    /// It wrote nothing for so long that it was killed.
    case stuck
  }

  private let identifier: pid_t
  private let output: String
  private let complaints: String
  private var written: off_t = 0
  private var lastWritten = ContinuousClock.now
  private(set) var ending: Ending?

  /// Starts `fribrev` with arguments; the files lie in a folder of the caller's.
  init(_ arguments: [String], in folder: String, named name: String) throws(CommandFailure) {
    output = "\(folder)/\(name).output"
    complaints = "\(folder)/\(name).complaints"
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, complaints, flags, 0o600)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = Self.environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var identifier: pid_t = 0
    let code = posix_spawn(&identifier, program, &actions, nil, words, variables)
    guard code == 0 else {
      throw CommandFailure(
        .badInput, "\(program) can't be started: \(String(cString: strerror(code)))",
        remedy: "run the command by its full path")
    }
    self.identifier = identifier
  }

  deinit {
    guard ending == nil else { return }
    kill(identifier, SIGKILL)
    waitpid(identifier, nil, 0)
  }

  /// The caller's variables without those that make hashing the same in every process, for that
  /// would hide what is sought; no traces of crashes are wanted either.
  private static var environment: [String] {
    let hidden = ["SWIFT_DETERMINISTIC_HASHING", "SWIFT_BACKTRACE"]
    let kept = ProcessInfo.processInfo.environment.filter { !hidden.contains($0.key) }
    return kept.map { "\($0.key)=\($0.value)" } + ["SWIFT_BACKTRACE=enable=no"]
  }

  /// Looks whether it has ended, and kills it where it has written nothing for so long.
  func look(patience: Duration) {
    guard ending == nil else { return }
    var status: CInt = 0
    if waitpid(identifier, &status, WNOHANG) == identifier {
      let signal = status & 0x7F
      ending = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
      return
    }
    var facts = stat()
    if stat(output, &facts) == 0, facts.st_size != written {
      written = facts.st_size
      lastWritten = .now
    } else if ContinuousClock.now - lastWritten > patience {
      kill(identifier, SIGKILL)
      waitpid(identifier, &status, 0)
      ending = .stuck
    }
  }

  /// What it wrote so far.
  var lines: [TrialLine] {
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { TrialLine($0) }
  }

  /// What it complained of last: of a trap, which promise was broken.
  var complaint: String? {
    let text = (try? String(contentsOfFile: complaints, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n")
    // The runtime prints the promise, then where it stood.
    let trace = lines.lastIndex { $0.hasPrefix("Current stack trace") } ?? lines.endIndex
    return lines[..<trace].last.map(String.init)
  }

  /// Waits until all have ended.
  static func wait(for processes: [TrialProcess], patience: Duration) async throws {
    while processes.contains(where: { $0.ending == nil }) {
      for process in processes { process.look(patience: patience) }
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}
