import Foundation
import Glibc
import Synchronization

/// A program started by `posix_spawn`, its output in files.
///
/// Foundation's `Process` crashed now and then, inside `run()`, when tests started many at once. A
/// thread of its own takes note of the end at once: an ended child that nobody asks after keeps the
/// test library from hearing of its own.
final class ChildProcess: Sendable {
  /// A program that could not be started, and the system's code.
  struct NotStarted: Error {
    let command: [String]
    let code: CInt
  }

  let identifier: pid_t
  /// What `waitpid` told of its end; nil while it runs.
  private let status = Shared()

  /// Starts a program found by the search path.
  init(
    _ command: [String], environment: [String: String], output: String, complaints: String
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, complaints, flags, 0o644)
    let words = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var identifier: pid_t = 0
    let code = posix_spawnp(&identifier, command[0], &actions, nil, words, variables)
    guard code == 0 else { throw NotStarted(command: command, code: code) }
    self.identifier = identifier
    let child = identifier
    Thread.detachNewThread { [status] in
      var found: CInt = 0
      while waitpid(child, &found, 0) < 0 && errno == EINTR {}
      status.value.withLock { $0 = found }
    }
  }

  /// True until it has ended.
  var isRunning: Bool { ending == nil }

  /// Waits until it has ended.
  func wait() {
    while isRunning { usleep(1_000) }
  }

  /// How it ended: its exit code, or the signal that killed it; nil while it runs.
  var ending: (isExit: Bool, code: CInt)? {
    status.value.withLock { $0 }.map { status in
      let signal = status & 0x7F
      return signal == 0 ? (true, (status >> 8) & 0xFF) : (false, signal)
    }
  }

  /// Sends it a signal, unless it has ended: its number may be another's by then.
  func send(_ signal: CInt) {
    if isRunning { kill(identifier, signal) }
  }

  private final class Shared: Sendable {
    let value = Mutex<CInt?>(nil)
  }
}
