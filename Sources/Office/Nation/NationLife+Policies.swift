internal import Casework

// What steers all offices: targets, rewards, templates, follow-up, and later a plan.
extension NationLife {
  /// The policies that hold from the beginning, and the targets sharpened after about a year.
  mutating func tellPolicies() {
    let figures = parameters.regimes
    tell(targets(percent: figures.targetSharePercent, from: first))
    tell(
      Binding(
        policy: "reward-structure", from: first,
        parameters: [
          member("pay-per-point", figures.payPerPoint, in: "kronor"),
          member("points-per-closing", figures.rewardPointsClosing),
          member("points-per-decision", figures.rewardPoints),
          member("reversal-days", figures.reversalDays, in: "calendar-days"),
          member("target-points", figures.bonusPoints),
          member("team-bonus", figures.bonusKronor, in: "kronor"),
        ]))
    tell(
      Binding(
        policy: "document-templates", from: first,
        parameters: [
          JSONValue.Member("capacity-elements", [String]().json),
          JSONValue.Member("certificate-elements", [String]().json),
          JSONValue.Member(
            "decision-elements", ["appealInstruction", "provisions", "reasonCodes"].json),
          JSONValue.Member("letter-elements", ["appealInstruction", "reasonsGiven"].json),
          JSONValue.Member("proposal-elements", ["dueDate", "material"].json),
        ]))
    tell(
      Binding(
        policy: "follow-up", from: first,
        parameters: [
          member("check-days", figures.checkDays, in: "calendar-days"),
          JSONValue.Member("coverage-share", "90/100".json),
          JSONValue.Member("forms", ["sample"].json),
          // One in so many is as near as whole numbers come to the share.
          member("sample-every", figures.sampledPercent > 0 ? 100 / figures.sampledPercent : 0),
        ]))
    var sharpened = targets(
      percent: figures.targetSharpenedPercent, from: world.steering.sharpened)
    sharpened.version = "2"
    tell(sharpened, as: .policyChanged)
  }

  private func targets(percent: Int, from day: CivilDate) -> Binding {
    Binding(
      policy: "production-targets", from: day,
      parameters: [
        JSONValue.Member("clock-pauses", [String]().json),
        member("minimum-population", parameters.regimes.targetLeastCases),
        member("reminder-days", parameters.regimes.reminderDays, in: "calendar-days"),
        member("target-days", parameters.regimes.targetDays, in: "calendar-days"),
        JSONValue.Member("target-share", "\(percent)/100".json),
        member("volume", parameters.regimes.targetVolume),
      ])
  }

  /// The plan that spreads cases over offices, from which geographic teams may be left out.
  mutating func tellPlan() {
    let starts = parameters.trial.planStarts
    let plan = Binding(
      policy: "allocation-plan", from: starts,
      parameters: [
        JSONValue.Member("assignment", ["pooled"].json),
        member("route-days", parameters.regimes.planRouteDays, in: "working-days"),
        member("take-days", parameters.regimes.planTakeDays, in: "working-days"),
      ])
    tell(plan)
    let last = starts.adding(months: parameters.regimes.waiverMonths).adding(days: -1)
    guard last >= first else { return }
    let from = max(starts, first)
    let decided = max(starts.adding(days: -parameters.regimes.noticeDays), first)
    let day = starts <= first ? first.adding(days: -1) : world.calendar.day(1, after: decided)
    for office in world.steering.freedOffices(of: world.agency) {
      act(.clauseWaived, in: plan.stream, on: day, about: office.name) { command in
        command[.policy] = plan.policy
        command[.clauses] = ["assign"]
        command[.scope] = office.name
        command[.from] = from
        command[.through] = last
        command[.level] = .agency
      }
    }
  }

  /// Instructions for the whole country.
  mutating func tellInstructions() {
    let nation = world.agency.nation
    for instruction in Instruction.issued(in: world) {
      act(
        .instructionIssued, in: instruction.stream, on: instruction.day,
        about: instruction.document
      ) { command in
        command[.document] = instruction.document
        command[.scope] = nation
        command[.level] = .agency
        command[.instrument] = instruction.instrument
        command[.from] = instruction.day
        command[.mandatory] = false
        command[.points] = Int64(instruction.points)
      }
    }
  }

  /// A whole number by its name.
  func member(_ name: String, _ number: Int) -> JSONValue.Member {
    JSONValue.Member(name, Int64(number).json)
  }

  /// A number in one of several units that a policy takes.
  func member(_ name: String, _ number: Int, in unit: String) -> JSONValue.Member {
    JSONValue.Member(
      name, .object([.init("unit", unit.json), .init("value", Int64(number).json)]))
  }
}
