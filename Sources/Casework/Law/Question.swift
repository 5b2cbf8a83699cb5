/// One article put to one act: which wording applies, what it says, how far that reaches.
struct Question {
  let article: any Article
  let event: CaseEvent
  let history: CaseHistory
  let moment: Instant
  let organisation: Organisation
  let law: Law
  let pack: LawPack
  let caseType: String

  /// What comes of asking.
  enum Outcome {
    case silent
    case wait(until: Instant, or: [EventType])
    case ruled(Judgement)
  }

  /// Asks by the wording of the key date; for benefit days by each wording in turn, where the
  /// gravest verdict stands.
  func answer() -> Outcome {
    if let special = law.special(before: article.card, caseType: caseType) {
      return .ruled(
        judgement(
          Ruling(.notApplicable, "\(special.provision) goes first (FL 4 §)"), by: nil,
          on: keyDate()))
    }
    guard article.card.key == .benefitDay, let from = event[.from] else {
      return answer(on: keyDate(), days: nil)
    }
    return answer(overDays: from...max(from, event[.through] ?? from))
  }

  /// What the article has follow, by the wording of the key date if that was read.
  func consequences() -> [Consequence] {
    guard law.special(before: article.card, caseType: caseType) == nil,
      let wording = wording(on: keyDate()), beyondReading(of: wording) == nil
    else { return [] }
    return article.consequences(of: act(by: wording, on: keyDate(), days: nil))
  }

  private func wording(on date: CivilDate) -> Wording? {
    article.card.wordings.first { $0.isInForce(on: date) }
  }

  private func act(
    by wording: Wording, on date: CivilDate, days: ClosedRange<CivilDate>?
  ) -> Act {
    Act(
      event: event, history: history, moment: moment, wording: wording, keyDate: date, days: days,
      organisation: organisation, calendar: law.calendar, pack: pack)
  }

  private func answer(overDays days: ClosedRange<CivilDate>) -> Outcome {
    var gravest: Judgement?
    for (date, segment) in segments(of: days) {
      switch answer(on: date, days: segment) {
      case .silent: continue
      case .wait(let due, let awaited): return .wait(until: due, or: awaited)
      case .ruled(let judgement):
        let weight = judgement.ruling.verdict.gravity
        if gravest.map({ $0.ruling.verdict.gravity < weight }) ?? true { gravest = judgement }
      }
    }
    return gravest.map { .ruled($0) } ?? .silent
  }

  /// The days cut where another wording begins or none is in force.
  private func segments(
    of days: ClosedRange<CivilDate>
  ) -> [(date: CivilDate, days: ClosedRange<CivilDate>)] {
    let cuts = article.card.wordings.flatMap { [$0.from, $0.through?.adding(days: 1)] }
      .compactMap(\.self).filter { days.contains($0) && $0 > days.lowerBound }
    let starts = [days.lowerBound] + cuts.sorted()
    return starts.indices.filter { $0 == 0 || starts[$0] != starts[$0 - 1] }.map { place in
      let next = starts[place...].first { $0 > starts[place] }
      return (starts[place], starts[place]...(next?.adding(days: -1) ?? days.upperBound))
    }
  }

  private func answer(on date: CivilDate, days: ClosedRange<CivilDate>?) -> Outcome {
    guard let wording = wording(on: date) else {
      return .ruled(
        judgement(
          Ruling(.notApplicable, "\(article.card.provision) had no wording in force on \(date)"),
          by: nil, on: date))
    }
    if let verdict = beyondReading(of: wording) {
      return .ruled(judgement(verdict, by: wording, on: date))
    }
    switch article.judge(act(by: wording, on: date, days: days)) {
    case .silent: return .silent
    case .wait(let due, let awaited): return .wait(until: due, or: awaited)
    case .ruling(let ruling):
      return .ruled(judgement(weakened(ruling, by: wording), by: wording, on: date))
    }
  }

  /// What is undetermined whatever the article would say.
  private func beyondReading(of wording: Wording) -> Ruling? {
    if wording.reading == .notRead {
      return Ruling(
        .undetermined,
        "wording not read: \(article.card.provision), \(wording.name), was not read in a source",
        isForWantOfReading: true)
    }
    if let transition = transition(of: wording), transition.instead == .undetermined {
      return Ruling(
        .undetermined,
        "the case was begun before \(transition.begunBefore), and what then applies was not read",
        isForWantOfReading: true)
    }
    return nil
  }

  /// A breach of what was read in summary only, or of what may not have applied yet, is for a
  /// person to assess; so is one for which a reason was recorded where the law leaves discretion.
  private func weakened(_ ruling: Ruling, by wording: Wording) -> Ruling {
    guard ruling.verdict == .violated else { return ruling }
    var remark: String?
    if wording.reading == .summary { remark = "the wording was read in summary only" }
    if let transition = transition(of: wording) {
      remark = "the case was begun before \(transition.begunBefore)"
    }
    if article.card.leavesDiscretion, let reason = recordedReason() {
      remark = "a reason was recorded at \(reason.position)"
    }
    guard let remark else { return ruling }
    return Ruling(
      .needsPerson, "\(ruling.reason) (\(remark))", missing: ruling.missing,
      evidence: ruling.evidence)
  }

  private func transition(of wording: Wording) -> Wording.Transition? {
    guard let transition = wording.transition, let begun = history.begun,
      law.calendar.zone.date(at: begun) < transition.begunBefore
    else { return nil }
    return transition
  }

  /// The reason recorded with the act for going against this article.
  private func recordedReason() -> CaseEvent? {
    guard let command = event.envelope.event.command else { return nil }
    return history.last(.lawReasonRecorded) {
      $0.envelope.event.command == command && $0[.article] == article.card.id
    }
  }

  private func keyDate() -> CivilDate {
    let date = law.calendar.zone.date(at: event.occurred)
    switch article.card.key {
    case .event, .benefitDay: return date
    case .decision:
      let decision = event.type == .decisionMade ? event : earlier(.decisionMade).last
      return decision.map { law.calendar.zone.date(at: $0.occurred) } ?? date
    case .claim:
      let claim = earlier(.applicationReceived).last ?? earlier(.sickReportReceived).last
      return claim.map { law.calendar.zone.date(at: $0.received) } ?? date
    case .periodStart: return periodStart() ?? date
    }
  }

  /// The first day of the sick period that the act is about: stated, or that of the last report of
  /// a day not after the days the act is for.
  private func periodStart() -> CivilDate? {
    if let start = event[.benefitPeriodStart] ?? event[.firstDay] { return start }
    let starts = earlier(.sickReportReceived).compactMap { $0[.firstDay] }
    guard let from = event[.from] else { return starts.last }
    return starts.filter { $0 <= from }.max() ?? starts.last
  }

  /// The events of a type up to the act: what selects a wording never lies after it.
  private func earlier(_ type: EventType) -> [CaseEvent] {
    history.all(type, before: event)
  }

  private func judgement(_ ruling: Ruling, by wording: Wording?, on date: CivilDate) -> Judgement {
    guard let type = event.type else {
      preconditionFailure("an article is asked about types of the vocabulary only")
    }
    return Judgement(
      article: article.card.id, act: event.position, actType: type, moment: moment,
      wording: wording?.name ?? "", keyDate: date, ruling: ruling)
  }
}
