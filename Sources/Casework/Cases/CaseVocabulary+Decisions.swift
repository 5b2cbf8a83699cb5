// Hearing the party, deciding, telling.
extension CaseVocabulary {
  static let decisions: [EventEntry] = [
    EventEntry(
      .proposedDecisionCommunicated, "ProposedDecisionCommunicated",
      "förslag till beslut, kommunicering",
      command: "communicateProposedDecision",
      [
        .required(.proposalKind), .optional(.dueDate), .optional(.from), .optional(.through),
        .optional(.extent), .optional(.question), .optional(.outcomeStated), .optional(.material),
        .optional(.materialComplete), .optional(.representativeNotified), .optional(.translated),
      ],
      sealed: ["grounds"],
      slots: ["dueDate", "kind", "from", "through"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .replyReceived, "ReplyReceived", "yttrande",
      command: "receiveReply",
      [
        .required(.isFinal), .optional(.proposal), .optional(.newFacts), .optional(.inWriting),
        .optional(.partyRole),
      ],
      sealed: ["reply"],
      slots: ["proposal"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .extensionRequested, "ExtensionRequested", "begäran om anstånd",
      command: "requestExtension",
      [
        .optional(.proposal), .optional(.dueDate), .optional(.reasonsGiven),
      ],
      sealed: ["statement"],
      slots: ["proposal", "dueDate"],
      after: [.proposedDecisionCommunicated]),
    EventEntry(
      .extensionGranted, "ExtensionGranted", "anstånd",
      command: "grantExtension",
      [
        .required(.dueDate), .optional(.request), .optional(.proposal),
      ],
      slots: ["dueDate", "request", "proposal"],
      after: [.extensionRequested]),
    EventEntry(
      .extensionRefused, "ExtensionRefused", "avslag på anstånd",
      command: "refuseExtension",
      [
        .required(.extensionGround), .optional(.request), .optional(.proposal),
        .optional(.reasonsGiven), .optional(.decidedBy),
      ],
      sealed: ["reasons"],
      slots: ["ground", "request", "proposal"],
      after: [.extensionRequested]),
    EventEntry(
      .replyAddressed, "ReplyAddressed", "bemötande av yttrande",
      command: "addressReply",
      [
        .required(.concerning), .optional(.decision),
      ],
      sealed: ["reasons"],
      slots: ["concerning", "decision"],
      imposedBy: .law,
      after: [.replyReceived]),
    EventEntry(
      .interimConsidered, "InterimConsidered", "övervägt interimistiskt beslut",
      command: "considerInterim",
      [
        .required(.interimPaid), .optional(.interimGround), .optional(.adjoinsPaidPeriod),
        .optional(.paidPeriodDays), .optional(.contraryReason), .optional(.from),
        .optional(.through), .optional(.decidedBy),
      ],
      sealed: ["reasons"],
      slots: ["from", "through", "paidPeriodDays"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .decisionMade, "DecisionMade", "beslut",
      command: "decide",
      [
        .required(.decisionKind), .optional(.question), .optional(.from), .optional(.through),
        .optional(.extent), .optional(.decidedBy), .optional(.presentedBy), .optional(.others),
        .optional(.decidedOn), .optional(.provisions), .optional(.adverse),
        .optional(.reasonsGiven), .optional(.reasonCodes), .optional(.individualFacts),
        .optional(.templateOnly), .optional(.replyAddressed), .optional(.proposal),
        .optional(.communicationGround), .optional(.groundsChanged), .optional(.automated),
        .optional(.handledOrally), .optional(.reviewable), .optional(.appealInstruction),
        .optional(.exception), .optional(.interimGround), .optional(.adjoinsPaidPeriod),
        .optional(.paidPeriodDays), .optional(.contraryReason), .optional(.backdatingGround),
        .optional(.certificateException), .optional(.minutes),
        .optional(.causedByExternalInstruction), .optional(.amount),
      ],
      sealed: ["reasons", "diagnosis"],
      slots: ["kind", "from", "through", "extent"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .dissentRecorded, "DissentRecorded", "avvikande mening",
      command: "recordDissent",
      [
        .required(.handler), .optional(.decision),
      ],
      sealed: ["reasons"],
      slots: ["decision"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .decisionNotified, "DecisionNotified", "underrättelse om beslut",
      command: "notifyDecision",
      [
        .optional(.decision), .optional(.appealInstruction), .optional(.instructionParts),
        .optional(.reasonsGiven), .optional(.dissentIncluded), .optional(.nameWithheld),
        .optional(.representativeNotified), .optional(.translated), .optional(.sentOn),
        .optional(.readability), .optional(.partyRole),
      ],
      sealed: ["text"],
      slots: ["decision", "sentOn", "readability"],
      imposedBy: .law,
      after: [
        .decisionMade, .reviewDecided, .ownInitiativeChangeMade, .applicationDismissed,
        .reclaimDecided,
      ]),
    EventEntry(
      .decisionReceivedByParty, "DecisionReceivedByParty", "delfående",
      command: "receiveDecision",
      [
        .required(.receivedOn), .optional(.decision), .optional(.receiptProof),
        .optional(.partyRole),
      ],
      slots: ["receivedOn", "decision", "receiptProof", "partyRole"],
      imposedBy: .law,
      after: [
        .decisionMade, .reviewDecided, .ownInitiativeChangeMade, .applicationDismissed,
        .reclaimDecided,
      ]),
    EventEntry(
      .appealInstructionGiven, "AppealInstructionGiven", "överklagandehänvisning",
      command: "giveAppealInstruction",
      [
        .optional(.decision), .optional(.instructionParts), .optional(.wrongInstruction),
      ],
      slots: ["decision"],
      imposedBy: .law,
      after: [
        .decisionMade, .reviewDecided, .ownInitiativeChangeMade, .applicationDismissed,
        .reclaimDecided,
      ]),
  ]
}
