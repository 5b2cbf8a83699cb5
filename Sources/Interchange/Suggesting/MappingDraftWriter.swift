internal import EventModel

/// Writes a draft: every line rests on a count, and says so where the count leaves doubt.
struct MappingDraftWriter {
  let survey: MappingSurvey
  let format: SourceFormat
  let source: String
  let guesses: MappingGuesses
  var lines: [String] = []
  private(set) var unsureCount = 0

  /// Names longer than this can't be read back and are left out.
  static let nameBytesMax = 500

  init(survey: MappingSurvey, format: SourceFormat, source: String) {
    self.survey = survey
    self.format = format
    self.source = DraftText.name(source)
    guesses = MappingGuesses(survey)
  }

  /// The whole draft.
  var draft: MappingDraft {
    var writer = self
    writer.writeHead()
    writer.writeKeys()
    writer.writeMissing()
    writer.writeTypes()
    writer.writeCaseAttributes()
    writer.writeProtection()
    let text = writer.lines.joined(separator: "\n") + "\n"
    return MappingDraft(yaml: text, summaryLines: writer.summary)
  }

  /// Adds a line with a comment; `isUnsure` marks it and counts it.
  mutating func add(_ text: String, _ comment: String? = nil, isUnsure: Bool = false) {
    if isUnsure { unsureCount += 1 }
    let mark = isUnsure ? "# ? " : "# "
    lines.append(comment.map { "\(text)  \(mark)\($0)" } ?? text)
  }

  /// True if a name can stand in a mapping; YAML readers swallow byte order marks.
  static func fits(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= nameBytesMax && !name.unicodeScalars.contains("\u{FEFF}")
  }

  private var summary: [String] {
    var suggested: [String] = []
    if let start = guesses.start { suggested.append("start \(name(start.activity))") }
    if let decision = guesses.decision {
      let share = DraftText.share(decision.share)
      suggested.append("decision \(name(decision.activity)) (in \(share) of cases)")
    }
    if let end = guesses.endDate {
      let tally = survey.caseAttributes.all[end.attribute]
      let open = guesses.found.caseCount - guesses.found.dated[end.attribute]
      let rest = open > 0 ? " (\(DraftText.count(open, "case")) open)" : ""
      suggested.append("end: \(tally.name), as an event at that date\(rest)")
    } else if let end = guesses.end {
      suggested.append("end \(name(end.activity)) (of \(DraftText.share(end.share)) of cases)")
    }
    let unsure =
      unsureCount == 0
      ? "unsure: nothing"
      : "unsure: \(DraftText.count(unsureCount, "line")), marked \"?\" in the file"
    let found =
      suggested.isEmpty ? "nothing; no activity stands out" : suggested.joined(separator: " · ")
    return ["read \(readSentence)", "suggested: \(found)", unsure]
  }

  private func name(_ activity: Int) -> String {
    DraftText.quoted(survey.activities[activity].name)
  }

  /// `8 577 events in 1 434 cases, 27 activities, 48 handlers in 10 groups (…)`.
  private var readSentence: String {
    var parts = [
      "\(DraftText.count(survey.eventCount, "event")) in "
        + DraftText.count(guesses.found.caseCount, "case"),
      DraftText.count(survey.activities.count, "activity", "activities"),
    ]
    let actors = survey.actors.counts.count
    let units = survey.units.counts.count
    let handlers = DraftText.count(actors, "handler")
    let groups = DraftText.count(units, "group")
    if actors > 0 { parts.append(units > 0 ? "\(handlers) in \(groups)" : handlers) }
    if actors == 0 { parts.append(units > 0 ? groups : "no handlers") }
    let empty = survey.keys.unit.flatMap { survey.rowAttributes[$0] }?.placeholders.ranked ?? []
    guard let first = empty.first else { return parts.joined(separator: ", ") }
    return parts.joined(separator: ", ")
      + " (\(DraftText.count(first.count, "event")) in group \(DraftText.quoted(first.word)))"
  }

  private mutating func writeHead() {
    lines += [
      "# What the words of this log mean: a draft made of what the log shows.",
      "# Lines marked \"# ?\" are guesses; read these, and delete what is wrong.",
      "# Read: \(readSentence).",
      "version: 1",
      "mapping: \(DraftText.scalar(source))",
      "source: \(DraftText.scalar(source))",
    ]
    writeCaseObject()
  }

  /// The type of object of which most events have exactly one, people and things bought aside.
  private mutating func writeCaseObject() {
    guard [.ocelJSON, .ocelXML, .ocelSQLite].contains(format) else { return }
    let others = ["employ", "customer", "resource", "user", "product", "person", "material"]
    let ranked = survey.singles.ranked.filter { Self.fits($0.word) }
    let likely = ranked.filter { !NameWords($0.word).has(others) }
    guard let best = likely.first ?? ranked.first else { return }
    let rest = ranked.filter { $0.word != best.word }.prefix(4)
      .map { "\(DraftText.quoted($0.word)) \(DraftText.number($0.count))" }
    let also = rest.isEmpty ? "" : "; others: \(rest.joined(separator: ", "))"
    add(
      "case-object: \(DraftText.scalar(best.word))",
      "one of it in \(DraftText.count(best.count, "event"))\(also)", isUnsure: !rest.isEmpty)
  }
}
