import Casework

/// A case is decided in time, or not: a whole policy.
struct ThirtyDays: Policy {
  static let manifest = Manifest(
    "thirty-days", version: "1", "Decided in time", swedish: "beslut i tid", instrument: .target,
    issuer: .office, reads: ["CaseOpened", "DecisionMade"],
    parameters: [ParameterDeclaration("days", in: .calendarDays, doc: "Days allowed.")],
    clauses: [
      Clause("T30", "In time.", emits: [.target], parameters: ["days"], timers: ["due"])
    ])
  enum State { case new, open(Position), judged }
  let days: ParameterHandle<Term>
  init(parameters: ParameterHandles) throws(ParameterFault) { days = try parameters["days"] }
  func initial() -> State { .new }
  func observe(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    if event.type == 0, case .new = state {
      state = .open(event.position)
      out.arm("due", after: days, from: event.occurred)
    } else if event.type == 1, case .open(let opened) = state {
      state = .judged
      out.cancel("due", armed: opened)
      out.emit(.target, .met, clause: "T30", evidence: Evidence(opened, event.position))
    }
  }
  func timer(_ timer: FiredTimer, _ state: inout State, _ out: inout Emitter) {
    state = .judged
    out.emit(.target, .missed, clause: "T30", due: timer.due)
  }
}
