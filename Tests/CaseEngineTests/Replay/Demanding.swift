import Casework

/// Policies that ask for acts, lawful or not, at every event and a week after opening.
protocol Demanding: Policy where State == Bool {
  static var name: String { get }
  static var demand: Demand { get }
}

extension Demanding {
  static var manifest: Manifest {
    Manifest(
      name, version: "1", "Demanding", swedish: "krävande", instrument: .guidance, issuer: .office,
      reads: ["CaseOpened"],
      clauses: [
        Clause("now", "It is to be done now.", emits: [.duty], demands: demand),
        Clause(
          "soon", "It is to be done a week after opening.", emits: [.message], timers: ["week"],
          demands: demand),
        Clause("well", "Look at it.", emits: [.flag]),
      ])
  }

  func initial() -> Bool { false }

  func observe(_ event: Observed, _ isOpen: inout Bool, _ out: inout Emitter) {
    out.emit(.duty, clause: "now")
    out.emit(.flag, clause: "well")
    guard event.type == 0, !isOpen else { return }
    isOpen = true
    out.arm("week", at: Instant(microseconds: event.occurred.microseconds + 7 * 86_400_000_000))
  }

  func timer(_ timer: FiredTimer, _ isOpen: inout Bool, _ out: inout Emitter) {
    out.emit(.message, clause: "soon", due: timer.due)
  }
}

/// Wants every claim rejected at once, whoever has been heard.
struct RejectAtOnce: Demanding {
  static let name = "reject-at-once"
  static let demand = Demand(
    "DecisionMade",
    [.init("kind", .string("rejected")), .init("question", .string("right-to-benefit"))])

  init(parameters: ParameterHandles) throws(ParameterFault) {}
}

/// Wants the party told of what is proposed: nothing in law is against it.
struct TellTheParty: Demanding {
  static let name = "tell-the-party"
  static let demand: Demand = "ProposedDecisionCommunicated"

  init(parameters: ParameterHandles) throws(ParameterFault) {}
}
