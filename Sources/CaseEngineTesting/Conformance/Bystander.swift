internal import Casework

/// A policy that talks at every event and timer: the company in which another must not change.
struct Bystander: Policy {
  static let manifest = Manifest(
    "bystander", version: "1", "Bystander", swedish: "bisittare", instrument: .guidance,
    issuer: .team, reads: ["CaseOpened"],
    clauses: [Clause("seen", "Every event is spoken of.", emits: [.flag], timers: ["later"])])

  init(parameters: ParameterHandles) throws(ParameterFault) {}

  func initial() -> Int { 0 }

  func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    state += 1
    out.emit(.flag, clause: "seen")
    out.arm(
      "later",
      at: Instant(microseconds: event.occurred.microseconds + Int64(state % 40) * 86_400_000_000))
  }

  func timer(_ timer: FiredTimer, _ state: inout Int, _ out: inout Emitter) {
    out.emit(.flag, clause: "seen")
  }
}
