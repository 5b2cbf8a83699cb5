internal import Casework

extension SwedishLaw {
  static let amountParameters: [Parameter] = [
    priceBaseAmount,
    Parameter(
      "income-floor", in: .perMille,
      [Parameter.Value(from: CivilDate(2011, 1, 1), 240, source: "SFB 25:3")]),
    Parameter(
      "income-rounding", in: .kronor,
      [Parameter.Value(from: CivilDate(2005, 1, 1), 100, source: "SFB 25:5, text of 2021:1240")]),
    Parameter(
      "income-cap", in: .tenthsOfBase,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), through: CivilDate(2006, 6, 30), 75, source: "2006/07:SfU1"),
        Parameter.Value(
          from: CivilDate(2006, 7, 1), through: CivilDate(2006, 12, 31), 100,
          source: "2006/07:SfU1"),
        Parameter.Value(
          from: CivilDate(2007, 1, 1), through: CivilDate(2018, 6, 30), 75, source: "2006/07:SfU1"),
        Parameter.Value(
          from: CivilDate(2018, 7, 1), through: CivilDate(2021, 12, 31), 80,
          source: "industry news; dates by 2017:1305 and 2021:1240"),
        Parameter.Value(from: CivilDate(2022, 1, 1), 100, source: "SFB 25:5 (2021:1240)"),
      ]),
    Parameter(
      "benefit-normal", in: .perMille,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), through: CivilDate(2010, 12, 31), 800, source: "Ds 2008:4"),
        Parameter.Value(from: CivilDate(2011, 1, 1), 800, source: "SFB 28:7"),
      ]),
    Parameter(
      "benefit-continuation", in: .perMille,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), through: CivilDate(2008, 6, 30), 750,
          source: "assumption; there was no such level"),
        Parameter.Value(
          from: CivilDate(2008, 7, 1), through: CivilDate(2010, 12, 31), 750,
          source: "prop. 2007/08:136"),
        Parameter.Value(from: CivilDate(2011, 1, 1), 750, source: "SFB 28:7"),
      ]),
    Parameter(
      "sgi-factor", in: .perMille,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), through: CivilDate(2006, 12, 31), 1_000,
          source: "AFL 3:2 c began later (2006/07:SfU1)"),
        Parameter.Value(
          from: CivilDate(2007, 1, 1), through: CivilDate(2007, 12, 31), 989,
          source: "AFL 3:2 c (2006/07:SfU1)"),
        Parameter.Value(
          from: CivilDate(2008, 1, 1), through: CivilDate(2010, 12, 31), 970,
          source: "AFL 3:2 c (SFS 2007:1309)"),
        Parameter.Value(from: CivilDate(2011, 1, 1), 970, source: "SFB 28:7"),
      ]),
    Parameter(
      "benefit-year", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), through: CivilDate(2010, 12, 31), 365, source: "Ds 2008:4"),
        Parameter.Value(from: CivilDate(2011, 1, 1), 365, source: "SFB 28:10"),
      ]),
    Parameter(
      "unemployed-day", in: .kronor,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), through: CivilDate(2005, 12, 31), 521, source: "assumption"),
        Parameter.Value(
          from: CivilDate(2006, 1, 1), through: CivilDate(2006, 12, 31), 521,
          source: "2006/07:SfU1"),
        Parameter.Value(
          from: CivilDate(2007, 1, 1), through: CivilDate(2015, 9, 6), 486, source: "2006/07:SfU1"),
        Parameter.Value(
          from: CivilDate(2015, 9, 7), 543, source: "SFB 28:11; for 2015 to 2021 to be verified"),
      ]),
    Parameter(
      "qualifying-day", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), through: CivilDate(2018, 12, 31), 1,
          source: "Ds 2008:4; transition rules to 2018:647"),
        Parameter.Value(
          from: CivilDate(2019, 1, 1), 1,
          source: "transition rules to 2018:647: periods begun before 2019"),
      ]),
    Parameter(
      "qualifying-days", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), through: CivilDate(2018, 12, 31), 7,
          source: "2009/10:SfU15; before mid-2010 an assumption"),
        Parameter.Value(from: CivilDate(2019, 1, 1), 7, source: "SFB 27:27 a (2018:647)"),
      ]),
    Parameter(
      "sick-pay-days", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2005, 1, 1), 14, source: "the employer's sick-pay period; to be verified")
      ]),
    Parameter(
      "frame-normal", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2008, 7, 1), through: CivilDate(2010, 12, 31), 364,
          source: "prop. 2007/08:136"),
        Parameter.Value(from: CivilDate(2011, 1, 1), 364, source: "SFB 27:21"),
      ]),
    Parameter(
      "frame-days", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2008, 7, 1), through: CivilDate(2010, 12, 31), 450,
          source: "prop. 2007/08:136"),
        Parameter.Value(from: CivilDate(2011, 1, 1), 450, source: "SFB 27:21"),
      ]),
    Parameter(
      "frame-sick-pay", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2008, 7, 1), through: CivilDate(2018, 12, 31), 13, source: "assumption"),
        Parameter.Value(from: CivilDate(2019, 1, 1), 13, source: "SFB 27:22 (2018:647)"),
      ]),
    Parameter(
      "frame-continuation", in: .calendarDays,
      [
        Parameter.Value(
          from: CivilDate(2008, 7, 1), 550,
          source: "prop. 2007/08:136; transition rules to 2011:1513; read to 2016-01-31 only")
      ]),
  ]

  /// Prisbasbelopp by year.
  private static let priceBaseAmount = Parameter(
    "price-base-amount", in: .kronor,
    [
      (39_400, secondary), (39_700, secondary), (40_300, "Riksdag"), (41_000, secondary),
      (42_800, ordinance), (42_400, ordinance), (42_800, ordinance), (44_000, ordinance),
      (44_500, ordinance), (44_400, ordinance), (44_500, secondary), (44_300, ordinance),
      (44_800, ordinance), (45_500, ordinance), (46_500, ordinance), (47_300, ordinance),
      (47_600, secondary), (48_300, secondary), (52_500, ordinance), (57_300, ordinance),
      (58_800, ordinance), (59_200, "ordinance 2025:872"),
    ].enumerated().map { offset, value in
      Parameter.Value(from: CivilDate(2005 + offset, 1, 1), value.0, source: value.1)
    })

  private static let ordinance = "the year's ordinance on the price base amount"
  private static let secondary = "secondary: agreeing tables"
}
