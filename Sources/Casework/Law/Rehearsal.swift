internal import EventModel

/// What the law would say of an act that a policy demands, were it done at once.
///
/// The same articles, asked the same way, as when the act is done (`CaseJudge.foresee`). Nothing is
/// recorded and nothing known later is seen.
public struct Rehearsal: Sendable {
  private let law: Law
  private let organisation: Organisation

  /// By a law and an organisation.
  public init(law: Law, organisation: Organisation) {
    self.law = law
    self.organisation = organisation
  }

  /// Whether there is any law to ask.
  public var asksNothing: Bool { law.attachments.isEmpty }

  /// Why the law forbids an act in a case whose history is known up to a place; nil where it does
  /// not: what needs a person, leaves discretion or can't be told is no breach.
  ///
  /// A demand says little of an act, and what it leaves open is taken to be done rightly: only what
  /// rests on other events counts, on one that is missing or on one that stands against the act.
  /// Done by whoever drives the case, or else worked on it last; costs the articles that speak at
  /// acts of the type.
  public func breach(
    by demand: Demand, in history: CaseHistory, at moment: LogTime
  ) -> Judgement? {
    guard let event = event(demand, in: history, at: moment) else { return nil }
    return CaseJudge(after: history, law: law, organisation: organisation).foresee(event)
      .first { judgement in
        judgement.ruling.verdict == .violated
          && !(judgement.ruling.missing.isEmpty && judgement.ruling.evidence.isEmpty)
          && law.card(of: judgement.article)?.leavesDiscretion == false
      }
  }

  private func event(
    _ demand: Demand, in history: CaseHistory, at moment: LogTime
  ) -> CaseEvent? {
    guard let type = CaseVocabulary.type(named: demand.act),
      let payload = try? CanonicalJSON(.object(demand.fields))
    else { return nil }
    var owners = Owners()
    for event in history.events { owners.apply(event) }
    var event = Event(
      id: .version8(milliseconds: 0, hash: Self.unstored.span), stream: history.stream,
      type: demand.act, schema: type.entry.version, occurred: OffsetInstant(moment.known),
      payload: payload)
    let handler = owners.driving ?? owners.performing ?? owners.registeredOn
    event.actor = handler ?? Agent.system.actor
    event.role = handler == nil ? Agent.system.role : "handler"
    event.unit = owners.teamResponsible
    return CaseEvent(
      Envelope(
        position: moment.position.next, revision: .first, previous: .none, recorded: moment.known,
        event: event, sealed: []))
  }

  /// What no id is made of: the event is never stored.
  private static let unstored = [UInt8](repeating: 0xFF, count: 16)
}
