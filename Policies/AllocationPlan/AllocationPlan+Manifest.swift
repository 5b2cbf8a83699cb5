public import Casework

extension AllocationPlan {
  /// What is read, asked for and said.
  public static let manifest = Manifest(
    "allocation-plan", version: "1.0.0", "Allocation plan", swedish: "fördelningsplan",
    instrument: .allocation, issuer: .region, audience: ["handlers", "team managers"],
    reads: reads, parameters: parameters, clauses: clauses,
    measures: ["days-until-taken", "cases-routed"], effectMeasure: "handler-changes")

  /// In the order of `Step`.
  private static let reads: [EventRead] = [
    "CaseOpened", "WorkTaken", "DecisionMade", "CaseClosed", "CaseMovedOffice",
    "CaseRoutedBetweenOffices",
  ]

  private static let parameters = [
    ParameterDeclaration(
      "assignment", in: .words, words: ["individual", "pooled", "geographic", "phone"],
      doc: "To whom new cases go: individual, pooled, geographic, phone."),
    ParameterDeclaration(
      "take-days", in: .calendarDays, .workingDays, .elapsedDays,
      doc: "Days after which a case that nobody has taken is the next to take."),
    ParameterDeclaration(
      "route-days", in: .calendarDays, .workingDays, .elapsedDays,
      doc: "Days after which such a case is offered to another office."),
  ]

  private static let clauses = [
    Clause(
      "assign",
      "A new case goes to a handler of its own, to the team's pool, to the team of its area, "
        + "or to the phone group.",
      emits: [.advice], reads: ["CaseOpened"], parameters: ["assignment"],
      items: ["individual", "pooled", "geographic", "phone"]),
    Clause(
      "next", "A case that nobody has taken within take-days is the next to take.",
      emits: [.advice], parameters: ["take-days"], timers: ["waiting"]),
    Clause(
      "route", "A case that nobody has taken within route-days is offered to another office.",
      emits: [.advice], parameters: ["route-days"], timers: ["routing"]),
    Clause(
      "hands", "A case of a handler's own is taken by nobody else.", emits: [.flag],
      reads: ["WorkTaken"], parameters: ["assignment"]),
    Clause(
      "area", "A case of an area stays in it.", emits: [.flag],
      reads: ["CaseMovedOffice", "CaseRoutedBetweenOffices"], parameters: ["assignment"]),
  ]

  /// The files that come with it.
  public static let presets = [
    Preset("own-cases", text: PackageResources.own_cases_yaml),
    Preset("pool-and-routing", text: PackageResources.pool_and_routing_yaml),
  ]
}
