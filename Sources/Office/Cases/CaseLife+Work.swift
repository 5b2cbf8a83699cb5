internal import Casework

// Who has the case in hand, who does the work, and where it lies: told when all else is.
extension CaseLife {
  mutating func tellWork() {
    let day = world.calendar.day(1, after: arrival)
    let closed = closed ?? day
    tellRouting()
    tellFirstDriver(on: day)
    tellDrivers(after: day, until: closed)
    tellMoves(after: day, until: closed)
    tellFunctions(from: day)
    tellPriority()
    tellHelp()
    tellDeviation()
    tellSteps()
  }

  /// How people act where the case lies on a day.
  func behaviour(on day: CivilDate) -> Behaviour {
    world.steering.behaviour(
      of: owners.office(on: day).name, on: day, principle: owners.principle)
  }

  /// A production plan sent the case to another office.
  private mutating func tellRouting() {
    guard office.name != home.name else { return }
    let (from, to) = (home.name, office.name)
    let minutes = world.agency.travelMinutes(from: insured.municipality, to: office.seat)
    compute(.caseRoutedBetweenOffices, on: arrival, hour: 23) {
      $0[.fromUnit] = from
      $0[.toUnit] = to
      $0[.routingReason] = .plan
      $0[.travelMinutes] = minutes.map { Int64($0) }
    }
  }

  /// Someone is named to drive the case; in a pooled office someone just takes it.
  private mutating func tellFirstDriver(on day: CivilDate) {
    let driver = owners.driver(on: day)
    guard !behaviour(on: day).hasNoDriver else {
      tellTaken(on: day, by: driver)
      return
    }
    let team = owners.team(on: day)
    work(.driverAssigned, on: day, slot: 1, by: driver) {
      $0[.handler] = driver
      $0[.team] = team
    }
  }

  /// What the log does not say: who drives a case that is everybody's.
  private mutating func tellTaken(on day: CivilDate, by driver: String) {
    let truth = Truth(.driver, ("handler", driver))
    work(.workTaken, on: day, slot: 1, by: driver, truths: [truth]) {
      $0[.handler] = driver
      $0[.workKind] = .investigation
    }
  }

  /// One driver after another, each as soon as someone works.
  private mutating func tellDrivers(after first: CivilDate, until closed: CivilDate) {
    for (before, next) in zip(owners.drivers, owners.drivers.dropFirst()) {
      let day = workingDay(next.from)
      guard day > first, day <= closed else { continue }
      // Who leaves before anyone works again never takes it up.
      guard owners.driver(on: day) == next.handler else { continue }
      guard !behaviour(on: day).hasNoDriver else {
        tellTaken(on: day, by: next.handler)
        continue
      }
      let (team, reason) = (owners.team(on: day), next.reason)
      work(.driverReleased, on: day, slot: 0, by: next.handler) {
        $0[.handler] = before.handler
        $0[.handlerChangeReason] = reason
      }
      work(.handlerChanged, on: day, slot: 1, by: next.handler) {
        $0[.handler] = next.handler
        $0[.handlerChangeReason] = reason
      }
      work(.driverAssigned, on: day, slot: 2, by: next.handler) {
        $0[.handler] = next.handler
        $0[.team] = team
      }
    }
  }

  /// The case goes where the place it belongs to goes, or where the insured goes.
  private mutating func tellMoves(after first: CivilDate, until closed: CivilDate) {
    for (before, next) in zip(owners.stays, owners.stays.dropFirst())
    where next.from > first && next.from <= closed {
      let isOffice = before.office.name != next.office.name
      work(
        isOffice ? .caseMovedOffice : .caseMovedTeam, on: workingDay(next.from), slot: 0,
        by: owners.driver(on: workingDay(next.from))
      ) {
        $0[.fromUnit] = isOffice ? before.office.name : before.team
        $0[.toUnit] = isOffice ? next.office.name : next.team
        $0[.routingReason] = next.reason
      }
    }
  }

  /// Where teams are made by task the case goes from one to the next; where others decide than
  /// prepare, it does so once.
  private mutating func tellFunctions(from day: CivilDate) {
    if owners.principle == .task {
      tellHandoff(on: day, slot: 2, from: .registration, to: .investigation)
      if let grant = grants.first {
        tellHandoff(on: grant.decided, slot: 5, from: .investigation, to: .decision)
        tellHandoff(on: grant.decided, slot: 8, from: .decision, to: .payment)
      }
    }
    if let refusal, refusal.decidedBy != refusal.presentedBy {
      tellHandoff(
        on: refusal.decided, slot: 4, from: .investigation, to: .decision,
        by: refusal.presentedBy)
    }
  }

  private mutating func tellHandoff(
    on day: CivilDate, slot: Int, from: OfficeFunction, to: OfficeFunction, by name: String? = nil
  ) {
    work(.handoffBetweenFunctions, on: day, slot: slot, by: name) {
      $0[.fromFunction] = from
      $0[.toFunction] = to
    }
  }
}
