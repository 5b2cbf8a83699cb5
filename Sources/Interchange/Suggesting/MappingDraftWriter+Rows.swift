internal import EventModel

// The parts of a draft that say what rows mean.
extension MappingDraftWriter {
  /// Keys that are not the format's, and parts for which no attribute is known.
  mutating func writeKeys() {
    let keys = survey.keys
    let standard = SourceKeys.standard(for: format)
    var found: [(line: String, comment: String?, isUnsure: Bool)] = []
    func keep(_ word: String, _ key: String?, _ usual: String?) {
      guard let key, key != usual, Self.fits(key) else { return }
      found.append(("  \(word): \(DraftText.scalar(key))", nil, false))
    }
    func keep(_ word: String, _ list: [String], _ usual: [String]) {
      guard !list.isEmpty, list != usual, list.allSatisfy(Self.fits) else { return }
      found.append(("  \(word): \(DraftText.list(list))", nil, false))
    }
    keep("case", keys.caseID, standard.caseID)
    keep("activity", keys.activity, standard.activity)
    keep("time", keys.time, standard.time)
    keep("start", keys.start, standard.start)
    keep("actor", keys.actor, standard.actor)
    keep("unit", keys.unit, standard.unit)
    keep("role", keys.role, standard.role)
    keep("lifecycle", keys.lifecycle, standard.lifecycle)
    keep("case-prefix", keys.casePrefix, standard.casePrefix)
    func guess(_ word: String, _ beginnings: [String], isKnown: Bool) {
      guard !isKnown, let name = guesses.attribute(for: beginnings), Self.fits(name) else { return }
      found.append(("  \(word): \(DraftText.scalar(name))", "by its name alone", true))
    }
    let isActorKnown = keys.actor != nil && !survey.actors.counts.isEmpty
    guess("actor", MappingGuesses.handlerWords, isKnown: isActorKnown)
    let isUnitKnown = keys.unit != nil && !survey.units.counts.isEmpty
    guess("unit", MappingGuesses.unitWords, isKnown: isUnitKnown)
    guard !found.isEmpty else { return }
    lines += ["", "keys:  # which attribute plays which part"]
    // A guess takes the place of a key that no row has.
    for (place, line) in found.enumerated() {
      let word = line.line.prefix { $0 != ":" }
      let isReplaced = found[(place + 1)...].contains { $0.line.prefix { $0 != ":" } == word }
      if !isReplaced { add(line.line, line.comment, isUnsure: line.isUnsure) }
    }
  }

  /// Placeholders: as missing where they stand for a handler or a group, else as a remark.
  mutating func writeMissing() {
    let parts = [survey.keys.actor, survey.keys.unit, survey.keys.role].compactMap(\.self)
    let tallies = survey.rowAttributes.all.filter { !$0.placeholders.counts.isEmpty }
    let named = tallies.filter { Self.fits($0.name) }
    guard !named.isEmpty else { return }
    lines += ["", "# values that stand for none; without this they are data like any other"]
    let isAny = named.contains { parts.contains($0.name) }
    lines.append(isAny ? "missing:" : "# missing:")
    for tally in named {
      let words = tally.placeholders.ranked
      let list = DraftText.list(words.map(\.word))
      let count = DraftText.count(words.reduce(0) { $0 + $1.count }, "event")
      let isPart = parts.contains(tally.name)
      // Without its handler an event no longer hands over: that changes measures.
      add(
        "\(isPart ? "" : "# ")  \(DraftText.scalar(tally.name)): \(list)", "in \(count)",
        isUnsure: tally.name == survey.keys.actor)
    }
  }

  /// The activities: three with a meaning, the others as a list to choose from.
  mutating func writeTypes() {
    let start = guesses.start
    let decision = guesses.decision
    let end = guesses.endDate == nil ? guesses.end : nil
    let chosen = [start, decision, end].compactMap(\.self).map(\.activity)
    let isAny = chosen.contains { Self.fits(survey.activities[$0].name) }
    guard !survey.activities.isEmpty else { return }
    lines += ["", "# activities that become types the engine and its laws know, one each"]
    lines.append(isAny ? "types:" : "# types:")
    if let start {
      let share = "begins \(DraftText.share(start.share)) of cases"
      write(start, as: "CaseOpened", "fields: {caseType: \(DraftText.scalar(source))}", share)
    }
    if let decision {
      var because = "by its words, in \(DraftText.share(decision.share)) of cases"
      if guesses.repeats(decision.activity) > 0 { because += ", in some more than once" }
      let rivals = decision.rivals.prefix(3).map { DraftText.quoted(survey.activities[$0].name) }
      if !rivals.isEmpty { because += "; also: \(rivals.joined(separator: ", "))" }
      let kind = "# fields: {kind: granted}: only if the log says so of every one"
      write(decision, as: "DecisionMade", kind, because)
    }
    if let end {
      write(end, as: "CaseClosed", nil, "ends \(DraftText.share(end.share)) of cases")
    }
    writeOthers(than: chosen)
  }

  private mutating func write(
    _ guess: MappingGuesses.Guess, as type: String, _ fields: String?, _ because: String
  ) {
    let name = survey.activities[guess.activity].name
    guard Self.fits(name) else { return }
    let labels = survey.activities[guess.activity].labels.filter(Self.fits).first
    let label = labels.map { " (\(DraftText.quoted($0)))" } ?? ""
    let isSure = guess.isSure && guesses.repeats(guess.activity) == 0
    add("  \(DraftText.scalar(name)):", because + label, isUnsure: !isSure)
    lines.append("    type: \(type)")
    if let fields { lines.append("    \(fields)") }
  }

  private mutating func writeOthers(than chosen: [Int]) {
    let shown = 60
    let rest = survey.activities.indices.filter {
      !chosen.contains($0) && Self.fits(survey.activities[$0].name)
    }
    let ranked = rest.sorted {
      (survey.activities[$1].count, $0) < (survey.activities[$0].count, $1)
    }
    for place in ranked.prefix(shown) {
      let one = survey.activities[place]
      let cases = DraftText.count(guesses.found.cases[place], "case")
      let label = one.labels.first { Self.fits($0) }.map { ", \(DraftText.quoted($0))" } ?? ""
      let events = DraftText.count(one.count, "event")
      lines.append("  # \(DraftText.quoted(one.name)): \(events) in \(cases)\(label)")
    }
    if rest.count > shown { lines.append("  # and \(rest.count - shown) more") }
  }
}
