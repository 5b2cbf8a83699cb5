internal import EventModel

/// What a log's words probably mean, by their letters and by where they stand in cases.
struct MappingGuesses {
  let survey: MappingSurvey
  let found: MappingFindings

  /// An activity with what speaks for it.
  struct Guess: Hashable {
    /// Its place in the survey.
    let activity: Int
    /// The share of cases that speak for it.
    let share: Double
    /// Others for which nearly as much speaks.
    var rivals: [Int] = []

    /// True if hardly anything speaks against it.
    var isSure: Bool { share >= 0.95 && rivals.isEmpty }
  }

  init(_ survey: MappingSurvey) {
    self.survey = survey
    found = survey.findings
  }

  /// The activity with which most cases begin.
  var start: Guess? { most(found.begins) }

  /// The activity whose words speak of deciding, and that most cases have once at most.
  var decision: Guess? {
    let taken = start?.activity
    for words in [Self.decidingWords, Self.nearlyDecidingWords] {
      let named = survey.activities.indices.filter {
        $0 != taken && isNamed($0, by: words) && share(found.cases[$0]) >= 0.5
          && repeats($0) <= 0.5
      }
      // What is decided stands late in a case.
      let ranked = named.sorted { (weight($0), $1) > (weight($1), $0) }
      guard let best = ranked.first else { continue }
      return Guess(
        activity: best, share: share(found.cases[best]), rivals: Array(ranked.dropFirst()))
    }
    return nil
  }

  /// The activity with which most cases end, if it is neither of the two.
  var end: Guess? {
    let taken = [start?.activity, decision?.activity]
    guard let last = most(found.ends), !taken.contains(last.activity),
      last.share >= 0.3
    else { return nil }
    return last
  }

  /// The attribute of cases that is the date they ended, with the share of cases it fits.
  var endDate: (attribute: Int, share: Double)? {
    let dates = survey.caseAttributes.all
    let candidates = dates.indices.filter { place in
      let words = NameWords(dates[place].name)
      return dates[place].isDate && words.has(Self.endWords) && !words.has(Self.plannedWords)
        && 2 * found.notBeforeFirst[place] > found.dated[place]
    }
    let best = candidates.max { (found.dated[$0], $1) < (found.dated[$1], $0) }
    return best.map {
      (attribute: $0, share: Double(found.notBeforeFirst[$0]) / Double(found.dated[$0]))
    }
  }

  /// True if an attribute of cases is a date on which they began.
  func isStartDate(_ place: Int) -> Bool {
    let tally = survey.caseAttributes.all[place]
    return tally.isDate && NameWords(tally.name).has(Self.startWords) && found.dated[place] > 0
      && 10 * found.notAfterFirst[place] >= 9 * found.dated[place]
  }

  /// True if an attribute of cases is a word that one knows when a case begins.
  func isKnownFromStart(_ tally: AttributeTallies.Tally) -> Bool {
    !tally.isDate && !tally.words.hasMore && 2...30 ~= tally.words.counts.count
      && NameWords(tally.name).has(Self.intakeWords)
  }

  /// True if an attribute seems to tell of a person.
  func isPersonal(_ tally: AttributeTallies.Tally) -> Bool {
    let words = NameWords(tally.name)
    let isOfTheLog = words.has(["activity", "concept", "label", "case", "event", "term"])
    return words.has(Self.personalWords) && (!isOfTheLog || words.has(["person", "email", "ssn"]))
      || tally.looksLikePeople && !survey.keys.activity.contains(tally.name) && !isOfTheLog
  }

  /// The attribute of rows that seems to play a part for which no key is known.
  func attribute(for beginnings: [String]) -> String? {
    survey.rowAttributes.all.first {
      NameWords($0.name).has(beginnings) && $0.words.counts.count > 1 && !$0.isDate
        && !survey.keys.activity.contains($0.name) && 10 * $0.count >= survey.eventCount
    }?.name
  }

  /// A number of cases as a share of all.
  func share(_ cases: Int) -> Double {
    found.caseCount > 0 ? Double(cases) / Double(found.caseCount) : 0
  }

  static let handlerWords = ["resource", "handler", "user", "agent", "employee", "medewerker"]
  static let unitWords = ["group", "team", "department", "unit", "enhet", "afdeling", "office"]
  private static let decidingWords = [
    "decid", "decis", "determin", "beslut", "besluit", "besliss", "entscheid", "avgör",
  ]
  private static let nearlyDecidingWords = [
    "approv", "grant", "reject", "authoris", "authoriz", "bevilj", "avslå", "beschikk", "bepal",
  ]
  private static let endWords = ["end", "close", "slut", "einde", "avslut", "finish", "complet"]
  private static let plannedWords = ["plan", "due", "dead", "expect", "target", "estimat"]
  private static let startWords = [
    "start", "begin", "open", "receiv", "receipt", "arriv", "regist", "creat", "inkom", "ontvang",
  ]
  private static let intakeWords = ["channel", "kanal", "kanaal", "source", "origin", "intake"]
  private static let personalWords = [
    "name", "namn", "naam", "ssn", "bsn", "personnummer", "personalnumber", "person", "email",
    "mail", "phone", "telefon", "telefoon", "address", "adress", "adres", "birth", "applicant",
  ]

  private func weight(_ activity: Int) -> Double {
    share(found.cases[activity]) + share(found.ends[activity]) - repeats(activity)
  }

  /// How often an activity occurs once more in a case, for each case that has it.
  func repeats(_ activity: Int) -> Double {
    let cases = max(found.cases[activity], 1)
    return Double(survey.activities[activity].count - cases) / Double(cases)
  }

  private func most(_ counts: [Int]) -> Guess? {
    let best = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }
    guard let best, counts[best] > 0 else { return nil }
    return Guess(activity: best, share: share(counts[best]))
  }

  private func isNamed(_ activity: Int, by words: [String]) -> Bool {
    let one = survey.activities[activity]
    return ([one.name] + one.labels).contains { NameWords($0).has(words) }
  }
}
