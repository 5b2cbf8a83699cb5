internal import Casework

extension SwedishLaw {
  static let laterParameters: [Parameter] = rehabilitationParameters + dataParameters

  private static let rehabilitationParameters: [Parameter] = [
    Parameter(
      "employer-plan-day", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 30, source: "SFB 30:6, SFS 2017:1306")]),
    Parameter(
      "employer-plan-forecast", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 60, source: "SFB 30:6, SFS 2017:1306")]),
    Parameter(
      "employer-plan-transition", in: .months,
      [
        Parameter.Value(
          from: CivilDate(2011, 1, 1), 3,
          source: "transition rule to SFS 2017:1306: 2018-09-30 for spells open on 2018-06-30")
      ]),
    Parameter(
      "employer-plan-at-once", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 14, source: "assumption")]),
    Parameter(
      "rehabilitation-need-clear", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 90, source: "assumption")]),
    Parameter(
      "change-report", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 14, source: "SFB 110:47")]),
    Parameter(
      "interim-adjoining-days", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2011, 1, 1), 15, source: "SFB 112:2 a, SFS 2017:1305 (since 2018-01-01)")
      ]),
    Parameter(
      "interim-considered", in: .workingDays,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 5, source: "assumption")]),
  ]

  private static let dataParameters: [Parameter] = [
    Parameter(
      "case-retention", in: .years,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 10, source: "assumption")]),
    Parameter(
      "public-record-answer", in: .workingDays,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 3, source: "assumption")]),
    Parameter(
      "incoming-paper-action", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 30, source: "assumption")]),
  ]
}
