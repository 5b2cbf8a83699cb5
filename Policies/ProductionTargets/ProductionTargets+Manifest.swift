public import Casework

extension ProductionTargets {
  /// What is read, asked for and said.
  public static let manifest = Manifest(
    "production-targets", version: "1.0.0", "Production targets", swedish: "produktionsmål",
    instrument: .target, issuer: .agency, audience: ["handlers", "team managers"],
    partition: .perUnit, reads: reads, parameters: parameters, settling: "target-days",
    clauses: clauses,
    measures: ["share-in-time-by-decision", "share-in-time-by-arrival", "decisions-per-month"],
    effectMeasure: "decisions-changed")

  /// In the order of `Step`.
  private static let reads: [EventRead] = [
    "CaseOpened", "DecisionMade", "CaseClosed", "CompletionOrdered", "ApplicationCompleted",
    "CompletionRequestedFromCare", "CareAnswered",
  ]

  private static let parameters = [
    ParameterDeclaration(
      "target-days", in: .calendarDays, .workingDays, .elapsedDays,
      doc: "Days from opening within which a case is to be decided."),
    ParameterDeclaration(
      "reminder-days", in: .calendarDays, .workingDays, .elapsedDays,
      doc: "Days from opening after which the handler is reminded; fewer than target-days."),
    ParameterDeclaration(
      "clock-pauses", in: .words, words: ["party", "care"],
      doc: "For whose answer the clock stands: party, care, both or nobody's."),
    ParameterDeclaration(
      "target-share", in: .share, doc: "The share of a month's cases to be decided in time."),
    ParameterDeclaration(
      "minimum-population", in: .count,
      doc: "With fewer cases a month's share is unknown: neither met nor missed."),
    ParameterDeclaration(
      "volume", in: .count, doc: "Decisions a unit is to make in a month; 0 for no such target."),
  ]

  private static let clauses = [
    Clause(
      "T30", "A case is decided within target-days of its opening.", emits: [.target],
      parameters: ["target-days", "clock-pauses"], timers: ["due"]),
    Clause(
      "T30-reminder", "After reminder-days the handler is told by when to decide.",
      emits: [.message], parameters: ["reminder-days", "target-days", "clock-pauses"],
      timers: ["reminder"]),
    Clause(
      "T30-late", "A case that is late is to be decided at once.", emits: [.duty],
      parameters: ["target-days", "clock-pauses"], timers: ["due"]),
    Clause(
      "T30-judged",
      "Of the cases decided in a month, or late in it, target-share are decided in time.",
      emits: [.count, .target],
      parameters: ["target-share", "minimum-population", "target-days", "clock-pauses"],
      timers: ["due"], amounts: .count),
    Clause(
      "T30-arrival", "Of the cases opened in a month target-share are decided in time.",
      emits: [.count, .target],
      parameters: ["target-share", "minimum-population", "target-days", "clock-pauses"],
      timers: ["due"], amounts: .count),
    Clause(
      "volume", "A unit makes at least volume decisions a month.", emits: [.count, .target],
      parameters: ["volume"], amounts: .count),
  ]

  /// The files that come with it.
  public static let presets = [
    Preset("thirty-days", text: PackageResources.thirty_days_yaml),
    Preset("ninety-days-with-pauses", text: PackageResources.ninety_days_with_pauses_yaml),
  ]
}
