internal import Casework

/// What steers which unit of the agency when, by the scenario.
struct Steering: Sendable {
  let scenario: Scenario
  let reorganisations: [Reorganisation]
  private let parameters: OfficeParameters
  /// Offices with the free letter.
  let freed: Set<String>
  /// The days of the free letter.
  let charter: ClosedRange<CivilDate>
  /// The first day of the sharpened targets.
  let sharpened: CivilDate

  /// Takes the scenario's dates from the parameters.
  init(scenario: Scenario, agency: Agency, parameters: OfficeParameters) {
    self.scenario = scenario
    self.parameters = parameters
    let trial = parameters.trial
    charter = trial.charterStarts...trial.charterEnds
    sharpened = parameters.period.starts.adding(days: parameters.regimes.sharpenedAfterDays)
    let names = scenario == .fribrevTrial ? Array(agency.offices.prefix(2).map(\.name)) : []
    freed = Set(names)
    // As told of Torsby: first by task, then by case type, then all on one, last geography.
    let steps: [(days: Int, principle: TeamPrinciple)] = [
      (60, .task), (180, .caseType), (330, .pooled), (540, .geography),
    ]
    reorganisations = names.flatMap { office in
      steps.map { step in
        Reorganisation(
          office: office, from: trial.charterStarts.adding(days: step.days),
          principle: step.principle)
      }
    }
  }

  /// Whether an office has the free letter on a day.
  func isFreed(_ office: String, on day: CivilDate) -> Bool {
    charter.contains(day) && freed.contains(office)
  }

  /// Whether anything beside the law steers anyone.
  var hasPolicies: Bool { scenario != .calm }

  /// Whether targets steer an office on a day.
  func hasTargets(_ office: String, on day: CivilDate) -> Bool {
    hasPolicies && !isFreed(office, on: day)
  }

  /// The offices with the free letter, in the order of their numbers.
  func freedOffices(of agency: Agency) -> [LocalOffice] {
    agency.offices.filter { freed.contains($0.name) }
  }

  /// How people of an office act on a day, where its work is divided by a principle.
  func behaviour(
    of office: String, on day: CivilDate, principle: TeamPrinciple
  ) -> Behaviour {
    let work = parameters.work
    let isFreed = isFreed(office, on: day)
    let persons =
      switch principle {
      case .geography: work.personsPerCaseGeographic
      case .pooled, .task, .caseType: work.personsPerCasePooled
      case .individual: work.personsPerCaseIndividual
      }
    var behaviour = Behaviour(
      consultation: isFreed ? work.consultationShareTrial : work.consultationShare,
      personsPerCase: persons)
    behaviour.hasNoDriver = principle == .pooled
    if scenario == .gamed, hasTargets(office, on: day) {
      behaviour.shiftToDay30 = max(
        parameters.gaming.shiftToDay30Share, parameters.gaming.shiftToDay30ShareGamed)
    }
    if !isFreed, hasTargets(office, on: day) { behaviour.deviation = 0.01 }
    return behaviour
  }

}
