public import Casework

/// Policies that each break one promise, for what is to find them.
public enum PlantedFaults {
  /// Those that can be run in the process of a test.
  public static let survivable: [any Policy.Type] = [
    Remembering.self, Undeclared.self, Unordered.self, Unfounded.self, Foreseeing.self,
    Sharing.self, Chattering.self, Bare.self, Rewarding.self,
  ]
  /// Those that take the process with them.
  public static let deadly: [any Policy.Type] = [Trapping.self, Endless.self, LateTrap.self]
  /// One that keeps every promise.
  public static let sound: [any Policy.Type] = [Sound.self]
}

/// What the policies here have in common: they read openings and decisions, and may flag.
protocol PlantedPolicy: Policy {
  static var name: String { get }
}

extension PlantedPolicy {
  /// One clause, one timer.
  static var planted: Manifest {
    Manifest(
      name, version: "1", "Planted", swedish: "planterad", instrument: .guidance, issuer: .team,
      reads: ["CaseOpened", "DecisionMade"],
      clauses: [Clause("C", "A decision is spoken of.", emits: [.flag], timers: ["later"])])
  }
}

/// Keeps every promise: speaks of a decision, and of an opening after a week.
public struct Sound: PlantedPolicy {
  static let name = "sound"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// The number of events.
  public func initial() -> Int { 0 }
  /// Speaks of decisions.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    state += 1
    if event.type == 0 {
      out.arm("later", at: Instant(microseconds: event.occurred.microseconds + 7 * 86_400_000_000))
    }
    if event.type == 1 { out.emit(.flag, clause: "C", amount: Int64(state)) }
  }
  /// Speaks of openings.
  public func timer(_ timer: FiredTimer, _ state: inout Int, _ out: inout Emitter) {
    out.emit(.flag, clause: "C", due: timer.due)
  }
}
