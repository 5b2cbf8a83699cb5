internal import Casework

// The free letter: charter, relief, phases, and what follows.
extension NationLife {
  private var charterStream: StreamName { StreamName(.regime, "freedom-charter") }
  private var charter: ClosedRange<CivilDate> { world.steering.charter }
  private var freed: [LocalOffice] { world.steering.freedOffices(of: world.agency) }
  private var controls: [LocalOffice] {
    world.agency.offices.filter { !world.steering.freed.contains($0.name) }
  }

  /// The charters of freed offices, granted and ended.
  mutating func tellCharters() {
    let (charter, leader) = (charter, leadership.actor)
    guard charter.upperBound >= first else { return }
    for office in freed {
      if charter.lowerBound > first {
        tellPreparation(
          of: nil, for: office.name, in: charterStream, before: charter.lowerBound)
      }
      let notice = charter.lowerBound.adding(days: -parameters.regimes.noticeDays)
      let granted = charter.lowerBound <= first ? first.adding(days: -1) : max(notice, first)
      act(.freedomCharterGranted, in: charterStream, on: granted, about: office.name) { command in
        command[.scope] = office.name
        command[.from] = charter.lowerBound
        command[.through] = charter.upperBound
        command[.level] = .agency
        command[.decidedBy] = leader
        command[.document] = "fribrev"
      }
      let ended = max(
        workingDay(onOrBefore: charter.upperBound), world.calendar.day(1, after: granted))
      act(.freedomCharterEnded, in: charterStream, on: ended, about: office.name) { command in
        command[.scope] = office.name
        command[.through] = charter.upperBound
        command[.level] = .agency
        command[.decidedBy] = leader
      }
    }
  }

  /// Other offices help the freed ones; nobody does where there is no other.
  mutating func tellRelief() {
    let (starts, ends) = (parameters.trial.reliefStarts, charter.upperBound)
    guard !controls.isEmpty, ends >= max(first, starts) else { return }
    for (number, office) in freed.enumerated() {
      let helper = controls[number % controls.count]
      let stream = StreamName(.organisation, office.name)
      act(.officeReliefStarted, in: stream, on: starts) { command in
        command[.unit] = office.name
        command[.fromUnit] = helper.name
        command[.from] = starts
      }
      act(.officeReliefEnded, in: stream, on: world.calendar.day(1, after: ends)) { command in
        command[.unit] = office.name
        command[.fromUnit] = helper.name
        command[.through] = ends
      }
    }
  }

  /// The phases of the trial, with the offices it is compared with.
  mutating func tellPhases() {
    let figures = parameters.regimes
    let (starts, ends) = (charter.lowerBound, charter.upperBound)
    let planned = min(starts.adding(days: figures.selfPlanningDays), ends)
    let phases: [(name: String, from: CivilDate, through: CivilDate)] = [
      ("preparation", starts.adding(days: -figures.preparationDays), starts.adding(days: -1)),
      ("self-planning", starts, planned), ("trial", planned.adding(days: 1), ends),
      ("evaluation", ends.adding(days: 1), ends.adding(days: figures.evaluationDays)),
    ]
    let stream = StreamName(.object, "experiment/fribrev")
    let (units, others) = (freed.map(\.name), controls.map(\.name))
    for phase in phases where phase.through >= max(first, phase.from) {
      act(.experimentPhaseStarted, in: stream, on: phase.from, about: phase.name) { command in
        command[.experiment] = "fribrev"
        command[.phase] = phase.name
        command[.from] = phase.from
        command[.through] = phase.through
        command[.units] = units
        command[.controlUnits] = others
      }
      let over = world.calendar.day(1, after: phase.through)
      act(.experimentPhaseEnded, in: stream, on: over, about: phase.name) { command in
        command[.experiment] = "fribrev"
        command[.phase] = phase.name
        command[.through] = phase.through
      }
    }
  }

  /// For some time after the charter, trust steers where it was.
  mutating func tellTrust() {
    let figures = parameters.regimes
    let starts = charter.upperBound.adding(days: 1)
    let last = starts.adding(days: figures.trustDays)
    guard last >= first else { return }
    for office in freed {
      let binding = Binding(
        policy: "trust-based", scope: office.name, from: starts,
        parameters: [
          member("driver-days", figures.trustDriverDays, in: "calendar-days"),
          member("minimum-population", figures.targetLeastCases),
        ], bundle: "trust")
      tell(binding)
      act(.policyEnded, in: binding.stream, on: last, about: office.name) { command in
        command[.policy] = binding.policy
        command[.scope] = office.name
        command[.through] = last
        command[.level] = .agency
      }
    }
  }
}
