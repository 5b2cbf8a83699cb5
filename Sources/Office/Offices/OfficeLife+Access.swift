internal import Casework

// Who reads, searches and gives out, and who looks at that.
extension OfficeLife {
  private var accessStream: StreamName { StreamName(.caseless, office.name) }

  /// Readings beside handling, queries, exports, and a review of access each quarter.
  mutating func tellAccess() {
    let figures = parameters.offices
    let reads = Occasions(gap: .readGap, perYear: figures.readsPerYear)
    for (number, day) in script.days(of: reads) { tellReading(number, on: day) }
    let queries = Occasions(gap: .queryGap, perYear: figures.queriesPerYear)
    for (number, day) in script.days(of: queries) { tellQuery(number, on: day) }
    let exports = Occasions(gap: .exportGap, perYear: figures.exportsPerYear)
    for (number, day) in script.days(of: exports) { tellExport(number, on: day) }
    var start = world.period.lowerBound
    while start <= world.period.upperBound {
      let end = start.adding(months: 3)
      tellReview(of: start...end.adding(days: -1))
      start = end
    }
  }

  /// The head reads a case of some weeks ago for follow-up.
  private mutating func tellReading(_ number: Int, on day: CivilDate) {
    let arrival = workingDay(day.adding(days: -Self.readCaseDays))
    let caseID =
      world.period.contains(arrival)
      ? "K-\(CaseLife.label(office: office, arrival: arrival, number: 1))" : nil
    act(
      .recordRead, in: accessStream, on: day, slot: 3, by: head(on: day), about: "\(number)"
    ) { command in
      command[.purpose] = number.isMultiple(of: 2) ? .followUp : .supervision
      command[.caseID] = caseID
      command[.outsideRole] = false
    }
  }

  private mutating func tellQuery(_ number: Int, on day: CivilDate) {
    let queries = ["open-cases-by-age", "cases-without-driver", "certificates-by-care-unit"]
    let found = script.draw(.queryFound, number).int(in: 0...20 * office.size)
    act(
      .queryRun, in: accessStream, on: day, slot: 3, by: head(on: day), about: "\(number)"
    ) { command in
      command[.purpose] = number.isMultiple(of: 3) ? .planning : .followUp
      command[.selectors] = [.unit, .period]
      command[.legalBasis] = "SFB 114:8"
      command[.query] = queries[number % queries.count]
      command[.sensitive] = false
      command[.found] = Int64(found)
    }
  }

  /// Figures without persons, for research.
  private mutating func tellExport(_ number: Int, on day: CivilDate) {
    let points = Int64(Self.pointsPerTeam * office.teams.count)
    act(
      .exportMade, in: accessStream, on: day, slot: 4, by: head(on: day), about: "\(number)"
    ) { command in
      command[.purpose] = number.isMultiple(of: 2) ? .research : .statistics
      command[.recipient] = .researcher
      command[.secrecyAssessed] = true
      command[.secrecyGround] = .anonymised
      command[.redacted] = true
      command[.points] = points
    }
  }

  private mutating func tellReview(of quarter: ClosedRange<CivilDate>) {
    let (figures, unit) = (parameters.offices, office.name)
    let day = workingDay(quarter.upperBound.adding(days: Self.reviewDays))
    let agent = head(on: day)
    let drawn = script.draw(.accessFindings, Int(quarter.lowerBound.dayNumber))
      .poisson(mean: figures.accessFindingsMean)
    act(.accessReviewDone, in: accessStream, on: day, slot: 8, by: agent) { command in
      command[.unit] = unit
      command[.from] = quarter.lowerBound
      command[.through] = quarter.upperBound
      command[.inspected] = Int64(figures.accessesInspected)
      command[.found] = Int64(min(drawn, figures.accessesInspected))
      command[.decidedBy] = agent.actor
    }
  }

  /// Incidents with personal data, each reported in time.
  mutating func tellIncidents() {
    let figures = parameters.offices
    let incidents = Occasions(gap: .incidentGap, perYear: figures.incidentsPerYear)
    for (number, day) in script.days(of: incidents) {
      let found = time(day, slot: 2, .incidentReported, "\(number)")
      let hours = script.draw(.incidentHours, number).int(in: 1...figures.incidentReportHoursMax)
      let moment = Instant(
        microseconds: found.instant.microseconds + Int64(hours) * 3_600_000_000)
      let notified = OffsetInstant(
        moment, offsetMinutes: Zone.stockholm.offsetMinutes(at: moment))
      let reporter = head(on: Zone.stockholm.date(at: moment))
      script.act(.incidentReported, in: accessStream, by: reporter, at: notified) { command in
        command[.discoveredAt] = found
        command[.notifiedAt] = notified
        command[.severity] = number.isMultiple(of: 3) ? .moderate : .low
        command[.reached] = Int64(1 + number % 4)
      }
    }
  }

  private static let readCaseDays = 20
  private static let pointsPerTeam = 12
  private static let reviewDays = 10
}
