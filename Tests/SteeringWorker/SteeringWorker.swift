import CaseEngine
import Casework
import EventLog
import FribrevCatalogue
import Foundation
import Glibc

/// A process that steers live, for tests that kill it.
///
/// `SteeringWorker STORE AFTER POLICY…` steers by these policies everywhere, and tells what arises
/// behind the position AFTER: `said …` for each finding and `reached POSITION` when all up to there
/// has been told. Never ends by itself. A line is written in one system call, so that it is there
/// whole or not at all whenever the process dies.
@main
enum SteeringWorker {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count > 2, let start = UInt64(words[1]) else {
      tell("usage: SteeringWorker STORE AFTER POLICY…")
      exit(2)
    }
    // A test that dies takes its worker with it.
    let starter = getppid()
    Thread.detachNewThread {
      while getppid() == starter { sleep(1) }
      kill(getpid(), SIGKILL)
    }
    let catalogue = try Catalogue.house()
    let engine = try Engine(at: words[0], catalogue: catalogue)
    let bundle = try PolicyChoice.bundle(
      of: words[2...].map { try PolicyChoice($0) }, policies: catalogue.policies)
    for try await step in engine.steer(by: bundle, after: Position(start)) {
      switch step {
      case .said(let finding): tell("said \(finding.policy) \(finding.spoken)")
      case .reached(let position): tell("reached \(position)")
      case .refolded: tell("refolded")
      }
    }
  }

  private static func tell(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
