public import Casework

/// Points for decisions and closings, money for points: a reward structure (belöningsstruktur).
///
/// It can't tell a grant from a refusal, for it reads only that a decision was made: the manifest
/// of a policy that rewards and reads more is refused (RF 1:9).
public struct RewardStructure: Policy {
  private let pointsPerDecision: ParameterHandle<Int64>
  private let pointsPerClosing: ParameterHandle<Int64>
  private let reversalDays: ParameterHandle<Term>
  private let payPerPoint: ParameterHandle<Ore>
  private let targetPoints: ParameterHandle<Int64>
  private let teamBonus: ParameterHandle<Ore>

  /// Takes the handles of its parameters.
  public init(parameters: ParameterHandles) throws(ParameterFault) {
    pointsPerDecision = try parameters["points-per-decision"]
    pointsPerClosing = try parameters["points-per-closing"]
    reversalDays = try parameters["reversal-days"]
    payPerPoint = try parameters["pay-per-point"]
    targetPoints = try parameters["target-points"]
    teamBonus = try parameters["team-bonus"]
  }

  /// The types of event it reads, in the order of the manifest.
  private enum Step: Int {
    case decided, closed, reopened, remitted, errorFound
  }

  /// Nothing is earned.
  public func initial() -> Earnings { Earnings() }

  /// Enters what an event earns or takes back.
  public func observe(_ event: Observed, _ earned: inout Earnings, _ out: inout Emitter) {
    switch event.type.flatMap(Step.init) {
    case .decided:
      // A closing before it was premature.
      takeBack(&earned.closing, "closing-reversal", event, &out)
      earned.decision = earn(pointsPerDecision, "decision", event, &out)
    case .closed:
      guard earned.closing == nil else { return }
      earned.closing = earn(pointsPerClosing, "closing", event, &out)
    case .reopened:
      takeBack(&earned.closing, "closing-reversal", event, &out)
    case .remitted:
      takeBack(&earned.decision, "decision-reversal", event, &out)
      takeBack(&earned.closing, "closing-reversal", event, &out)
    case .errorFound:
      // An earlier decision's points are kept: the case remembers its latest.
      guard let named = event.slot(0), let latest = earned.decision,
        named == Int64(latest.position.rawValue)
      else { return }
      takeBack(&earned.decision, "decision-reversal", event, &out)
    case nil: return
    }
  }

  /// Pays a unit's month.
  public func periodEnd(_ end: PeriodEnd, _ out: inout Emitter) {
    let points = end.tallies[0]
    guard points.evidence.count > 0, let pay = end.value(payPerPoint),
      let target = end.value(targetPoints), let bonus = end.value(teamBonus)
    else { return }
    // Nobody is paid what no number can hold.
    let (amount, isTooMuch) = points.amount.multipliedReportingOverflow(by: pay.öre)
    if amount != 0, !isTooMuch {
      out.emit(.reward, clause: "pay", item: "points", amount: amount, evidence: points.evidence)
    }
    if bonus.öre != 0, points.amount >= target {
      out.emit(.reward, clause: "pay", item: "bonus", amount: bonus.öre, evidence: points.evidence)
    }
  }

  private func earn(
    _ parameter: ParameterHandle<Int64>, _ item: NameHash, _ event: Observed, _ out: inout Emitter
  ) -> Earnings.Entry? {
    guard let points = event.value(parameter), points != 0 else { return nil }
    out.emit(
      .reward, clause: "points", item: item, amount: points,
      in: CivilPeriod(.month, of: event.date))
    return Earnings.Entry(position: event.position, occurred: event.occurred, points: points)
  }

  /// Takes back what was given, in the month of the event that shows it; later it is kept for good.
  private func takeBack(
    _ entry: inout Earnings.Entry?, _ item: NameHash, _ event: Observed, _ out: inout Emitter
  ) {
    guard let given = entry else { return }
    entry = nil
    guard let end = event.deadline(reversalDays, from: given.occurred), event.occurred < end
    else { return }
    out.emit(
      .reward, clause: "points", item: item, amount: 0 &- given.points,
      in: CivilPeriod(.month, of: event.date), evidence: Evidence(given.position, event.position))
  }
}
