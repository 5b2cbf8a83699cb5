public import Casework

extension ProductionTargets {
  /// What it says of itself.
  public static let manifest = Manifest(
    "production-targets", version: "1.0.0", "Production targets", swedish: "produktionsmål",
    instrument: .target, issuer: .agency, audience: ["handlers", "team managers"],
    partition: .perUnit,
    reads: [
      "CaseOpened", "DecisionMade", "CaseClosed", "CompletionOrdered", "ApplicationCompleted",
    ],
    parameters: [
      ParameterDeclaration(
        "target-days", in: .calendarDays, .workingDays, .elapsedDays,
        doc: "Days within which a case is to be handled, from its opening."),
      ParameterDeclaration(
        "reminder-days", in: .calendarDays, .workingDays, .elapsedDays,
        doc: "Days after which the handler is reminded of an open case."),
      ParameterDeclaration(
        "target-share", in: .share, doc: "Share of a unit's cases to be handled in time."),
      ParameterDeclaration(
        "least-cases", in: .count, doc: "Fewest cases of a unit and month that a share is said of."),
      ParameterDeclaration(
        "target-volume", in: .count, doc: "Decisions a unit is to make in a month; 0 for none."),
      ParameterDeclaration(
        "pauses", in: .words,
        doc: "What stops the clock: completion, while a party is to complete an application."),
    ],
    settling: "target-days",
    clauses: [
      Clause(
        "T30", "A case is handled within the target days; of a month's cases judged, the share.",
        emits: [.target], parameters: ["target-days", "target-share", "least-cases", "pauses"],
        timers: ["due"]),
      Clause(
        "T30-arrival", "Of the cases that came in during a month, the share handled in time.",
        emits: [.count, .target],
        parameters: ["target-days", "target-share", "least-cases", "pauses"], timers: ["due"]),
      Clause(
        "VOLUME", "A unit makes its number of decisions a month.", emits: [.count, .target],
        parameters: ["target-volume"], amounts: .count),
      Clause(
        "REMIND", "The handler is told that the days are about to run out.", emits: [.message],
        parameters: ["reminder-days", "pauses"], timers: ["remind"]),
      Clause(
        "LATE", "A case whose days have run out is to be decided at once.", emits: [.duty],
        parameters: ["target-days", "pauses"], timers: ["due"]),
    ],
    measures: ["share-within-days", "decisions"], effectMeasure: "lead-time")

  /// What comes with it.
  public static var presets: [Preset] {
    [
      Preset("thirty-days", text: PackageResources.thirty_days_yaml),
      Preset("thirty-days-paused", text: PackageResources.thirty_days_paused_yaml),
    ]
  }

  // The places of types in the manifest's reads.
  static let opened = 0
  static let decided = 1
  static let ordered = 3
  static let completed = 4
}
