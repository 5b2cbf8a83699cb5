public import Casework

/// A command of the past, with when its events were recorded.
public struct PastCommand: Sendable {
  /// What was asked for, and took effect.
  public var command: Command
  /// When the events it led to were recorded.
  public var recorded: Instant

  /// Joins a command and a time.
  public init(_ command: Command, recorded: Instant) {
    self.command = command
    self.recorded = recorded
  }

  /// How many events it leads to: the reasons given, and the act.
  var eventCount: Int { command.reasons.count + 1 }
}
