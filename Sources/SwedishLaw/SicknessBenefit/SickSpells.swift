internal import Casework

/// The spells of illness that a case's log tells of, in order of time, and the days counted in
/// them.
///
/// A spell begins with the first day that a report, a claim or a reopening states, and ends with
/// the last day that `SickPeriodEnded` states or the day before work was resumed in full; first
/// days inside a spell are of that spell. The days of a spell that began before the log knew of it
/// come from a recount for an earlier spell.
struct SickSpells {
  struct Spell: Equatable {
    let first: CivilDate
    let last: CivilDate?
  }

  /// A day's number in the chain.
  struct ChainDay {
    /// From 1, earlier spells added.
    let number: Int
    /// True where days of an earlier spell are in it.
    let isAdded: Bool
  }

  /// The spells.
  let spells: [Spell]
  /// True where the log tells of them, and not the act alone.
  let isReported: Bool
  /// A number that the log states for a date.
  private let stated: (number: Int, date: CivilDate, addsEarlierSpell: Bool)?

  /// The events that tell when a spell begins.
  static let beginnings: [EventType] = [
    .sickReportReceived, .employerSickReportReceived, .applicationReceived, .caseReopened,
  ]

  /// Reads what is known when an act is judged.
  init(_ act: Act) {
    var firsts = act.history.all(Self.beginnings).compactMap { $0[.firstDay] }.sorted()
    isReported = !firsts.isEmpty
    if firsts.isEmpty { firsts = [act.event[.benefitPeriodStart]].compactMap(\.self) }
    spells = Self.joined(firsts, Self.lasts(act))
    let counts = act.history.all([.dayCountRecomputed, .rehabChainDayReached]).filter {
      $0.position != act.event.position && $0[.dayNumber].map { 1...36_525 ~= $0 } ?? false
    }
    let count = counts.last { $0[.chainCause] == .earlierSpellFound } ?? counts.last
    stated = count.map {
      (Int($0[.dayNumber] ?? 1), act.date(of: $0), $0[.chainCause] == .earlierSpellFound)
    }
  }

  /// The last days that the log states: those before work was resumed in full, too.
  private static func lasts(_ act: Act) -> [CivilDate] {
    let resumed = act.history.all(.workResumed).filter { $0[.extent] == whole }
    return
      (act.history.all(.sickPeriodEnded).compactMap { $0[.lastDay] }
      + resumed.compactMap { $0[.from]?.adding(days: -1) }).sorted()
  }

  private static let whole: Int64 = 100

  private static func joined(_ firsts: [CivilDate], _ lasts: [CivilDate]) -> [Spell] {
    var spells: [Spell] = []
    for first in firsts {
      if let open = spells.last, open.last.map({ first <= $0 }) ?? true { continue }
      spells.append(Spell(first: first, last: lasts.first { $0 >= first }))
    }
    return spells
  }

  /// The spell that a day belongs to: the last that had begun by then.
  func spell(on day: CivilDate) -> Spell? { spells.last { $0.first <= day } }

  /// First day of the sick period that a day belongs to, where a period that begins within so many
  /// days of the end of another continues it (27:32).
  func periodStart(on day: CivilDate, within days: Int) -> CivilDate? {
    guard var place = spells.lastIndex(where: { $0.first <= day }) else { return nil }
    while place > 0, let end = spells[place - 1].last, spells[place].first.days(since: end) <= days
    {
      place -= 1
    }
    return spells[place].first
  }

  /// A day's number, where spells add up if fewer than `gap` days lie between them (27:51); nil
  /// where nothing tells when the spell began.
  func chainDay(on day: CivilDate, gap: Int) -> ChainDay? {
    guard let last = spells.lastIndex(where: { $0.first <= day }) else {
      return stated.flatMap { stated in
        let number = stated.number + day.days(since: stated.date)
        return number > 0 ? ChainDay(number: number, isAdded: stated.addsEarlierSpell) : nil
      }
    }
    let counted = count(to: day, from: last, gap: gap)
    guard let stated, stated.addsEarlierSpell, stated.date >= spells[counted.start].first,
      let place = spells.lastIndex(where: { $0.first <= stated.date }), place <= last
    else { return ChainDay(number: counted.days, isAdded: counted.start != last) }
    let missed = stated.number - count(to: stated.date, from: place, gap: gap).days
    return ChainDay(number: counted.days + max(0, missed), isAdded: true)
  }

  private func count(
    to day: CivilDate, from place: Int, gap: Int
  ) -> (days: Int, start: Int) {
    var days = day.days(since: spells[place].first) + 1
    var start = place
    while start > 0, let end = spells[start - 1].last,
      spells[start].first.days(since: end) - 1 < gap
    {
      start -= 1
      days += end.days(since: spells[start].first) + 1
    }
    return (days, start)
  }
}
