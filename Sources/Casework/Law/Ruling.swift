/// A verdict with what it rests on.
public struct Ruling: Hashable, Sendable {
  /// The verdict.
  public let verdict: Verdict
  /// Why, in a sentence without names of persons.
  public let reason: String
  /// Types of events that would have decided it; for `undetermined` and what lacks an event.
  public let missing: [EventType]
  /// The events it rests on, ascending, beside the act itself.
  public let evidence: [Position]
  /// True where it is undetermined because what the law said then was not read in a source.
  public let isForWantOfReading: Bool

  /// Takes the parts as they are, the evidence in any order.
  public init(
    _ verdict: Verdict, _ reason: String, missing: [EventType] = [], evidence: [Position] = [],
    isForWantOfReading: Bool = false
  ) {
    self.verdict = verdict
    self.reason = reason
    self.missing = missing
    self.evidence = evidence.sorted()
    self.isForWantOfReading = isForWantOfReading
  }
}

/// What an article answers when it is shown an act.
public enum Answer: Sendable {
  /// It rules.
  case ruling(Ruling)
  /// It can't tell before an instant, or before an event of one of the types happens: whichever
  /// comes first, it is asked again.
  case wait(until: Instant, or: [EventType])
  /// The act is none of its business, not even as "not applicable".
  case silent
}

extension Answer {
  /// The act meets the demand.
  public static func satisfied(_ reason: String, on evidence: CaseEvent?...) -> Answer {
    .ruling(Ruling(.satisfied, reason, evidence: evidence.compactMap { $0?.position }))
  }

  /// The act breaks the demand; `missing` names what should have been there.
  public static func violated(
    _ reason: String, missing: [EventType] = [], on evidence: CaseEvent?...
  ) -> Answer {
    .ruling(
      Ruling(
        .violated, reason, missing: missing, evidence: evidence.compactMap { $0?.position }))
  }

  /// The article does not concern this act.
  public static func notApplicable(_ reason: String, on evidence: CaseEvent?...) -> Answer {
    .ruling(Ruling(.notApplicable, reason, evidence: evidence.compactMap { $0?.position }))
  }

  /// The log lacks what would tell.
  public static func undetermined(
    _ reason: String, missing: [EventType] = [], on evidence: CaseEvent?...
  ) -> Answer {
    .ruling(
      Ruling(
        .undetermined, reason, missing: missing, evidence: evidence.compactMap { $0?.position }))
  }

  /// A person has to look.
  public static func needsPerson(
    _ reason: String, missing: [EventType] = [], on evidence: CaseEvent?...
  ) -> Answer {
    .ruling(
      Ruling(
        .needsPerson, reason, missing: missing, evidence: evidence.compactMap { $0?.position }))
  }
}
