public import Casework

/// Traps at the fourth event of a case, where that is a decision.
public struct Trapping: PlantedPolicy {
  static let name = "trapping"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// The number of events.
  public func initial() -> Int { 0 }
  /// Takes for granted that cases are decided sooner.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    state += 1
    precondition(state != 4 || event.type != 1, "a case is decided within three events")
  }
}

/// Never comes back from the fourth event of a case, where that is a decision.
public struct Endless: PlantedPolicy {
  static let name = "endless"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// The number of events.
  public func initial() -> Int { 0 }
  /// Waits for what can't come.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    state += 1
    var turns = 0
    while state == 4 && event.type == 1 { turns &+= state }
    out.cancel("later", armed: Position(UInt64(turns)))
  }
}

/// Traps at a timer that is left when the history ends.
public struct LateTrap: PlantedPolicy {
  static let name = "late-trap"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// Nothing.
  public func initial() -> Int { 0 }
  /// Waits a month after the last opening.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    if event.type == 0 {
      out.arm("later", at: Instant(microseconds: event.logTime.microseconds + 300 * 86_400_000_000))
    }
  }
  /// Takes for granted that something else happens first.
  public func timer(_ timer: FiredTimer, _ state: inout Int, _ out: inout Emitter) {
    preconditionFailure("no case stays open for a year")
  }
}
