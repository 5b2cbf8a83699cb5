public import Casework

extension FollowUp {
  /// What is read, asked for and said.
  public static let manifest = Manifest(
    "follow-up", version: "1.0.0", "Follow-up", swedish: "uppföljning", instrument: .followUp,
    issuer: .agency, audience: ["handlers", "team managers", "specialists"], partition: .perUnit,
    reads: reads, parameters: parameters, settling: "check-days", clauses: clauses,
    measures: ["control-coverage"], effectMeasure: "decisions-changed")

  /// In the order of `Step`.
  private static let reads: [EventRead] = [
    "DecisionMade", EventRead("SelfCheckRecorded", slots: ["result"]),
    EventRead("PeerCheckRecorded", slots: ["result"]),
    EventRead("QualitySampled", slots: ["result"]),
  ]

  private static let parameters = [
    ParameterDeclaration(
      "forms", in: .words, words: ["self", "peer", "sample"],
      doc: "Which checks are made of decisions: self, peer, sample."),
    ParameterDeclaration(
      "sample-every", in: .count,
      doc: "One decision in so many is sampled: 1 is full control, 0 none."),
    ParameterDeclaration(
      "check-days", in: .calendarDays, .workingDays, .elapsedDays,
      doc: "Days from the decision within which it is checked."),
    ParameterDeclaration(
      "coverage-share", in: .share, doc: "The share of a month's checks to be made in time."),
  ]

  private static let clauses = [
    check("self", "Whoever decided goes through the decision once more."),
    check("peer", "A colleague goes through the decision."),
    check("sample", "A specialist goes through the decision, if it is one of the sample."),
    Clause(
      "flaw", "A check that finds a serious flaw is looked at.", emits: [.flag],
      reads: Array(reads.dropFirst())),
    Clause(
      "coverage", "Of the checks of a month's decisions coverage-share are made in time.",
      emits: [.count, .target],
      parameters: ["forms", "sample-every", "check-days", "coverage-share"],
      items: ["self", "peer", "sample"], timers: ["self", "peer", "sample"], amounts: .count),
  ]

  private static func check(_ form: String, _ rule: String) -> Clause {
    Clause(
      form, rule, emits: [.duty, .target],
      parameters: ["forms", "check-days"] + (form == "sample" ? ["sample-every"] : []),
      timers: [form])
  }

  /// The files that come with it.
  public static let presets = [
    Preset("own-control", text: PackageResources.own_control_yaml),
    Preset("central-sample", text: PackageResources.central_sample_yaml),
    Preset("full-control", text: PackageResources.full_control_yaml),
  ]
}
