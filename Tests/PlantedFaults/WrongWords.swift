public import Casework

/// Speaks by a clause that its manifest lacks.
public struct Undeclared: PlantedPolicy {
  static let name = "undeclared"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// The number of events.
  public func initial() -> Int { 0 }
  /// Speaks of the third event of a case.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    state += 1
    if state == 3 { out.emit(.flag, clause: "D") }
  }
}

/// Rests on nothing.
public struct Unfounded: PlantedPolicy {
  static let name = "unfounded"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// Nothing.
  public func initial() -> Int { 0 }
  /// Speaks of a decision without evidence.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    if event.type == 1 { out.emit(.flag, clause: "C", evidence: Evidence()) }
  }
}

/// Rests on the event that comes next.
public struct Foreseeing: PlantedPolicy {
  static let name = "foreseeing"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// Nothing.
  public func initial() -> Int { 0 }
  /// Speaks of a decision by what follows it.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    guard event.type == 1 else { return }
    out.emit(.flag, clause: "C", evidence: Evidence(event.position, event.position.next))
  }
}

/// Says the same thing twice at one event.
public struct Chattering: PlantedPolicy {
  static let name = "chattering"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// Nothing.
  public func initial() -> Int { 0 }
  /// Speaks of a decision, and speaks of it.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    guard event.type == 1 else { return }
    out.emit(.flag, clause: "C")
    out.emit(.flag, clause: "C", amount: 1)
  }
}

/// Has a parameter and no preset.
public struct Bare: PlantedPolicy {
  static let name = "bare"
  /// A parameter of days.
  public static let manifest = Manifest(
    "bare", version: "1", "Bare", swedish: "naken", instrument: .guidance, issuer: .team,
    reads: ["CaseOpened"],
    parameters: [ParameterDeclaration("days", in: .calendarDays, doc: "Days allowed.")],
    clauses: [Clause("C", "In time.", emits: [.flag])])
  /// Nothing is taken.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// Nothing.
  public func initial() -> Int { 0 }
  /// Says nothing.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {}
}

/// Rewards how decisions turn out, which invariant 9 forbids.
public struct Rewarding: PlantedPolicy {
  static let name = "rewarding"
  /// A reward for a no.
  public static let manifest = Manifest(
    "rewarding", version: "1", "A reward for a no", swedish: "avslagspremie",
    instrument: .reward, issuer: .agency, reads: [EventRead("DecisionMade", slots: ["kind"])],
    clauses: [Clause("no", "A no is rewarded.", emits: [.reward])])
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// Nothing.
  public func initial() -> Int { 0 }
  /// Says nothing.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {}
}
