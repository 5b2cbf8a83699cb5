// What steers from when: charters, policies, signals, negotiations.
extension CaseVocabulary {
  static let steering: [EventEntry] = [
    EventEntry(
      .policyAdopted, "PolicyAdopted", "styrning beslutad",
      command: "adoptPolicy", in: .regime,
      [
        .required(.policy), .optional(.policyVersion), .required(.scope), .required(.from),
        .optional(.through), .optional(.policyMode), .optional(.parameters), .optional(.level),
        .optional(.bundle), .optional(.legalBasis), .optional(.mandatory),
        .optional(.byCaseOpenDate),
      ],
      slots: ["from", "through", "mode", "level"]),
    EventEntry(
      .policyChanged, "PolicyChanged", "styrning ändrad",
      command: "changePolicy", in: .regime,
      [
        .required(.policy), .optional(.policyVersion), .required(.scope), .required(.from),
        .optional(.through), .optional(.policyMode), .optional(.parameters), .optional(.level),
        .optional(.bundle), .optional(.legalBasis), .optional(.mandatory),
        .optional(.byCaseOpenDate),
      ],
      slots: ["from", "through", "mode", "level"],
      after: [.policyAdopted]),
    EventEntry(
      .clauseWaived, "ClauseWaived", "undantag från styrning",
      command: "waiveClause", in: .regime,
      [
        .required(.policy), .required(.clauses), .required(.scope), .required(.from),
        .optional(.through), .optional(.level),
      ],
      sealed: ["explanation"],
      slots: ["from", "through", "level"],
      after: [.policyAdopted]),
    EventEntry(
      .policyEnded, "PolicyEnded", "styrning upphävd",
      command: "endPolicy", in: .regime,
      [
        .required(.policy), .required(.scope), .required(.through), .optional(.level),
      ],
      sealed: ["explanation"],
      slots: ["through", "level"],
      after: [.policyAdopted]),
    EventEntry(
      .freedomCharterGranted, "FreedomCharterGranted", "fribrev",
      command: "grantFreedomCharter", in: .regime,
      [
        .required(.scope), .required(.from), .optional(.through), .optional(.level),
        .optional(.decidedBy), .optional(.document),
      ],
      slots: ["from", "through", "level"]),
    EventEntry(
      .freedomCharterEnded, "FreedomCharterEnded", "fribrev upphör",
      command: "endFreedomCharter", in: .regime,
      [
        .required(.scope), .required(.through), .optional(.level), .optional(.decidedBy),
      ],
      sealed: ["explanation"],
      slots: ["through", "level"],
      after: [.freedomCharterGranted]),
    EventEntry(
      .instructionIssued, "InstructionIssued", "instruktion",
      command: "issueInstruction", in: .regime,
      [
        .required(.document), .required(.scope), .required(.level), .optional(.instrument),
        .optional(.from), .optional(.through), .optional(.legalBasis), .optional(.mandatory),
        .optional(.points),
      ],
      sealed: ["text"],
      slots: ["level", "instrument", "from", "through"]),
    EventEntry(
      .instructionApplied, "InstructionApplied", "instruktion tillämpad",
      command: "applyInstruction", in: .regime,
      [
        .required(.document), .optional(.unit), .optional(.from),
      ],
      sealed: ["note"],
      slots: ["from"]),
    EventEntry(
      .unionNegotiationRecorded, "UnionNegotiationRecorded", "förhandling enligt MBL",
      command: "recordUnionNegotiation", in: .regime,
      [
        .required(.scope), .optional(.negotiationOutcome), .optional(.policy),
        .optional(.document), .optional(.participants),
      ],
      sealed: ["note"],
      slots: ["outcome"],
      imposedBy: .law),
    EventEntry(
      .riskAssessed, "RiskAssessed", "riskbedömning",
      command: "assessRisk", in: .regime,
      [
        .required(.scope), .required(.riskKind), .optional(.policy), .optional(.severity),
        .optional(.found), .optional(.document),
      ],
      sealed: ["note"],
      slots: ["riskKind", "severity", "found"],
      imposedBy: .law),
    EventEntry(
      .steeringSignalReceived, "SteeringSignalReceived", "styrsignal",
      command: "receiveSteeringSignal", in: .regime,
      [
        .required(.level), .required(.signalKind), .optional(.document), .optional(.from),
      ],
      sealed: ["text"],
      slots: ["level", "signalKind", "from"]),
    EventEntry(
      .experimentPhaseStarted, "ExperimentPhaseStarted", "försöksfas börjar",
      command: "startExperimentPhase", in: .object,
      [
        .required(.experiment), .required(.phase), .required(.from), .optional(.through),
        .optional(.units), .optional(.controlUnits),
      ],
      slots: ["from", "through"]),
    EventEntry(
      .experimentPhaseEnded, "ExperimentPhaseEnded", "försöksfas upphör",
      command: "endExperimentPhase", in: .object,
      [
        .required(.experiment), .required(.phase), .required(.through),
      ],
      slots: ["through"],
      after: [.experimentPhaseStarted]),
  ]
}
