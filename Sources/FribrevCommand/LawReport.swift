internal import CaseEngine
internal import Casework

/// The verdicts of a check, printed: for people the answer first, for programs one object.
struct LawReport {
  private let format: OutputFormat
  private let zone: Zone
  private let limit: Int
  private var listing = Listing([
    "case", "arose", "article", "provision", "wording", "verdict", "act", "evidence", "why",
  ])
  private var verdicts: [JSONValue] = []
  private var told = 0

  init(format: OutputFormat, zone: Zone, limit: Int) {
    self.format = format
    self.zone = zone
    self.limit = limit
  }

  /// Takes the verdicts on a case.
  mutating func append(_ one: CaseVerdicts, by law: Law) {
    for judgement in one.judgements {
      told += 1
      let provision = law.card(of: judgement.article)?.provision ?? ""
      if format == .json {
        verdicts.append(json(judgement, of: one.id, provision))
      } else if format == .csv || told <= limit {
        listing.append(cells(judgement, of: one.id, provision))
      }
    }
  }

  /// Prints.
  func finish(_ result: LawCheckResult, perspective: CaseJudge.Perspective) {
    switch format {
    case .csv: for line in listing.csv { Terminal.say(line) }
    case .json: Terminal.say(JSONLine.text(json(result, perspective)))
    case .table: say(result, perspective)
    }
  }

  private func say(_ result: LawCheckResult, _ perspective: CaseJudge.Perspective) {
    let breaches = result.counts.total(.violated)
    let hindsight = perspective == .asCorrected ? ", with hindsight (as corrected)" : ""
    Terminal.say(
      "\(Plural.words(breaches, "breach", "breaches")) in \(result.events) events of"
        + " \(Plural.words(result.cases, "case", "cases"))\(hindsight)")
    guard !result.law.attachments.isEmpty else {
      return Terminal.say("the store is under no law: nothing was judged")
    }
    for attachment in result.law.attachments {
      let attached = attachment.attachedVersion ?? attachment.pack.version
      let older = attached == attachment.pack.version ? "" : " (attached as version \(attached))"
      Terminal.say(
        "law   \(attachment.pack.id), version \(attachment.pack.version)\(older); each act by the"
          + " wording of its own day")
    }
    Terminal.say(
      "to    position \(result.position), \(zone.text(of: result.logTime)); times still running are"
        + " not judged")
    if told > 0 {
      for line in [""] + listing.table { Terminal.say(line) }
      if told > limit { Terminal.say("… and \(told - limit) more; --limit \(told) lists them") }
    }
    for line in [""] + table(of: result).table { Terminal.say(line) }
    guard told > 0 else { return }
    Terminal.say("")
    Terminal.say("Why?  fribrev case CASE --store S      The rule?  fribrev law show ARTICLE")
  }

  /// Each article that ruled, with how often it said what.
  private func table(of result: LawCheckResult) -> Listing {
    var table = Listing(
      ["article", "provision", "about"] + Verdict.allCases.map(\.description),
      numeric: [3, 4, 5, 6, 7])
    for article in result.counts.articles {
      let card = result.law.card(of: article)
      let counts = Verdict.allCases.map { String(result.counts[article, $0]) }
      table.append([article, card?.provision ?? "", card?.title ?? ""] + counts)
    }
    return table
  }

  private func cells(_ judgement: Judgement, of id: String, _ provision: String) -> [String] {
    let missing = judgement.ruling.missing.map(\.name).joined(separator: " or ")
    let why = judgement.ruling.reason + (missing.isEmpty ? "" : "; missing: \(missing)")
    return [
      id, zone.text(of: judgement.moment), judgement.article, provision, judgement.wording,
      judgement.ruling.verdict.description, "\(judgement.actType.name) \(judgement.act)",
      judgement.ruling.evidence.map(\.description).joined(separator: " "), why,
    ]
  }

  private func json(_ judgement: Judgement, of id: String, _ provision: String) -> JSONValue {
    let ruling = judgement.ruling
    return .object([
      .init("case", .string(id)), .init("article", .string(judgement.article)),
      .init("provision", .string(provision)), .init("wording", .string(judgement.wording)),
      .init("keyDate", .string(judgement.keyDate.description)),
      .init("verdict", .string(ruling.verdict.key)),
      .init("act", judgement.act.json), .init("actType", .string(judgement.actType.name)),
      .init("arose", .string(judgement.moment.description)),
      .init("reason", .string(ruling.reason)),
      .init("missing", .array(ruling.missing.map { .string($0.name) })),
      .init("evidence", .array(ruling.evidence.map(\.json))),
    ])
  }

  private func json(_ result: LawCheckResult, _ perspective: CaseJudge.Perspective) -> JSONValue {
    let counts = result.counts.articles.map { article in
      JSONValue.object(
        [.init("article", .string(article))]
          + Verdict.allCases.map { verdict in
            .init(verdict.key, Int64(result.counts[article, verdict]).json)
          })
    }
    let law = result.law.attachments.map { attachment in
      JSONValue.object([
        .init("id", .string(attachment.pack.id)),
        .init("version", .string(attachment.pack.version)),
      ])
    }
    return .object([
      .init("schema", .string("fribrev/law-check/1")), .init("law", .array(law)),
      .init("perspective", .string(perspective == .asRecorded ? "as recorded" : "as corrected")),
      .init("head", result.position.json), .init("logTime", .string(result.logTime.description)),
      .init("cases", Int64(result.cases).json), .init("events", Int64(result.events).json),
      .init("breaches", Int64(result.counts.total(.violated)).json),
      .init("counts", .array(counts)), .init("verdicts", .array(verdicts)),
    ])
  }
}

extension Zone {
  /// Date and minutes on the wall clock.
  func text(of instant: Instant) -> String {
    let text = instant.text(offsetMinutes: offsetMinutes(at: instant))
    return String(text.prefix(16)).replacing("T", with: " ")
  }
}

extension Verdict {
  /// The word used in JSON.
  var key: String {
    switch self {
    case .satisfied: "satisfied"
    case .violated: "violated"
    case .notApplicable: "notApplicable"
    case .undetermined: "undetermined"
    case .needsPerson: "needsPerson"
    }
  }
}
