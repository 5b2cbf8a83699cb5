internal import Casework

extension SwedishLaw {
  static let benefitParameters: [Parameter] = [
    Parameter(
      "benefit-step", in: .perMille,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 250, source: "SFB 27:45: a quarter")]),
    Parameter(
      "report-back", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2014, 1, 1), 7, source: "SFB 27:17 (2013:747)")]),
    Parameter(
      "certificate-after", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2014, 1, 1), 7, source: "SFB 27:25 (2013:747)")]),
    Parameter(
      "certificate-covid", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2014, 1, 1), 21,
          source: "assumption; read only for days from 2020-03-01 to 2022-03-31, days 8 to 21")
      ]),
    Parameter(
      "relapse", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), through: CivilDate(2016, 1, 31), 5, source: "assumption"),
        Parameter.Value(from: CivilDate(2016, 2, 1), 5, source: "SFB 27:32 (2015:963)"),
      ]),
    Parameter(
      "chain-employer", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2008, 7, 1), through: CivilDate(2010, 12, 31), 90,
          source: "prop. 2007/08:136"),
        Parameter.Value(from: CivilDate(2011, 1, 1), 90, source: "SFB 27:47"),
      ]),
    Parameter(
      "chain-market", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2008, 7, 1), through: CivilDate(2010, 12, 31), 180,
          source: "prop. 2007/08:136"),
        Parameter.Value(from: CivilDate(2011, 1, 1), 180, source: "SFB 27:48"),
      ]),
    Parameter(
      "chain-year", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2008, 7, 1), through: CivilDate(2010, 12, 31), 365, source: "assumption"),
        Parameter.Value(from: CivilDate(2011, 1, 1), 365, source: "SFB 27:48–49"),
      ]),
    Parameter(
      "chain-special", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2008, 7, 1), through: CivilDate(2022, 1, 31), 550,
          source: "assumption; nothing reads it"),
        Parameter.Value(from: CivilDate(2022, 2, 1), 550, source: "SFB 27:48–49 (2021:1240)"),
      ]),
    Parameter(
      "chain-gap", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2008, 7, 1), through: CivilDate(2013, 12, 31), 90,
          source: "assumption; what rests on it is undetermined"),
        Parameter.Value(from: CivilDate(2014, 1, 1), 90, source: "SFB 27:51 (2013:747, 2015:963)"),
      ]),
    Parameter(
      "chain-recount", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2014, 1, 1), 14, source: "assumption")]),
    Parameter(
      "income-change", in: .calendarDays,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 30, source: "assumption")]),
  ]
}
