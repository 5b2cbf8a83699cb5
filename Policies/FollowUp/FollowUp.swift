public import Casework

/// Who checks what was decided: follow-up (uppföljning) by oneself, a colleague, a sample, in full.
public struct FollowUp: Policy {
  private let forms: ParameterHandle<[NameHash]>
  private let sampleEvery: ParameterHandle<Int64>
  private let checkDays: ParameterHandle<Term>
  private let coverageShare: ParameterHandle<Share>

  /// Takes the handles of its parameters.
  public init(parameters: ParameterHandles) throws(ParameterFault) {
    forms = try parameters["forms"]
    sampleEvery = try parameters["sample-every"]
    checkDays = try parameters["check-days"]
    coverageShare = try parameters["coverage-share"]
  }

  /// The types of event it reads, in the order of the manifest.
  private enum Step: Int {
    case decided, ownChecked, peerChecked, sampled
  }

  /// Nothing waits for a check.
  public func initial() -> AwaitedChecks { AwaitedChecks() }

  /// Demands checks of a decision, and sees those made.
  public func observe(_ event: Observed, _ awaited: inout AwaitedChecks, _ out: inout Emitter) {
    switch event.type.flatMap(Step.init) {
    case .decided: demandChecks(event, &awaited, &out)
    case .ownChecked: takeCheck(.own, event, &awaited, &out)
    case .peerChecked: takeCheck(.peer, event, &awaited, &out)
    case .sampled: takeCheck(.sample, event, &awaited, &out)
    case nil: return
    }
  }

  /// Says that a check was not made in time.
  public func timer(_ timer: FiredTimer, _ awaited: inout AwaitedChecks, _ out: inout Emitter) {
    guard let form = AwaitedChecks.Form.allCases.first(where: { $0.name == timer.name }),
      let decision = awaited[form]
    else { return }
    awaited[form] = nil
    judge(.missed, form, decision, Evidence(decision.position), &out)
  }

  /// Judges a month's checks.
  public func periodEnd(_ end: PeriodEnd, _ out: inout Emitter) {
    // In the order of the manifest's clauses.
    let checks = end.tallies[4]
    let total = checks.met + checks.missed
    guard total > 0, let share = end.value(coverageShare) else { return }
    out.emit(
      .target, share.isReached(by: checks.met, of: total) ? .met : .missed, clause: "coverage",
      amount: checks.met, evidence: checks.evidence)
  }

  private func demandChecks(
    _ event: Observed, _ awaited: inout AwaitedChecks, _ out: inout Emitter
  ) {
    guard let demanded = event.value(forms) else { return }
    for form in AwaitedChecks.Form.allCases
    where demanded.contains(form.name) && (form != .sample || isSampled(event)) {
      // Who checks the later decision sees the earlier one as well.
      if let earlier = awaited[form] { out.cancel(form.name, armed: earlier.position) }
      awaited[form] = AwaitedChecks.Decision(
        position: event.position, month: CivilPeriod(.month, of: event.date))
      out.arm(form.name, after: checkDays, from: event.occurred)
      out.emit(.duty, clause: form.name, due: event.deadline(checkDays))
    }
  }

  /// The place in the log decides, which nobody who decides knows.
  private func isSampled(_ event: Observed) -> Bool {
    guard let every = event.value(sampleEvery), every > 0 else { return false }
    return event.position.rawValue % UInt64(every) == 0
  }

  private func takeCheck(
    _ form: AwaitedChecks.Form, _ event: Observed, _ awaited: inout AwaitedChecks,
    _ out: inout Emitter
  ) {
    if event.slot(0) == CheckResult.seriousFlaw.slot { out.emit(.flag, clause: "flaw") }
    // A check that nobody demanded is nobody's target.
    guard let decision = awaited[form] else { return }
    awaited[form] = nil
    out.cancel(form.name, armed: decision.position)
    judge(.met, form, decision, Evidence(decision.position, event.position), &out)
  }

  private func judge(
    _ verdict: FindingVerdict, _ form: AwaitedChecks.Form, _ decision: AwaitedChecks.Decision,
    _ evidence: Evidence, _ out: inout Emitter
  ) {
    out.emit(.target, verdict, clause: form.name, evidence: evidence)
    out.emit(
      .count, verdict, clause: "coverage", item: form.name, in: decision.month,
      evidence: evidence)
  }
}
