internal import EventModel

/// Tests what must hold between parameters.
struct ParameterContradictions {
  private let values: OfficeParameters

  init(_ values: OfficeParameters) {
    self.values = values
  }

  /// Throws the first contradiction.
  func test() throws(OfficeParameterError) {
    try testLimits()
    try testDates()
    try testWholes()
    try testOrders()
    for name in Self.weights where numbers(name).max() == 0 {
      throw fault(.noWeight(name), name)
    }
  }

  /// Lists that something is picked by.
  private static let weights = [
    "hours.arrivalWeekdays", "hours.arrivalMonths", "calls.partyShares",
    "calls.authorityCauseWeights", "calls.insuredCauseWeights", "calls.thirdPartyCauseWeights",
    "calls.valueTopicWeights", "coordination.placeWeights",
  ]

  /// The first of each pair is never above the second.
  private func testLimits() throws(OfficeParameterError) {
    let pairs = [
      ("staff.teamSize", "staff.handlersPerOffice"),
      ("staff.decisionMakersPerTeam", "staff.teamSize"),
      ("staff.municipalitiesPerTeamMin", "staff.municipalitiesPerTeamMax"),
      ("staff.shortAbsenceDaysMean", "staff.longAbsenceDaysMean"),
      ("hours.opens", "hours.closes"), ("phones.opens", "phones.noon"),
      ("phones.noon", "phones.closes"), ("hours.opens", "phones.opens"),
      ("phones.closes", "hours.closes"),
      ("travel.meetingsPerTravelDay", "travel.meetingsPerTravelDayGeographic"),
      ("cases.idleDaysMin", "cases.idleDaysMax"),
      ("certificates.completionShare", "certificates.deficientShare"),
      ("decisions.endingShareUnitMin", "decisions.endingShareUnitMax"),
      ("reviews.courtChangedShareMin", "reviews.courtChangedShare"),
      ("reviews.courtChangedShare", "reviews.courtChangedShareMax"),
      ("people.incomeKronorMin", "people.incomeKronorMax"),
      ("reclaims.kronorMin", "reclaims.kronorMax"),
      ("gaming.lateRecordingDaysMin", "gaming.lateRecordingDaysMax"),
      ("coordination.mappedDayMin", "coordination.mappedDayMax"),
      ("coordination.meetingLeadDaysMin", "coordination.meetingLeadDaysMax"),
      ("coordination.meetingMinutesMin", "coordination.meetingMinutesMax"),
      ("learning.basicAfterDays", "learning.fullAfterDays"),
      ("regimes.targetSharePercent", "regimes.targetSharpenedPercent"),
    ]
    for (one, other) in pairs where numbers(one)[0] > numbers(other)[0] {
      throw fault(
        .above(one, found: text(one), other: other, limit: text(other)), one, or: other)
    }
  }

  private func testDates() throws(OfficeParameterError) {
    let trial = values.trial
    let pairs = [
      ("trial.reliefStarts", trial.reliefStarts, "trial.charterEnds", trial.charterEnds),
      ("trial.charterStarts", trial.charterStarts, "trial.charterEnds", trial.charterEnds),
      ("trial.charterEnds", trial.charterEnds, "trial.planStarts", trial.planStarts),
      ("trial.charterEnds", trial.charterEnds, "trial.surveyOn", trial.surveyOn),
    ]
    for (one, date, other, limit) in pairs where date > limit {
      throw fault(.datesReversed(one, date, before: other, limit), one, or: other)
    }
  }

  /// Parts of one whole sum up to it.
  private func testWholes() throws(OfficeParameterError) {
    let parties = [
      "contacts.failingAuthorityShare", "contacts.failingInsuredShare",
      "contacts.failingThirdPartyShare",
    ]
    for names in [parties, ["staff.leavingReasons"]] {
      let sum = names.flatMap { numbers($0) }.reduce(0, +)
      guard (sum - 1).magnitude > 1e-9 else { continue }
      let places = names.map { place(of: $0) }
      throw OfficeParameterError(
        .notOneWhole(names, sum: Self.rounded(sum)),
        at: places.first { $0 == .override } ?? places[0])
    }
  }

  private func testOrders() throws(OfficeParameterError) {
    for name in ["check.survivalDays", "check.stockDays", "check.eventsPerCaseQuantiles"] {
      try testOrder(name, descending: false)
    }
    for name in ["check.survivalShares", "check.stockShares"] {
      try testOrder(name, descending: true)
    }
    let pairs = [
      ("check.survivalShares", "check.survivalDays"), ("check.stockShares", "check.stockDays"),
    ]
    for (one, other) in pairs where numbers(one).count != numbers(other).count {
      let expected = "a list of \(numbers(other).count) shares, as \(other) has"
      throw fault(.wrongType(one, found: text(one), expected: expected), one, or: other)
    }
  }

  private func testOrder(_ name: String, descending: Bool) throws(OfficeParameterError) {
    let steps = numbers(name)
    let isOrdered = zip(steps, steps.dropFirst()).allSatisfy { descending ? $0 > $1 : $0 < $1 }
    guard isOrdered else {
      throw fault(.notInOrder(name, found: text(name), descending: descending), name)
    }
  }

  private func entry(_ name: String) -> OfficeParameter {
    guard let entry = values.entries.first(where: { $0.name == name }) else {
      preconditionFailure("the parameter \(name) was read before it is compared")
    }
    return entry
  }

  private func text(_ name: String) -> String { "\(entry(name).value)" }

  private func numbers(_ name: String) -> [Double] {
    entry(name).value.quantities.compactMap {
      if case .number(let number) = $0 { number } else { nil }
    }
  }

  private func place(of name: String) -> OfficeParameter.Place { entry(name).place }

  /// Where both are in the file the first is named, else the one that was overridden.
  private func fault(
    _ fault: OfficeParameterError.Fault, _ name: String, or other: String? = nil
  ) -> OfficeParameterError {
    let places = [place(of: name)] + [other.map { place(of: $0) }].compactMap(\.self)
    return OfficeParameterError(fault, at: places.first { $0 == .override } ?? places[0])
  }

  private static func rounded(_ sum: Double) -> String {
    "\((sum * 1_000_000).rounded() / 1_000_000)"
  }
}
