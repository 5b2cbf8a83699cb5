internal import Casework

/// SFB 27:51: when it is counted how long capacity has been reduced, days of spells add up if
/// fewer than ninety days lie between the spells.
///
/// A number that the log states is compared with the one its spells give. A new spell that
/// continues the chain asks for a recount; how soon is an assumption.
///
/// Question: do the ninety days include the last day of one spell or the first of the next? Taken
/// as neither: they lie between the spells.
/// Question: on which day is a stated number the day's? Taken as the day of the event.
struct SpellsAddUp: Article {
  let card = ArticleCard(
    "L46", "SFB 27:51", "spells add up",
    "Days of spells with fewer than 90 days between them are counted together in the chain, and a"
      + " count that moves over a gate is looked at.",
    moments: [.timer, .retrospective], certainty: .high,
    triggers: [
      .dayCountRecomputed, .rehabChainDayReached, .sickReportReceived, .employerSickReportReceived,
      .caseReopened,
    ],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    key: .periodStart,
    wordings: [
      Wording(
        "before 2013:747", from: CivilDate(2005, 1, 1), through: CivilDate(2013, 12, 31), .notRead,
        source: "not read"),
      Wording(
        "2013:747", from: CivilDate(2014, 1, 1), through: CivilDate(2016, 1, 31),
        source: "consolidated SFB with transition rules; SFS 2015:963"),
      Wording("2015:963", from: CivilDate(2016, 2, 1), source: "SFS 2015:963"),
    ],
    parameters: ChainRules.parameters + ["chain-recount"])

  func judge(_ act: Act) -> Answer {
    switch act.event.type {
    case .dayCountRecomputed, .rehabChainDayReached: judgeCount(act)
    default: judgeNewSpell(act)
    }
  }

  private func judgeCount(_ act: Act) -> Answer {
    guard let stated = act.event[.dayNumber] else {
      return .undetermined("the count states no day")
    }
    let spells = SickSpells(act)
    guard !spells.spells.isEmpty, act.event[.chainCause] != .earlierSpellFound,
      let number = spells.chainDay(on: act.date, gap: act.term("chain-gap").amount)?.number
    else {
      return moved(act, from: act.event[.previousDayNumber], to: stated)
        ?? .undetermined(
          "the spells the count rests on are not in the log", missing: [.sickReportReceived])
    }
    guard stated == number else {
      return .violated(
        "the count says day \(stated); the spells in the log give day \(number) on \(act.date)")
    }
    return moved(act, from: act.event[.previousDayNumber], to: stated)
      ?? .satisfied("day \(number) on \(act.date), as the spells give")
  }

  /// A recount that changes the step of the chain: payments and assessments may rest on the old
  /// one.
  private func moved(_ act: Act, from previous: Int64?, to stated: Int64) -> Answer? {
    guard let previous else { return nil }
    let gates = ["chain-employer", "chain-market", "chain-year", "chain-special"]
    let crossed = gates.map { act.parameter($0) }.filter { ($0 < previous) != ($0 < stated) }
    guard let gate = crossed.first else { return nil }
    return .needsPerson(
      "the recount from day \(previous) to day \(stated) moves over the gate at \(gate) days")
  }

  private func judgeNewSpell(_ act: Act) -> Answer {
    guard let first = act.event[.firstDay] else { return .silent }
    let spells = SickSpells(act)
    guard let place = spells.spells.firstIndex(where: { $0.first == first }), place > 0,
      let last = spells.spells[place - 1].last, !isRepeated(act, first)
    else { return .silent }
    let between = first.days(since: last) - 1
    guard between < act.term("chain-gap").amount else {
      return .notApplicable("\(between) days lie between the spells: the chain begins anew")
    }
    if let count = act.later(.dayCountRecomputed).first {
      return .satisfied(
        "\(between) days lie between the spells, and the days were recounted", on: count)
    }
    let due = act.deadline(act.term("chain-recount"), from: act.event.known)
    return act.awaiting(
      [.dayCountRecomputed], until: due.end,
      else: .needsPerson(
        "\(between) days lie between the spells, and no recount is known by \(due.lastDay)",
        missing: [.dayCountRecomputed]))
  }

  private func isRepeated(_ act: Act, _ first: CivilDate) -> Bool {
    act.history.all(SickSpells.beginnings).contains {
      $0.position < act.event.position && $0[.firstDay] == first
    }
  }
}
