import Foundation

/// A `LogWorker` that a test started: it can be listened to, and killed.
///
/// What it can be told to do stands in the files of Tests/LogWorker. Its output goes to files, so
/// that nothing it said is lost, and nothing waits, however it ends.
final class Worker: Sendable {
  /// How a process came to its end.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
    /// It was still running when the patience ran out, and was killed.
    case overdue
  }

  private let process: ChildProcess
  private let folder: ScratchFolder

  /// Starts a worker with these words.
  convenience init(_ arguments: String...) throws {
    try self.init(arguments)
  }

  /// Starts a worker in some circumstances.
  ///
  /// `through` is a command line before its own, as of `sh` or `setpriv`; `environment` is added to
  /// the test's.
  convenience init(
    _ arguments: [String], through wrapper: [String] = [], environment: [String: String] = [:]
  ) throws {
    try self.init(
      command: wrapper + [try Built.program("LogWorker")] + arguments, environment: environment)
  }

  /// Starts any program, found by the search path, in a worker's stead.
  init(command: [String], environment: [String: String] = [:]) throws {
    folder = try ScratchFolder(inMemory: true)
    // By env, so that a program that is not there ends with code 127.
    process = try ChildProcess(
      ["/usr/bin/env"] + command,
      environment: ProcessInfo.processInfo.environment.merging(environment) { _, new in new },
      output: folder.path("output"), complaints: folder.path("complaints"))
  }

  deinit { process.send(SIGKILL) }

  /// The whole lines it has said.
  var lines: [String] {
    let text = (try? String(contentsOfFile: folder.path("output"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// What it said on standard error.
  var complaints: String {
    (try? String(contentsOfFile: folder.path("complaints"), encoding: .utf8)) ?? ""
  }

  /// The appends it said were acknowledged.
  var acks: [Ack] { lines.compactMap(Ack.init) }

  /// True until it has ended.
  var isRunning: Bool { process.isRunning }

  /// Ends it at once; it can do nothing about it.
  func kill9() { process.send(SIGKILL) }

  /// Waits until it has ended, killing it when the patience runs out.
  @discardableResult
  func ending(within patience: Duration = .seconds(120)) async throws -> Ending {
    let isOver = try await Patience.wait(patience, step: .milliseconds(2)) { !process.isRunning }
    guard isOver, let ending = process.ending else {
      kill9()
      process.wait()
      return .overdue
    }
    return ending.isExit ? .exit(ending.code) : .signal(ending.code)
  }

  /// Waits until it has said a line that begins like this; false if it ended, or the patience did.
  func says(_ beginning: String, within patience: Duration = .seconds(60)) async throws -> Bool {
    var isSaid = false
    _ = try await Patience.wait(patience, step: .milliseconds(5)) {
      let isOver = !process.isRunning
      isSaid = lines.contains { $0.hasPrefix(beginning) }
      return isSaid || isOver
    }
    return isSaid
  }
}

/// One `ack ID FIRST LAST` of a worker: these events are stored, it promised.
struct Ack: Hashable {
  let id: String
  let first: UInt64
  let last: UInt64

  init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 4, words[0] == "ack", let first = UInt64(words[2]),
      let last = UInt64(words[3])
    else { return nil }
    id = words[1]
    self.first = first
    self.last = last
  }

  /// The line it was read from.
  var line: String { "ack \(id) \(first) \(last)" }
}

/// Waiting that holds none of the few threads all tests share.
enum Patience {
  /// Waits until a condition holds; false when the time is up.
  static func wait(
    _ patience: Duration, step: Duration, until isMet: () throws -> Bool
  ) async throws -> Bool {
    let deadline = ContinuousClock.now + patience
    while true {
      if try isMet() { return true }
      guard ContinuousClock.now < deadline else { return false }
      try await Task.sleep(for: step)
    }
  }
}
