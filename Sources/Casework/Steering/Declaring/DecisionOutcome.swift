/// What tells how a decision turned out: no policy may reward it (RF 1:9; invariant 9).
///
/// That a decision was made is no outcome: a policy may reward that, and many do. Which way it
/// went, for how long, how much and for which reasons is one; so is a type of event that only one
/// outcome brings about.
public enum DecisionOutcome {
  /// True if reading an event of this type with these fields tells the outcome of a decision.
  public static func isTold(by read: EventRead) -> Bool {
    field(toldBy: read) != nil
  }

  /// The first field read that tells the outcome, or the type itself; nil where nothing does.
  public static func field(toldBy read: EventRead) -> String? {
    if types.contains(where: { $0.name.utf8.elementsEqual(read.type.utf8) }) { return read.type }
    guard let decision = fields.first(where: { $0.type.name.utf8.elementsEqual(read.type.utf8) })
    else { return nil }
    return (read.slots + read.fields).first { decision.names.contains($0) }
  }

  /// Types of event that tell the outcome by happening.
  static let types: [EventType] = [
    .applicationDismissed, .specialRiskProtectionGranted, .paymentCalculated, .paymentOrdered,
    .paymentMade, .paymentStopped, .ownInitiativeChangeMade, .appealDismissed, .judgmentImplemented,
    .setOffMade, .instalmentAgreed, .extensionGranted, .extensionRefused, .partyAccessRefused,
    .publicRecordRefused, .decisionDemandRejected, .oralStatementRefused,
  ]

  static let fields: [(type: EventType, names: [String])] = [
    (
      .decisionMade,
      [
        "kind", "from", "through", "extent", "adverse", "reasonCodes", "amountOre", "exception",
        "provisions", "interimGround", "backdatingGround",
      ]
    ),
    (
      .reviewDecided,
      [
        "outcome", "direction", "from", "through", "extent", "reasonCodes", "amountOre",
        "provisions",
      ]
    ),
    (
      .reclaimDecided,
      ["kind", "amountOre", "from", "through", "cause", "waiver", "provisions"]
    ),
    (.waiverDecided, ["waiver", "waivedAmountOre", "provisions"]),
    (.reviewTimelinessDecided, ["timely"]),
    (.courtDecided, ["outcome", "direction", "from", "through", "extent"]),
    (.proposedDecisionCommunicated, ["kind", "from", "through", "extent"]),
    (.sgiDetermined, ["sgiOre", "yearlyIncomeOre", "incomeKinds", "cause", "provisions"]),
    (.sgiChanged, ["sgiOre", "cause"]),
  ]
}
