internal import Casework

/// A sick period as its reports tell it.
///
/// Its day 1 is the first day that the insured or the employer reported.
struct ReportedSpell {
  /// The first day.
  let firstDay: CivilDate

  /// The reports that tell of a spell.
  static let reports: [EventType] = [.sickReportReceived, .employerSickReportReceived]

  /// The spell that the act is the first to report; nil for other acts and repeated reports.
  init?(firstReportedBy act: Act) {
    guard let firstDay = act.event[.firstDay] else { return nil }
    let known = Self.reports.flatMap { act.earlier($0) }
    guard !known.contains(where: { $0[.firstDay] == firstDay }) else { return nil }
    self.firstDay = firstDay
  }

  /// The spell last reported before the act that a date may belong to.
  init?(of date: CivilDate, before act: Act) {
    let firstDays = Self.reports.flatMap { act.earlier($0) }.compactMap { $0[.firstDay] }
    guard let firstDay = firstDays.filter({ $0 <= date }).max() else { return nil }
    self.firstDay = firstDay
  }

  /// The number of a date among the days of the spell.
  func dayNumber(of date: CivilDate) -> Int { date.days(since: firstDay) + 1 }

  /// What shows that the spell, or its handling, ended on a date or before.
  func ending(by date: CivilDate, in act: Act) -> CaseEvent? {
    act.history.last(.sickPeriodEnded) { ended in
      ended[.lastDay].map { $0.adding(days: 1) >= firstDay && $0 < date } ?? false
    }
      ?? act.history.last(.workResumed) { resumed in
        resumed[.extent] == Self.whole
          && (resumed[.from].map { $0 >= firstDay && $0 <= date } ?? false)
      }
      ?? act.history.all(.caseClosed, after: act.event).first { act.date(of: $0) <= date }
  }

  /// The last day of the spell by the forecast that some events come to; nil where none tells.
  ///
  /// A stated length replaces what was thought before; a certificate without one stretches it.
  func forecast(by events: some Sequence<CaseEvent>) -> CivilDate? {
    var end: CivilDate?
    for event in events {
      guard let from = event[.firstDay] ?? event[.from], belongs(event, from: from) else {
        continue
      }
      if let days = event[.expectedDays] {
        end = from.adding(days: Int(min(max(days, 1), Int64(Term.amountMax))) - 1)
      } else if let through = event[.through] {
        end = max(end ?? through, through)
      }
    }
    return end
  }

  /// The events that forecasts are read from.
  static let forecasts: [EventType] = reports + [.certificateReceived]

  private func belongs(_ event: CaseEvent, from: CivilDate) -> Bool {
    event.type == .certificateReceived
      ? event[.through].map { $0 >= firstDay } ?? false : from == firstDay
  }

  private static let whole: Int64 = 100
}
