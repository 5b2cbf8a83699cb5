internal import ArgumentParser
internal import CaseEngine
internal import EventLog
internal import Foundation

/// Whether results about small groups are shown, and what for (invariant 12).
struct LookingOptions: ParsableArguments {
  @Flag(help: "Show the rows of small groups too, and record that you looked.")
  var unsuppressed = false

  @Option(help: "What for: kept with your name, beside the log.")
  var purpose: String?

  func validate() throws {
    let isSaid = purpose.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    if unsuppressed && !isSaid {
      throw ValidationError("--unsuppressed needs --purpose TEXT: say what for")
    }
    if purpose != nil && !unsuppressed {
      throw ValidationError("--purpose goes with --unsuppressed")
    }
  }

  /// Records that somebody looks at what is suppressed, before anything is shown.
  func record(_ what: String, in log: Log) throws(LogError) {
    guard unsuppressed else { return }
    let name = ProcessInfo.processInfo.userName
    try log.recordAccess(
      AccessRecord(
        at: Log.Options.machineClock(), who: name.isEmpty ? "unknown" : name, what: what,
        purpose: purpose ?? ""))
  }
}
