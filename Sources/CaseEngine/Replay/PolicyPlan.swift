internal import Casework

/// One policy of one column, with names and dates resolved: what the folds of all threads share.
struct PolicyPlan: Sendable {
  let policy: any Policy.Type
  /// What the policy stands on from the beginning.
  let ground: PolicyGround
  /// What holds from which place on; the first holds from the beginning.
  let turns: [Turn]
  /// The rules of all turns, numbered through.
  let rules: [Governance.Rule]

  struct Turn: Sendable {
    let from: LogTime
    let bundle: Bundle
    let organisation: Organisation
    let governance: Governance
    /// The number of its first rule among those of all turns.
    let firstRule: UInt32
  }

  /// Throws where a binding's parameters are not what the policy declares.
  init(
    _ policy: any Policy.Type, under steps: SteeringSteps, in history: ReplayHistory
  ) throws(ParameterFault) {
    try self.init(
      policy, steps.steps.map { ($0.from, $0.bundle, $0.organisation) }, in: history)
  }

  /// The same plan with nothing in common: threads that count references to one object all the
  /// time wait for each other at every event.
  func apart(in history: ReplayHistory) throws(ParameterFault) -> PolicyPlan {
    try PolicyPlan(
      policy, turns.map { ($0.from, $0.bundle, $0.organisation) }, in: history)
  }

  private init(
    _ policy: any Policy.Type,
    _ steps: [(from: LogTime, bundle: Bundle, organisation: Organisation)],
    in history: ReplayHistory
  ) throws(ParameterFault) {
    let manifest = policy.manifest
    var rules: [Governance.Rule] = []
    var turns: [Turn] = []
    for step in steps {
      let governance = try Governance(
        of: manifest, under: step.bundle, units: history.units, in: step.organisation)
      turns.append(
        Turn(
          from: step.from, bundle: step.bundle, organisation: step.organisation,
          governance: governance, firstRule: UInt32(rules.count)))
      rules += governance.rules
    }
    self.policy = policy
    self.rules = rules
    self.turns = turns
    ground = PolicyGround(
      of: manifest, types: history.types, units: history.units, zone: history.zone,
      calendar: history.calendar, governance: turns[0].governance)
  }

  /// The rule that holds for a unit on a day by what was known at an instant, and its number.
  func rule(
    for unit: UInt32, on date: CivilDate, knownAt instant: Instant
  ) -> (Governance.Rule, UInt32)? {
    let turn = turns[turn(at: instant.microseconds)]
    guard let number = turn.governance.ruleNumber(for: unit, on: date) else { return nil }
    return (turn.governance.rules[number], UInt32(number) + turn.firstRule)
  }

  /// The place of the turn that holds at a log time.
  func turn(at microseconds: Int64) -> Int {
    (turns.lastIndex { $0.from.known.microseconds < microseconds }) ?? 0
  }

  /// The bundle known at a log time.
  func bundle(at microseconds: Int64) -> Bundle { turns[turn(at: microseconds)].bundle }

  /// Who lies under whom, as known at the end.
  var organisation: Organisation { turns[turns.count - 1].organisation }
}
