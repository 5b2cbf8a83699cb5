internal import Casework

extension SwedishLaw {
  static let administrationParameters: [Parameter] = [
    Parameter(
      "demand-after", in: .months,
      [Parameter.Value(from: CivilDate(2018, 7, 1), 6, source: "FL 12 § first paragraph")]),
    Parameter(
      "demand-answer", in: .weeks,
      [Parameter.Value(from: CivilDate(2018, 7, 1), 4, source: "FL 12 § second paragraph")]),
    Parameter(
      "postal-arrival", in: .workingDays,
      [Parameter.Value(from: CivilDate(2018, 7, 1), 1, source: "FL 22 § second paragraph")]),
    assumed("question-answer", 5, .workingDays, from: CivilDate(1987, 1, 1)),
    assumed("idle-time", 30, .calendarDays, from: CivilDate(1987, 1, 1)),
    assumed("party-access-answer", 7, .calendarDays, from: CivilDate(2018, 7, 1)),
    assumed("normal-handling", 30, .calendarDays, from: CivilDate(2018, 7, 1)),
    assumed("delay-notice", 5, .workingDays, from: CivilDate(2018, 7, 1)),
    assumed("conflict-report", 1, .workingDays, from: CivilDate(2018, 7, 1)),
    assumed("conflict-decision", 5, .workingDays, from: CivilDate(2018, 7, 1)),
    assumed("conflict-decision-at-last", 1, .months, from: CivilDate(2018, 7, 1)),
    assumed("application-remedy", 30, .calendarDays, from: CivilDate(2011, 1, 1)),
    assumed("oral-wish-answer", 30, .calendarDays, from: CivilDate(2018, 7, 1)),
  ]

  /// A threshold that the law leaves open.
  private static func assumed(
    _ name: String, _ value: Int64, _ unit: Parameter.Unit, from date: CivilDate
  ) -> Parameter {
    Parameter(name, in: unit, [Parameter.Value(from: date, value, source: "assumption")])
  }
}
