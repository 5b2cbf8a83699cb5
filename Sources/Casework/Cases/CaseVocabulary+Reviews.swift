// Looking again: by the authority, by courts.
extension CaseVocabulary {
  static let reviews: [EventEntry] = [
    EventEntry(
      .reviewRequested, "ReviewRequested", "begäran om omprövning",
      command: "requestReview",
      [
        .optional(.decision), .optional(.question), .optional(.inWriting), .optional(.presumed),
        .optional(.receivedOn), .optional(.partyRole), .optional(.from), .optional(.through),
      ],
      sealed: ["grounds", "statement"],
      slots: ["decision", "question", "receivedOn", "partyRole"],
      imposedBy: .law,
      after: [
        .decisionMade, .applicationDismissed, .reclaimDecided, .waiverDecided, .sgiDetermined,
      ]),
    EventEntry(
      .reviewTimelinessDecided, "ReviewTimelinessDecided", "rättidsprövning",
      command: "decideReviewTimeliness",
      [
        .required(.timely), .optional(.decision), .optional(.request), .optional(.decidedBy),
        .optional(.wrongInstruction), .optional(.provisions), .optional(.reasonsGiven),
      ],
      sealed: ["reasons"],
      slots: ["decision", "request"],
      imposedBy: .law,
      after: [.reviewRequested]),
    EventEntry(
      .reviewAssigned, "ReviewAssigned", "omprövare utsedd",
      command: "assignReview",
      [
        .required(.handler), .optional(.decision), .optional(.request),
      ],
      slots: ["decision", "request"],
      after: [.reviewRequested]),
    EventEntry(
      .reviewDecided, "ReviewDecided", "omprövningsbeslut",
      command: "decideReview",
      [
        .required(.reviewOutcome), .optional(.direction), .optional(.question),
        .optional(.decision), .optional(.request), .optional(.decidedBy), .optional(.presentedBy),
        .optional(.others), .optional(.decidedOn), .optional(.from), .optional(.through),
        .optional(.extent), .optional(.late), .optional(.provisions), .optional(.reasonsGiven),
        .optional(.reasonCodes), .optional(.individualFacts), .optional(.replyAddressed),
        .optional(.proposal), .optional(.communicationGround), .optional(.automated),
        .optional(.appealInstruction), .optional(.minutes), .optional(.amount),
      ],
      sealed: ["reasons", "diagnosis"],
      slots: ["outcome", "direction", "decision", "extent"],
      imposedBy: .law,
      after: [.reviewRequested]),
    EventEntry(
      .decisionErrorFound, "DecisionErrorFound", "fel i beslut upptäckt",
      command: "findDecisionError",
      [
        .required(.decision), .optional(.obvious), .optional(.direction), .optional(.changeGround),
      ],
      sealed: ["note"],
      slots: ["decision", "direction", "ground"],
      after: [.decisionMade]),
    EventEntry(
      .ownInitiativeChangeMade, "OwnInitiativeChangeMade", "ändring på eget initiativ",
      command: "changeOnOwnInitiative",
      [
        .required(.decision), .required(.direction), .optional(.changeGround),
        .optional(.question), .optional(.dueBenefitAffected), .optional(.decidedBy),
        .optional(.presentedBy), .optional(.others), .optional(.from), .optional(.through),
        .optional(.extent), .optional(.amount), .optional(.provisions), .optional(.reasonsGiven),
        .optional(.individualFacts), .optional(.proposal), .optional(.communicationGround),
        .optional(.appealInstruction),
      ],
      sealed: ["reasons"],
      slots: ["decision", "direction", "from", "ground"],
      imposedBy: .law,
      after: [.decisionMade]),
    EventEntry(
      .appealReceived, "AppealReceived", "överklagande",
      command: "receiveAppeal",
      [
        .optional(.decision), .optional(.partyRole), .optional(.question), .optional(.inWriting),
        .optional(.receivedOn), .optional(.sentToCourtInTime), .optional(.wrongInstruction),
      ],
      sealed: ["grounds", "statement"],
      slots: ["decision", "partyRole", "receivedOn", "question"],
      imposedBy: .law,
      after: [
        .decisionMade, .reviewDecided, .ownInitiativeChangeMade, .applicationDismissed,
        .reclaimDecided, .reviewTimelinessDecided, .decisionDemandRejected,
      ]),
    EventEntry(
      .appealDismissed, "AppealDismissed", "avvisat överklagande",
      command: "dismissAppeal",
      [
        .optional(.appeal), .optional(.dismissalGround), .optional(.decidedBy),
        .optional(.provisions), .optional(.reasonsGiven),
      ],
      sealed: ["reasons"],
      slots: ["appeal", "ground"],
      after: [.appealReceived]),
    EventEntry(
      .appealForwarded, "AppealForwarded", "överklagande överlämnat",
      command: "forwardAppeal",
      [
        .optional(.appeal), .optional(.courtLevel), .optional(.court), .optional(.complete),
        .optional(.newDecision),
      ],
      sealed: ["note"],
      slots: ["appeal", "courtLevel"],
      imposedBy: .law,
      after: [.appealReceived, .publicRepresentativeAppealed]),
    EventEntry(
      .courtDecided, "CourtDecided", "dom",
      command: "recordCourtDecision",
      [
        .required(.appealOutcome), .optional(.direction), .optional(.appeal),
        .optional(.courtLevel), .optional(.court), .optional(.question), .optional(.from),
        .optional(.through), .optional(.extent),
      ],
      sealed: ["text"],
      slots: ["outcome", "direction", "appeal", "courtLevel"],
      after: [.appealForwarded, .appealReceived, .publicRepresentativeAppealed]),
    EventEntry(
      .caseRemitted, "CaseRemitted", "återförvisning",
      command: "remitCase",
      [
        .optional(.judgment), .optional(.courtLevel), .optional(.question),
      ],
      sealed: ["text"],
      slots: ["judgment", "courtLevel", "question"],
      after: [.appealForwarded, .appealReceived, .publicRepresentativeAppealed]),
    EventEntry(
      .publicRepresentativeAppealed, "PublicRepresentativeAppealed",
      "allmänna ombudets överklagande",
      command: "appealAsPublicRepresentative",
      [
        .required(.decision), .optional(.direction), .optional(.question), .optional(.receivedOn),
      ],
      sealed: ["grounds"],
      slots: ["decision", "direction", "receivedOn", "question"],
      after: [.decisionMade, .reviewDecided]),
    EventEntry(
      .judgmentImplemented, "JudgmentImplemented", "verkställd dom",
      command: "implementJudgment",
      [
        .optional(.judgment), .optional(.amount), .optional(.from), .optional(.through),
        .optional(.decidedBy),
      ],
      sealed: ["note"],
      slots: ["judgment", "amountOre", "from", "through"],
      imposedBy: .law,
      after: [.courtDecided, .caseRemitted]),
  ]
}
