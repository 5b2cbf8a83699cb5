internal import Casework

// The case comes in: reports, registration, application, and who has it in hand.
extension CaseLife {
  static let caseType = "sickness-benefit"

  mutating func tellIntake() {
    tellReport()
    tellApplication()
    tellExpectedTime()
    tellPower()
  }

  private mutating func tellReport() {
    let insured = insured
    arrive(.employerSickReportReceived, on: arrival, from: .employer, channel: .employerService) {
      $0[.firstDay] = insured.spell.lowerBound
      $0[.sickPayThrough] = insured.date(ofDay: 14)
      $0[.extent] = insured.extent
      $0[.employer] = insured.employer
    }
    let truth = Truth(.spell, ("days", "\(insured.days)"))
    compute(.caseOpened, on: arrival, hour: 22, truths: [truth]) {
      $0[.caseType] = Self.caseType
      $0[.person] = insured.person
      $0[.employer] = insured.employer
      $0[.employmentForm] = .employed
    }
    let day = world.calendar.day(1, after: arrival)
    let driver = owners.driver(on: day)
    let (team, office) = (owners.team, office.name)
    let registered = registrar(on: day, driver: driver)
    work(.caseRegisteredOn, on: day, slot: 0, by: driver) {
      $0[.handler] = registered
      $0[.team] = team
      $0[.office] = office
    }
    work(.teamAssigned, on: day, slot: 0, by: driver) {
      $0[.team] = team
      $0[.office] = office
    }
  }

  /// Who the case is registered on: its driver, or the one on whom a pooled office has them all.
  private func registrar(on day: CivilDate, driver: String) -> String {
    guard owners.principle == .pooled else { return driver }
    return world.staffing.handlers(of: office.name, on: day).first ?? driver
  }

  private mutating func tellApplication() {
    let insured = insured
    // Nobody knows the last day of sickness: the claim goes as far as the certificate.
    let claimed = certificateDays[0].upperBound
    let delay = Int(script.draw(.applicationDays).exponential(mean: 3).rounded(.down))
    let flaws = applicationFlaws()
    let first = arrival.adding(days: 1 + min(delay, 30))
    let day = flaws.isEmpty ? first : workingDay(first)
    // The pages on the web take in complete applications only.
    let channel: Channel = flaws.isEmpty ? .myPages : .letter
    let place = arrive(.applicationReceived, on: day, from: .insured, channel: channel) {
      $0[.from] = insured.date(ofDay: 15)
      $0[.through] = max(claimed, insured.date(ofDay: 15))
      $0[.extent] = insured.extent
      $0[.caseType] = Self.caseType
      $0[.firstDay] = insured.spell.lowerBound
      $0[.identityStated] = true
      $0[.matterStated] = true
      $0[.inWriting] = true
      $0[.signed] = !flaws.contains(.signature)
      $0[.onHonour] = !flaws.contains(.onHonour)
      $0[.employmentForm] = .employed
      $0[.interpreterNeeded] = insured.needsInterpreter
      $0.seal("name", of: insured.person, insured.name)
      $0.seal("personalNumber", of: insured.person, insured.personalNumber)
    }
    application = (place, day)
    busyUntil = max(busyUntil, day)
    if !flaws.isEmpty { tellCompletion(lacking: flaws, of: place, from: day) }
  }
}
