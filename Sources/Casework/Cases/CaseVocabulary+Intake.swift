// What reaches the office, and the case that is opened for it.
extension CaseVocabulary {
  static let intake: [EventEntry] = [
    EventEntry(
      .sickReportReceived, "SickReportReceived", "sjukanmälan",
      command: "receiveSickReport",
      [
        .required(.firstDay), .optional(.extent), .optional(.expectedDays),
        .optional(.employmentForm), .optional(.backdatingGround), .optional(.reportedBy),
        .optional(.interpreterNeeded),
      ],
      sealed: ["name", "personalNumber", "statement"],
      slots: ["firstDay", "extent"],
      imposedBy: .law),
    EventEntry(
      .employerSickReportReceived, "EmployerSickReportReceived",
      "arbetsgivarens anmälan efter sjuklöneperiod",
      command: "receiveEmployerSickReport",
      [
        .required(.firstDay), .optional(.sickPayThrough), .optional(.extent), .optional(.employer),
        .optional(.expectedDays), .optional(.weeklyMinutes),
      ],
      sealed: ["name", "personalNumber", "note"],
      slots: ["firstDay", "sickPayThrough", "extent"],
      imposedBy: .law),
    EventEntry(
      .applicationReceived, "ApplicationReceived", "ansökan",
      command: "receiveApplication",
      [
        .required(.from), .optional(.through), .optional(.extent), .optional(.caseType),
        .optional(.firstDay), .optional(.identityStated), .optional(.matterStated),
        .optional(.inWriting), .optional(.signed), .optional(.onHonour),
        .optional(.employmentForm), .optional(.seriousIllness), .optional(.backdatingGround),
        .optional(.interpreterNeeded),
      ],
      sealed: ["name", "personalNumber", "statement"],
      slots: ["from", "through", "extent"],
      imposedBy: .law),
    EventEntry(
      .applicationFoundIncomplete, "ApplicationFoundIncomplete", "ofullständig ansökan",
      command: "findApplicationIncomplete",
      [
        .required(.missing), .optional(.concerning), .optional(.alreadyHeld),
      ],
      sealed: ["note"],
      slots: ["concerning"],
      after: [.applicationReceived]),
    EventEntry(
      .completionOrdered, "CompletionOrdered", "föreläggande",
      command: "orderCompletion",
      [
        .optional(.dueDate), .optional(.consequenceStated), .optional(.missing),
        .optional(.concerning),
      ],
      sealed: ["questionText"],
      slots: ["dueDate", "concerning"],
      imposedBy: .law,
      after: [.applicationReceived]),
    EventEntry(
      .applicationCompleted, "ApplicationCompleted", "komplettering",
      command: "completeApplication",
      [
        .optional(.concerning), .optional(.complete),
      ],
      sealed: ["statement"],
      slots: ["concerning"],
      after: [.applicationReceived]),
    EventEntry(
      .applicationDismissed, "ApplicationDismissed", "avvisning",
      command: "dismissApplication",
      [
        .required(.dismissalGround), .optional(.decidedBy), .optional(.presentedBy),
        .optional(.others), .optional(.provisions), .optional(.reasonsGiven),
        .optional(.concerning), .optional(.question),
      ],
      sealed: ["reasons"],
      slots: ["ground", "concerning"],
      after: [.applicationReceived]),
    EventEntry(
      .caseOpened, "CaseOpened", "ärende upprättas",
      command: "openCase", version: 2,
      [
        .required(.caseType), .optional(.claimReceivedOn), .optional(.employmentForm),
        .optional(.person), .optional(.employer), .optional(.concerning),
      ],
      sealed: ["name", "personalNumber"],
      slots: ["claimReceivedOn", "employmentForm"],
      imposedBy: .system),
    EventEntry(
      .caseClosed, "CaseClosed", "ärende avslutas",
      command: "closeCase",
      [
        .optional(.decision), .optional(.spellEnd),
      ],
      sealed: ["note"],
      slots: ["decision"],
      imposedBy: .system,
      after: [.caseOpened]),
    EventEntry(
      .documentRegistered, "DocumentRegistered", "registrering, journalföring",
      command: "registerDocument",
      [
        .optional(.documentKind), .optional(.document), .optional(.receivedOn), .optional(.sentOn),
        .optional(.sender), .optional(.partyRole), .optional(.receiptProof),
        .optional(.matterStated), .optional(.looksLikeReaction), .optional(.decision),
        .optional(.concerning),
      ],
      sealed: ["title", "summary"],
      slots: ["documentKind", "receivedOn", "partyRole", "decision"],
      imposedBy: .law),
    EventEntry(
      .caseRegisteredOn, "CaseRegisteredOn", "ärendet registreras på handläggare",
      command: "registerCaseOn",
      [
        .required(.handler), .optional(.team), .optional(.office),
      ],
      slots: ["team"],
      imposedBy: .system,
      after: [.caseOpened]),
    EventEntry(
      .teamAssigned, "TeamAssigned", "team tilldelas",
      command: "assignTeam",
      [
        .required(.team), .optional(.office), .optional(.handler),
      ],
      slots: ["team"],
      imposedBy: .system,
      after: [.caseOpened]),
    EventEntry(
      .insuranceCoverChecked, "InsuranceCoverChecked", "försäkringstillhörighet",
      command: "checkInsuranceCover",
      [
        .required(.covered), .optional(.coverGround), .optional(.from), .optional(.through),
      ],
      sealed: ["note"],
      slots: ["from", "through", "ground"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .specialRiskProtectionGranted, "SpecialRiskProtectionGranted", "särskilt högriskskydd",
      command: "grantSpecialRiskProtection",
      [
        .required(.from), .optional(.through), .optional(.riskGround), .optional(.decidedBy),
        .optional(.presentedBy), .optional(.provisions), .optional(.reasonsGiven),
      ],
      sealed: ["reasons"],
      slots: ["from", "through", "ground"],
      imposedBy: .law,
      after: [.caseOpened]),
  ]
}
