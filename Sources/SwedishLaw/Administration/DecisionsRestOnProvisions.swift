internal import Casework

/// FL 5 § first paragraph: support in law.
///
/// An authority may take only measures that have support in the legal order: a decision must be
/// able to name the provisions it rests on.
///
/// FL86 had no counterpart; RF 1:1 says the same of all public power but names no form. A write-off
/// or a step in the procedure grants and refuses nothing, and is let pass without provisions.
///
/// Question: may a decision rest on a provision that no longer stands? For benefit days before its
/// end it may, by transition rules; a person has to look.
/// Question: does a decision that names one provision in force beside one that is not have support?
/// Taken as a question for a person.
struct DecisionsRestOnProvisions: Article {
  let card = ArticleCard(
    "L02", "FL 5 §", "support in law",
    "A decision rests on provisions that are in force on its day.",
    moments: [.atAct], certainty: .high, triggers: [.decisionMade],
    verdicts: [.satisfied, .violated, .notApplicable, .needsPerson],
    wordings: [
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated")
    ])

  func judge(_ act: Act) -> Answer {
    let date = act.event[.decidedOn] ?? act.date
    guard let cited = act.event[.provisions], !cited.isEmpty else {
      switch act.event[.decisionKind] {
      case .procedural, .writtenOff:
        return .notApplicable("a step in the procedure or a write-off, which refuses nothing")
      default: return .violated("the decision names no provision that it rests on")
      }
    }
    let early = cited.compactMap { CitedProvision.table(for: $0) }.filter {
      $0.from.map { date < $0 } ?? false
    }
    let lapsed = cited.compactMap { CitedProvision.table(for: $0) }.filter {
      $0.through.map { $0 < date } ?? false
    }
    if early.count == cited.count, let first = early.first {
      return .violated("\(first.name) is not in force on \(date)")
    }
    if let first = (early + lapsed).first {
      return .needsPerson("\(first.name) is not in force on \(date): does the decision rest on it?")
    }
    return .satisfied("rests on \(cited.joined(separator: ", "))")
  }
}

/// A provision whose first or last day is known and lies within what is judged.
private struct CitedProvision {
  /// As decisions cite it.
  let name: String
  /// The first day; nil where it lies before anything judged.
  let from: CivilDate?
  /// The last day; nil while it is in force.
  let through: CivilDate?

  init(_ name: String, from: CivilDate? = nil, through: CivilDate? = nil) {
    self.name = name
    self.from = from
    self.through = through
  }

  /// The line for a citation, which may go on after the provision's name: `SFB 27:49 b, first
  /// paragraph`.
  static func table(for citation: String) -> CitedProvision? {
    all.first { line in
      guard citation.hasPrefix(line.name) else { return false }
      let next = citation.dropFirst(line.name.count).first
      return next.map { !$0.isLetter && !$0.isNumber } ?? true
    }
  }

  /// Sources: consolidated SFB with its transition rules to SFS 2013:747, 2015:963, 2018:647,
  /// 2021:1240, 2022:1854; registers of AFL 1962:381 and FL 1986:223.
  static let all = [
    CitedProvision("AFL", through: CivilDate(2010, 12, 31)),
    CitedProvision("FL86", through: CivilDate(2018, 6, 30)),
    CitedProvision("SFB 113:18", through: CivilDate(2013, 6, 30)),
    CitedProvision("SFB 27:24 a", through: CivilDate(2016, 1, 31)),
    CitedProvision("SFB 27:27 a", from: CivilDate(2019, 1, 1)),
    CitedProvision("SFB 27:16 a", from: CivilDate(2022, 2, 1)),
    CitedProvision("SFB 27:49 a", from: CivilDate(2022, 1, 1), through: CivilDate(2023, 12, 31)),
    CitedProvision("SFB 27:49 b", from: CivilDate(2022, 2, 1)),
    CitedProvision("SFB 27:49 c", from: CivilDate(2022, 2, 1)),
    CitedProvision("SFB 27:49 d", from: CivilDate(2022, 2, 1)),
    CitedProvision("SFB 27:49 e", from: CivilDate(2022, 2, 1)),
  ]
}
