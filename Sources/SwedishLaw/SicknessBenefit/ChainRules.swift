internal import Casework

/// What the rehabilitation chain demanded of benefit days in one span of time (27:46–49 a).
///
/// The gates never changed since 2011; the measure after 180 days and the exceptions did. Which
/// code of exception is lawful on which day is this table.
struct ChainRules {
  /// The wording the rules are of.
  let wording: Wording
  /// Exceptions from the gate at 180 days; nil where they were not read.
  var exceptionsAfterHalfYear: [ChainException]?
  /// Exceptions after 365 days; nil where they were not read.
  var exceptionsAfterYear: [ChainException]?
  /// True where 27:49 was read in summary only.
  var isYearSummary = false
  /// True where special reasons are a return expected before day 550.
  var limitsSpecialReasons = false
  /// True where the measure is work in a stated occupational group.
  var demandsGroup = false
  /// True where those on demand and those of early pension age have rules of their own.
  var hasSpecialGroups = false

  /// The measures that meet the gate at 180 days.
  ///
  /// Before an occupational group had to be stated, an assessment against one is taken to meet the
  /// demand: a stated group of normally occurring work is no wider than the labour market.
  var measures: [CapacityBasis] {
    demandsGroup
      ? [.occupationalGroup, .suitableAvailableWork]
      : [.normalLabourMarket, .occupationalGroup, .suitableAvailableWork]
  }

  /// The measures that meet the gate at 90 days, also later than the gate at 180 would.
  static let beyondOwnWork: [CapacityBasis] = [
    .otherJobAtEmployer, .normalLabourMarket, .occupationalGroup, .suitableAvailableWork,
  ]

  /// The rules of a wording; traps for one that is not of the table.
  static func of(_ wording: Wording) -> ChainRules {
    guard let rules = all.first(where: { $0.wording == wording }) else {
      preconditionFailure("\(wording.name) is no wording of the chain")
    }
    return rules
  }

  /// The rules for a benefit day; nil before 2008-07-01, when the law set no gates.
  static func on(_ day: CivilDate) -> ChainRules? {
    all.first { $0.wording.isInForce(on: day) }
  }

  /// The table, in order of time.
  static let all: [ChainRules] = [
    ChainRules(
      wording: Wording(
        "AFL 1962:381", from: CivilDate(2008, 7, 1), through: CivilDate(2010, 12, 31), .summary,
        source: "prop. 2007/08:136")),
    ChainRules(
      wording: Wording(
        "original", from: CivilDate(2011, 1, 1), through: CivilDate(2012, 6, 30), .summary,
        source: "memorandum 2012 on 27:48"),
      exceptionsAfterHalfYear: [.specialReasons, .unreasonable],
      exceptionsAfterYear: [.unreasonable], isYearSummary: true),
    ChainRules(
      wording: Wording(
        "2012:256", from: CivilDate(2012, 7, 1), through: CivilDate(2021, 3, 14),
        source: "SFS 2012:256; 27:49 in SOU 2019:2"),
      exceptionsAfterHalfYear: [.specialReasons, .unreasonable],
      exceptionsAfterYear: [.unreasonable], isYearSummary: true),
    ChainRules(
      wording: Wording(
        "2021:160", from: CivilDate(2021, 3, 15), through: CivilDate(2021, 12, 31),
        source: "SFS 2021:990, which repeats it; transition in consolidated SFB"),
      exceptionsAfterHalfYear: [.predominantReasons, .unreasonable],
      exceptionsAfterYear: [.unreasonable], isYearSummary: true),
    ChainRules(
      wording: Wording(
        "2021:160 with 27:49 a", from: CivilDate(2022, 1, 1), through: CivilDate(2022, 1, 31),
        source: "SFS 2021:990, which repeats it; dates of 27:49 a in consolidated SFB"),
      exceptionsAfterHalfYear: [.predominantReasons, .unreasonable, .delayedCare],
      exceptionsAfterYear: [.unreasonable, .delayedCare], isYearSummary: true),
    ChainRules(
      wording: Wording(
        "2021:1240", from: CivilDate(2022, 2, 1), through: CivilDate(2022, 8, 31),
        source: "consolidated SFB; earlier wordings in the agency's guidance 2015:1"),
      exceptionsAfterHalfYear: [
        .predominantReasons, .specialReasons, .unreasonable, .delayedCare,
      ],
      exceptionsAfterYear: [.specialReasons, .unreasonable, .delayedCare],
      limitsSpecialReasons: true, hasSpecialGroups: true),
    ChainRules(
      wording: Wording(
        "2021:1243 with 27:49 a", from: CivilDate(2022, 9, 1), through: CivilDate(2023, 12, 31),
        source: "consolidated SFB to SFS 2025:1546"),
      exceptionsAfterHalfYear: [
        .predominantReasons, .specialReasons, .unreasonable, .delayedCare,
      ],
      exceptionsAfterYear: [.specialReasons, .unreasonable, .delayedCare],
      limitsSpecialReasons: true, demandsGroup: true, hasSpecialGroups: true),
    ChainRules(
      wording: Wording(
        "2021:1243", from: CivilDate(2024, 1, 1), source: "consolidated SFB to SFS 2025:1546"),
      exceptionsAfterHalfYear: [.predominantReasons, .specialReasons, .unreasonable],
      exceptionsAfterYear: [.specialReasons, .unreasonable],
      limitsSpecialReasons: true, demandsGroup: true, hasSpecialGroups: true),
  ]

  /// The parameters that articles on the chain read.
  static let parameters = [
    "chain-employer", "chain-market", "chain-year", "chain-special", "chain-gap",
  ]

  /// Before this day it was not read how spells add up (27:51, wording 2013:747).
  static let additionRead = CivilDate(2014, 1, 1)
}
