internal import Casework

/// The figures of a made-up history beside those it was made to have.
///
/// Counted from what is recorded, as anyone could from the log, and lengths of spells from the
/// truth. Shares and lengths are of cases that arrived early enough to be over by the end, 550 days
/// before it; a history too short for that has no such figures.
public struct OfficeFigures: Sendable {
  let world: OfficeWorld
  private var tallies: [UInt64: CaseTally] = [:]

  init(of world: OfficeWorld) {
    self.world = world
  }

  /// Days after which nearly every case is over.
  static let observedDays = 550

  /// Counts an act of a life.
  mutating func take(_ act: PlannedAct, of life: UInt64) {
    guard act.command.stream.kind == .case else { return }
    tallies[life, default: CaseTally()].take(act)
  }

  /// One figure.
  public struct Row: Sendable {
    /// What it is, with its unit.
    public let name: String
    /// What the parameters expect.
    public let expected: Double
    /// What came out; nil where the history holds no case to count.
    public let found: Double?
    /// How far it may lie off.
    public let tolerance: Double
    /// How many it is counted from.
    public let count: Int

    /// Whether it lies within the tolerance; true where nothing could be counted.
    public var isMet: Bool { found.map { abs($0 - expected) <= tolerance } ?? true }
  }

  /// All figures, in a fixed order.
  public var rows: [Row] {
    let last = world.period.upperBound.adding(days: -Self.observedDays)
    // The order of a dictionary never shows: sums and sorted lists are made of it.
    let over = tallies.values.filter { $0.arrived <= last }
    return spells(over) + work(over) + outcomes(over) + volumes(over)
  }

  private var check: OfficeParameters.Check { world.parameters.check }

  private func spells(_ over: [CaseTally]) -> [Row] {
    let known = over.compactMap(\.sickDays).sorted()
    let median = known.isEmpty ? nil : Double(known[known.count / 2])
    let lengths: [Row] = [
      .mean(
        "days of a spell, mean", check.spellDaysMean, 0.1 * check.spellDaysMean,
        known.reduce(0, +), known.count),
      Row(
        name: "days of a spell, median", expected: check.spellDaysMedian, found: median,
        tolerance: 0.1 * check.spellDaysMedian, count: known.count),
    ]
    return lengths
      + zip(check.survivalDays, check.survivalShares).map { days, share in
        Row.share(
          "sick beyond day \(days)", expected: share, tolerance: 0.03, known.count { $0 > days },
          of: known.count)
      }
  }

  private func work(_ over: [CaseTally]) -> [Row] {
    let parameters = world.parameters
    func sum(_ path: (CaseTally) -> Int) -> Int { over.reduce(0) { $0 + path($1) } }
    return [
      .mean(
        "certificates per case", check.certificatesPerCase, 0.4, sum(\.certificates), over.count),
      .share(
        "certificates found deficient", expected: parameters.certificates.deficientShare,
        tolerance: 0.03, sum(\.deficient), of: sum(\.assessed)),
      .share(
        "certificates sent back", expected: parameters.certificates.completionShare,
        tolerance: 0.02, sum(\.completions), of: sum(\.certificates)),
      .mean("calls per case", check.callsPerCase, 0.6, sum(\.calls), over.count),
      .share(
        "calls from failure", expected: parameters.contacts.failureShare, tolerance: 0.07,
        sum(\.failures), of: sum(\.classified)),
      .mean(
        "handlers per case", parameters.work.personsPerCaseGeographic, 0.8,
        sum(\.handlers.count), over.count),
    ] + consultations(over)
  }

  private func consultations(_ over: [CaseTally]) -> [Row] {
    let work = world.parameters.work
    return [false, true].map { isFreed in
      let refused = over.filter { tally in
        guard let refused = tally.refused,
          let office = world.staffing.office(of: refused.by)
        else { return false }
        return world.steering.isFreed(office, on: refused.on) == isFreed
      }
      return .share(
        "consulted before a refusal" + (isFreed ? ", freed" : ""),
        expected: isFreed ? work.consultationShareTrial : work.consultationShare,
        tolerance: 0.05, refused.count { $0.consultations > 0 }, of: refused.count)
    }
  }

  private func outcomes(_ over: [CaseTally]) -> [Row] {
    let parameters = world.parameters
    func sum(_ path: (CaseTally) -> Int) -> Int { over.reduce(0) { $0 + path($1) } }
    let ongoing = over.filter { $0.certificates > 1 }
    return [
      .share(
        "new claims rejected", expected: parameters.decisions.rejectionShareNew,
        tolerance: 0.005, over.count(where: \.isRejectedAtFirst), of: over.count),
      .share(
        "ongoing spells ended", expected: parameters.decisions.endingShareOngoing,
        tolerance: 0.08, ongoing.count { $0.refusals > 0 && !$0.isRejectedAtFirst },
        of: ongoing.count),
      .share(
        "refusals reviewed", expected: parameters.reviews.requestedShare, tolerance: 0.06,
        sum(\.reviewsRequested), of: sum(\.refusals)),
      .share(
        "reviews that change", expected: parameters.reviews.changedShare, tolerance: 0.08,
        sum(\.reviewsChanged), of: sum(\.reviewsChanged) + sum(\.reviewsUpheld)),
      .share(
        "upheld reviews appealed", expected: parameters.reviews.appealedShare, tolerance: 0.12,
        sum(\.appeals), of: sum(\.reviewsUpheld)),
      .share(
        "judgments that change", expected: parameters.reviews.courtChangedShare,
        tolerance: 0.15, sum(\.courtChanged), of: sum(\.courtChanged) + sum(\.courtUpheld)),
      .share(
        "cases with a reclaim", expected: parameters.reclaims.caseShare, tolerance: 0.006,
        over.count { $0.reclaims > 0 }, of: over.count),
    ]
  }

  private func volumes(_ over: [CaseTally]) -> [Row] {
    let events = over.map(\.events).sorted()
    let years = Double(world.period.upperBound.days(since: world.period.lowerBound) + 1) / 365.25
    let usual = Double(world.parameters.staff.handlersPerOffice)
    let offices = world.agency.offices.reduce(0) { $0 + Double($1.size) } / usual
    var rows: [Row] = [
      Row(
        name: "cases a year and office of \(Int(usual)) handlers",
        expected: Double(check.casesPerYear), found: Double(tallies.count) / years / offices,
        tolerance: 0.05 * Double(check.casesPerYear), count: tallies.count),
      .mean(
        "events per case", check.eventsPerCaseMean, 0.2 * check.eventsPerCaseMean,
        events.reduce(0, +), events.count),
    ]
    for (share, expected) in zip([0.10, 0.50, 0.90, 0.99], check.eventsPerCaseQuantiles) {
      let place = Int(share * Double(events.count))
      rows.append(
        Row(
          name: "events per case, quantile \(share)", expected: expected,
          found: events.isEmpty ? nil : Double(events[min(place, events.count - 1)]),
          tolerance: 0.5 * expected, count: events.count))
    }
    return rows + stock(handlers: offices * usual)
  }

  /// What is open when the history ends: full only once long spells had time to gather.
  private func stock(handlers: Double) -> [Row] {
    let end = world.period.upperBound
    let isFull = end.days(since: world.period.lowerBound) >= Self.daysToFill
    let ages =
      isFull ? tallies.values.filter { !$0.isClosed }.map { end.days(since: $0.arrived) } : []
    let open = Row(
      name: "open cases per handler", expected: world.parameters.cases.openPerHandler,
      found: isFull ? Double(ages.count) / handlers : nil,
      tolerance: 0.25 * world.parameters.cases.openPerHandler, count: ages.count)
    return [open]
      + zip(check.stockDays, check.stockShares).map { days, share in
        // Refusals thin out what is old. Day 1 of sickness lies fourteen days and more before a
        // case comes.
        .share(
          "open cases sick beyond day \(days)", expected: share, tolerance: 0.15,
          ages.count { $0 + Self.sickPayDays > days }, of: ages.count)
      }
  }

  private static let daysToFill = 1_000
  private static let sickPayDays = 15
}

extension OfficeFigures.Row {
  /// A share of so many; beside the tolerance it may lie three standard errors off.
  static func share(
    _ name: String, expected: Double, tolerance: Double, _ part: Int, of whole: Int
  ) -> Self {
    let error = (expected * (1 - expected) / Double(max(whole, 1))).squareRoot()
    return Self(
      name: name, expected: expected, found: whole > 0 ? Double(part) / Double(whole) : nil,
      tolerance: tolerance + (whole > 0 ? 3 * error : 0), count: whole)
  }

  static func mean(
    _ name: String, _ expected: Double, _ tolerance: Double, _ sum: Int, _ count: Int
  ) -> Self {
    Self(
      name: name, expected: expected, found: count > 0 ? Double(sum) / Double(count) : nil,
      tolerance: tolerance, count: count)
  }
}
