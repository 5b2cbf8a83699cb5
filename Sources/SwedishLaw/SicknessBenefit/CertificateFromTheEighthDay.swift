internal import Casework

/// SFB 27:25: the insured proves the reduced capacity by a medical certificate from the seventh
/// day after the first day of the sick period, that is, from its eighth day; exceptions may be
/// made.
///
/// Asked of the eighth day on: each day paid lies within a certificate or an exception. Whether a
/// certificate is good enough is L19's.
///
/// Under the ordinances on covid-19, about 2020-03 to 2022-03-31, another day applied, which was
/// not read: days 8 to 21 without a certificate are undetermined then.
///
/// Question: does a period that continues an earlier one (27:32) keep its first day here? Taken as
/// no: 27:32 does not name 27:25. Where only the payment tells when the period began, that is
/// taken.
struct CertificateFromTheEighthDay: Article {
  let card = ArticleCard(
    "L43", "SFB 27:25", "certificate from the eighth day",
    "From the eighth day of the sick period each day paid lies within a medical certificate or an"
      + " exception from it.",
    moments: [.atAct, .retrospective], certainty: .high,
    triggers: [.paymentCalculated, .paymentMade],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined], key: .benefitDay,
    wordings: [
      Wording(
        "before 2013:747", from: CivilDate(2005, 1, 1), through: CivilDate(2013, 12, 31), .notRead,
        source: "not read"),
      Wording(
        "2013:747", from: CivilDate(2014, 1, 1), through: CivilDate(2020, 2, 29),
        source: "consolidated SFB to SFS 2025:1546"),
      Wording(
        "2013:747 with the ordinances on covid-19", from: CivilDate(2020, 3, 1),
        through: CivilDate(2022, 3, 31),
        source: "consolidated SFB; 27:9 a for its base; ordinances not read"),
      Wording(
        "2013:747", from: CivilDate(2022, 4, 1), source: "consolidated SFB to SFS 2025:1546"),
    ],
    parameters: ["certificate-after", "certificate-covid"])

  func judge(_ act: Act) -> Answer {
    guard !act.isOfCalculatedDays else { return .silent }
    guard !act.paysNothing else { return .notApplicable("nothing is paid") }
    guard let days = act.judgedDays else {
      return .undetermined("the payment does not say for which days it is")
    }
    // That the first days need none is no exception from the eighth on.
    let exceptions = [act.event, act.followedDecision].map { $0?[.certificateException] }
    guard exceptions.allSatisfy({ $0 == nil || $0 == .firstDays }) else {
      return .satisfied("an exception from the certificate is recorded")
    }
    let papers =
      act.earlier(.certificateReceived) + act.earlier(.certificateSubstituted)
      + act.earlier(.certificateWaived).filter { $0[.certificateException] != .firstDays }
    let ranges = Self.ranges(of: papers, days, act)
    guard let first = SickSpells(act).spell(on: days.lowerBound)?.first else {
      return ranges.firstGap(in: days) == nil
        ? .satisfied("certificates cover all days", on: papers.last)
        : .undetermined(
          "nothing tells when the sick period began", missing: [.sickReportReceived])
    }
    let needed = first.adding(days: act.term("certificate-after").amount)
    guard needed <= days.upperBound else {
      return .notApplicable("no certificate is needed before \(needed)")
    }
    guard let gap = ranges.firstGap(in: max(needed, days.lowerBound)...days.upperBound) else {
      return .satisfied("certificates cover all days from \(needed)", on: papers.last)
    }
    return judge(gap, needed: needed, from: first, act, ranges, days)
  }

  /// The days of papers within a span.
  ///
  /// One that was substituted stands no longer; what took its place has its days where it states
  /// none.
  private static func ranges(
    of papers: [CaseEvent], _ days: ClosedRange<CivilDate>, _ act: Act
  ) -> [ClosedRange<CivilDate>] {
    let substitutes = act.earlier(.certificateSubstituted)
    guard !substitutes.isEmpty else { return papers.compactMap { $0.range(within: days) } }
    let replaced = substitutes.compactMap { $0[.certificate] }
    return papers.filter { !replaced.contains($0.position) }.compactMap { paper in
      guard paper[.from] == nil, paper[.through] == nil,
        let original = paper[.certificate].flatMap({ act.history.event(at: $0) })
      else { return paper.range(within: days) }
      return original.range(within: days)
    }
  }

  private func judge(
    _ gap: CivilDate, needed: CivilDate, from first: CivilDate, _ act: Act,
    _ ranges: [ClosedRange<CivilDate>], _ days: ClosedRange<CivilDate>
  ) -> Answer {
    func breach(on day: CivilDate) -> Answer {
      .violated(
        "paid for \(day) without a certificate, needed from \(needed)",
        missing: [.certificateReceived])
    }
    guard act.wording.name.hasSuffix("covid-19") else { return breach(on: gap) }
    let later = first.adding(days: act.term("certificate-covid").amount)
    if later <= days.upperBound,
      let late = ranges.firstGap(in: max(later, days.lowerBound)...days.upperBound)
    {
      return breach(on: late)
    }
    return .undetermined(
      "no certificate for \(gap), while another day applied by an ordinance that was not read",
      missing: [.certificateReceived])
  }
}
