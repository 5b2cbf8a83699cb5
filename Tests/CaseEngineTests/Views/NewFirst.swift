import Casework

/// Advises to take each case that was opened: a toy without parameters.
struct NewFirst: Policy {
  static let manifest = Manifest(
    "new-first", version: "1", "New cases first", swedish: "nya ärenden först",
    instrument: .allocation, issuer: .office, reads: ["CaseOpened"],
    clauses: [Clause("take", "A new case is taken.", emits: [.advice], reads: ["CaseOpened"])])

  init(parameters: ParameterHandles) throws(ParameterFault) {}

  func initial() {}

  func observe(_ event: Observed, _ state: inout Void, _ out: inout Emitter) {
    if event.type == 0 { out.emit(.advice, clause: "take") }
  }
}
