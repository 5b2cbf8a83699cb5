internal import EventModel

// The parts of a draft that say from when cases' attributes were known, and what is personal.
extension MappingDraftWriter {
  /// Attributes of cases: dates that are events, words known from the start, the others left at
  /// the end.
  mutating func writeCaseAttributes() {
    let tallies = survey.caseAttributes.all
    guard tallies.contains(where: { Self.fits($0.name) }) else { return }
    lines += [
      "", "# from when cases' attributes were known; what is not named: not before the end",
    ]
    let header = lines.count
    lines.append("case-attributes:")
    var isAny = false
    for (place, tally) in tallies.enumerated() where Self.fits(tally.name) {
      isAny = write(tally, at: place) || isAny
    }
    if !isAny { lines[header] = "# case-attributes:" }
  }

  /// Writes a line for an attribute; true if it says something, false if it is a remark.
  private mutating func write(_ tally: AttributeTallies.Tally, at place: Int) -> Bool {
    let name = DraftText.scalar(tally.name)
    let cases = "in \(DraftText.number(tally.count)) of \(DraftText.count(caseCount, "case"))"
    if let end = guesses.endDate, end.attribute == place {
      let fit =
        end.share < 1
        ? "in \(DraftText.share(end.share)) of these not before the first event"
        : "never before the first event"
      add(
        "  \(name): {event: CaseClosed}",
        "a date \(cases), \(fit)",
        isUnsure: end.share < 0.99)
      return true
    }
    if guesses.isStartDate(place) {
      add("  \(name): {known: its-date}", "a date \(cases), not after the first event")
      return true
    }
    if guesses.isKnownFromStart(tally) {
      let words = DraftText.count(tally.words.counts.count, "word")
      add("  \(name): {known: start}", "\(words), \(cases); if nobody changes it", isUnsure: true)
      return true
    }
    let what =
      if tally.isDate {
        "a date"
      } else {
        tally.words.hasMore
          ? "more than 50 values" : DraftText.count(tally.words.counts.count, "value")
      }
    lines.append("  # \(name): {known: end}  # \(what), \(cases)")
    return false
  }

  private var caseCount: Int {
    max(guesses.found.caseCount, survey.cases.count)
  }

  /// What seems to tell of people, as remarks: whether to protect it is for people to say.
  mutating func writeProtection() {
    let ofRows = survey.rowAttributes.all.filter { guesses.isPersonal($0) }
    let ofCases = survey.caseAttributes.all.filter { guesses.isPersonal($0) }
    let countable = ofRows.filter { $0.name == survey.keys.actor }
    let named = (countable + ofCases + ofRows).filter { Self.fits($0.name) }
    var names: [String] = []
    for tally in named where !names.contains(tally.name) { names.append(tally.name) }
    guard !names.isEmpty else { return }
    lines += [
      "", "# these seem to tell of people: pseudonymise what must stay countable,",
      "# seal the rest under the key of the person that another attribute names",
      "# pseudonymise: \(DraftText.list(names))",
    ]
    let others = names.filter { $0 != survey.keys.actor }
    guard let first = others.first else { return }
    lines.append("# seal: {\(DraftText.scalar(first)): ATTRIBUTE}")
  }
}
