public import Casework

/// Points and kronor for what gets done (belöningsstruktur), blind to how it was decided.
///
/// A decision pays, whichever way it went (RF 1:9); a closed case gives points; a team that makes
/// its number of decisions in a month gets a bonus. What does not last is taken back: a case that
/// is reopened, or a decision found wrong, within a term.
public struct RewardStructure: Policy {
  /// What was paid for a case and may be taken back.
  public struct State: Sendable {
    /// The last decision paid for.
    var decided: Entry?
    /// The closing that gave points.
    var closed: Entry?
  }

  /// An entry of the ledger that stands.
  struct Entry: Sendable {
    let position: Position
    /// Until when it may be taken back.
    let reversibleUntil: Instant?
    let amount: Int64
  }

  private let perDecision: ParameterHandle<Ore>
  private let perClosing: ParameterHandle<Int64>
  private let bonus: ParameterHandle<Ore>
  private let bonusVolume: ParameterHandle<Int64>
  private let reversal: ParameterHandle<Term>

  /// Takes its parameters' handles.
  public init(parameters: ParameterHandles) throws(ParameterFault) {
    perDecision = try parameters["per-decision"]
    perClosing = try parameters["points-per-closing"]
    bonus = try parameters["team-bonus"]
    bonusVolume = try parameters["bonus-volume"]
    reversal = try parameters["reversal-days"]
  }

  /// Nothing was paid.
  public func initial() -> State { State() }

  /// Pays, and takes back.
  public func observe(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    guard let type = event.type else { return }
    switch type {
    case Self.decided: pay(event, &state, &out)
    case Self.closed: reward(event, &state, &out)
    case Self.reopened:
      takeBack(&state.closed, event, "POINTS", &out)
    default:
      takeBack(&state.decided, event, "DECISION", &out)
    }
  }

  private func pay(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    out.emit(.count, clause: "BONUS", amount: 1, in: CivilPeriod(.month, of: event.date))
    guard let amount = event.value(perDecision)?.öre, amount != 0 else { return }
    out.emit(.reward, clause: "DECISION", item: "entry", of: .deciding, amount: amount)
    state.decided = Entry(
      position: event.position, reversibleUntil: event.deadline(reversal), amount: amount)
  }

  private func reward(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    guard state.closed == nil, let points = event.value(perClosing), points != 0 else { return }
    out.emit(.reward, clause: "POINTS", item: "entry", of: .performing, amount: points)
    state.closed = Entry(
      position: event.position, reversibleUntil: event.deadline(reversal), amount: points)
  }

  private func takeBack(
    _ entry: inout Entry?, _ event: Observed, _ clause: NameHash, _ out: inout Emitter
  ) {
    guard let paid = entry else { return }
    entry = nil
    guard let end = paid.reversibleUntil, event.occurred < end else { return }
    out.emit(
      .reward, clause: clause, item: "reversal", amount: -paid.amount,
      evidence: Evidence(paid.position, event.position))
  }

  /// Pays a team its bonus for the month.
  public func periodEnd(_ end: PeriodEnd, _ out: inout Emitter) {
    let decided = end.tallies[2]
    guard let volume = end.value(bonusVolume), let bonus = end.value(bonus), volume > 0,
      bonus.öre > 0, decided.amount >= volume
    else { return }
    out.emit(.reward, clause: "BONUS", amount: bonus.öre, evidence: decided.evidence)
  }
}
