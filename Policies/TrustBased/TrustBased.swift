public import Casework

/// Few rules, for the work and by those who do it: trust-based steering (tillitsbaserad styrning).
///
/// It sets no targets. It tells what a team would want to know, and tells it to the team.
public struct TrustBased: Policy {
  private let driverDays: ParameterHandle<Term>
  private let minimumPopulation: ParameterHandle<Int64>

  /// Takes the handles of its parameters.
  public init(parameters: ParameterHandles) throws(ParameterFault) {
    driverDays = try parameters["driver-days"]
    minimumPopulation = try parameters["minimum-population"]
  }

  /// The types of event it reads, in the order of the manifest.
  private enum Step: Int {
    case opened, closed, reopened, driverAssigned, driverReleased, consulted, proposed, decided
    case deviated
  }

  /// A case not opened yet.
  public func initial() -> CaseCare { CaseCare() }

  /// Sees who drives, who is asked, and who does otherwise.
  public func observe(_ event: Observed, _ care: inout CaseCare, _ out: inout Emitter) {
    switch event.type.flatMap(Step.init) {
    case .opened, .reopened: care.isOpen = true
    case .closed: care.isOpen = false
    case .driverAssigned: care.isDriven = true
    case .driverReleased: care.isDriven = false
    case .consulted: care.isTalkedOver = true
    case .proposed:
      guard goesAgainstPerson(event) == true, !care.isTalkedOver else { return }
      out.emit(.advice, clause: "consultation")
    case .decided: decide(event, &care, &out)
    case .deviated: out.emit(.advice, clause: "method")
    case nil: return
    }
    watchDriver(event, &care, &out)
  }

  /// Says that nobody drives a case.
  public func timer(_ timer: FiredTimer, _ care: inout CaseCare, _ out: inout Emitter) {
    out.emit(.flag, clause: "driver", due: timer.due)
  }

  /// Holds up the mirror.
  public func periodEnd(_ end: PeriodEnd, _ out: inout Emitter) {
    // In the order of the manifest's clauses.
    let decided = end.tallies[3]
    guard let least = end.value(minimumPopulation), decided.met + decided.missed >= max(least, 1)
    else { return }
    out.emit(.message, clause: "mirror", amount: decided.met, evidence: decided.evidence)
  }

  /// Time runs while an open case has nobody to drive it.
  private func watchDriver(_ event: Observed, _ care: inout CaseCare, _ out: inout Emitter) {
    let isAlone = care.isOpen && !care.isDriven
    guard isAlone != (care.undriven != nil) else { return }
    if let undriven = care.undriven {
      out.cancel("undriven", armed: undriven)
      care.undriven = nil
    } else {
      out.arm("undriven", after: driverDays, from: event.occurred)
      care.undriven = event.position
    }
  }

  private func decide(_ event: Observed, _ care: inout CaseCare, _ out: inout Emitter) {
    let isTalkedOver = care.isTalkedOver
    care.isTalkedOver = false
    let month = CivilPeriod(.month, of: event.date)
    guard let isAgainst = goesAgainstPerson(event) else {
      out.emit(.count, .unknown, clause: "mirror", in: month)
      return
    }
    guard isAgainst else { return }
    out.emit(.count, isTalkedOver ? .met : .missed, clause: "mirror", in: month)
    if !isTalkedOver { out.emit(.flag, clause: "consultation") }
  }

  /// Whether a decision or a proposal gives less than was asked; nil where its kind does not tell.
  private func goesAgainstPerson(_ event: Observed) -> Bool? {
    guard let kind = event.slot(0), !Self.kindsEitherWay.contains(kind) else { return nil }
    return Self.kindsAgainst.contains(kind)
  }

  private static let kindsAgainst = [
    DecisionKind.partlyGranted, .rejected, .dismissed, .withdrawn, .reduced,
  ].map(\.slot)
  private static let kindsEitherWay = [DecisionKind.corrected, .sgi].map(\.slot)
}
