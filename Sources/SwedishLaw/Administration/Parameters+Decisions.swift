internal import Casework

extension SwedishLaw {
  static let decisionParameters: [Parameter] =
    [
      timeToAppeal, assumed("referrals-at-once", 5, in: .workingDays),
      assumed("note-soon", 1, in: .workingDays), assumed("note-late", 14, in: .calendarDays),
      assumed("notice-soon", 5, in: .workingDays), assumed("notice-at-last", 1, in: .months),
      assumed("payment-after-grant", 30, in: .calendarDays),
      assumed("error-left", 30, in: .calendarDays),
      assumed("reaction-sorted", 7, in: .calendarDays),
      assumed("appeal-as-review", 1, in: .workingDays),
      assumed("appeal-forwarding", 7, in: .calendarDays),
    ] + reviewTimes

  private static let timeToAppeal = Parameter(
    "appeal-general", in: .weeks,
    [Parameter.Value(from: CivilDate(2018, 7, 1), 3, source: "FL 44 § first paragraph")])

  private static let reviewTimes = [
    Parameter(
      "change-time", in: .years,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 2, source: "SFB 113:6")]),
    Parameter(
      "review-time", in: .months,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 2, source: "SFB 113:19")]),
    Parameter(
      "appeal-time", in: .months,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 2, source: "SFB 113:20")]),
  ]

  /// A threshold that the law leaves open.
  private static func assumed(
    _ name: String, _ value: Int64, in unit: Parameter.Unit
  ) -> Parameter {
    Parameter(
      name, in: unit,
      [Parameter.Value(from: CivilDate(1987, 1, 1), value, source: "assumption")])
  }
}
