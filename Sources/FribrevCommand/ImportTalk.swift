internal import EventModel
internal import Interchange

/// What `fribrev import` says of a file.
enum ImportTalk {
  private static let faultsShown = 20

  /// How the file was understood.
  static func begin(_ file: String, _ importer: Importer) {
    Terminal.complain("\(file): \(importer.format.rawValue), source \"\(importer.sourceName)\"")
    if let convention = importer.convention { Terminal.complain("columns: \(convention)") }
  }

  /// What the first pass met.
  static func tell(_ reading: ImportReport.Reading, all: Bool) {
    Terminal.say("read \(Plural.words(reading.rows, "event", "events"))")
    if reading.faults > 0 {
      Terminal.say(
        "left out \(Plural.words(reading.faults, "row", "rows")) that can't become events:")
      for line in reading.faultLines.prefix(all ? .max : faultsShown) { Terminal.say("  \(line)") }
      let rest = reading.faults - min(reading.faultLines.count, all ? .max : faultsShown)
      if rest > 0 { Terminal.say("  and \(rest) more") }
    }
    for deviation in reading.deviations {
      Terminal.say("noted \(deviation.count) ×: \(deviation.sentence)")
      for example in deviation.examples { Terminal.say("  \(example)") }
    }
  }

  /// What is appended, or would be.
  static func tell(_ plan: ImportReport.Plan, verb: String) {
    var parts = [Plural.words(plan.rows, "event", "events")]
    if plan.synthesised > 0 { parts.append("\(plan.synthesised) made of what has no time") }
    if plan.others > 0 { parts.append("\(plan.others) of objects and other streams") }
    if plan.attachments > 0 {
      parts.append(Plural.words(plan.attachments, "attachment", "attachments"))
    }
    let cases = Plural.words(plan.cases, "case", "cases")
    Terminal.say("\(verb) \(parts.joined(separator: ", ")), in \(cases)")
    if plan.known > 0 {
      Terminal.say("passed over \(Plural.words(plan.known, "event", "events")) that the log has")
    }
  }

  /// The draft on standard output, what it rests on on standard error.
  static func suggest(_ importer: Importer) {
    let (yaml, summary) = importer.suggestion()
    for line in summary { Terminal.complain(line) }
    Terminal.say(yaml)
  }
}
