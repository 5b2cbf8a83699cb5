// What is said to and by the parties, and when they can expect a decision.
extension CaseVocabulary {
  static let contacts: [EventEntry] = [
    EventEntry(
      .contactOccurred, "ContactOccurred", "kontakt",
      command: "recordContact",
      [
        .required(.contactDirection), .optional(.contactTopic), .optional(.partyRole),
        .optional(.minutes), .optional(.questionAsked), .optional(.answered), .optional(.resolved),
        .optional(.interpreterNeeded), .optional(.interpreterUsed), .optional(.factAdded),
      ],
      sealed: ["note"],
      slots: ["direction", "topic", "minutes", "partyRole"]),
    EventEntry(
      .contactDocumented, "ContactDocumented", "journalanteckning",
      command: "documentContact",
      [
        .required(.contact), .optional(.factAdded),
      ],
      sealed: ["note"],
      slots: ["contact"],
      imposedBy: .law,
      after: [.contactOccurred]),
    EventEntry(
      .contactClassified, "ContactClassified", "värde eller onödig efterfrågan",
      command: "classifyContact",
      [
        .required(.contact), .required(.contactValue), .optional(.failureCause),
        .optional(.failureParty), .optional(.confidence), .optional(.classifier),
        .optional(.concerning),
      ],
      sealed: ["note"],
      slots: ["contact", "value", "cause", "failingParty"],
      after: [.contactOccurred]),
    EventEntry(
      .callbackPromised, "CallbackPromised", "utlovad återuppringning",
      command: "promiseCallback",
      [
        .required(.promisedBy), .optional(.contact),
      ],
      sealed: ["note"],
      slots: ["promisedBy", "contact"]),
    EventEntry(
      .callbackKept, "CallbackKept", "återuppringning gjord",
      command: "keepCallback",
      [
        .optional(.contact), .optional(.concerning), .optional(.late),
      ],
      sealed: ["note"],
      slots: ["contact", "concerning"],
      after: [.callbackPromised]),
    EventEntry(
      .interpreterBooked, "InterpreterBooked", "tolk bokad",
      command: "bookInterpreter",
      [
        .optional(.startsAt), .optional(.language), .optional(.contact),
      ],
      sealed: ["note"],
      slots: ["startsAt", "contact"],
      after: [.caseOpened]),
    EventEntry(
      .mailReceived, "MailReceived", "inkommande e-post",
      command: "receiveMail",
      [
        .required(.mailbox), .optional(.partyRole), .optional(.contactTopic),
        .optional(.looksLikeReaction), .optional(.decision),
      ],
      sealed: ["text"],
      slots: ["partyRole", "topic", "decision"]),
    EventEntry(
      .mailClaimed, "MailClaimed", "e-post tagen",
      command: "claimMail",
      [
        .optional(.concerning), .optional(.handler),
      ],
      slots: ["concerning"],
      after: [.mailReceived]),
    EventEntry(
      .mailAnswered, "MailAnswered", "e-post besvarad",
      command: "answerMail",
      [
        .optional(.concerning), .optional(.minutes), .optional(.resolved),
      ],
      sealed: ["answer"],
      slots: ["concerning", "minutes"],
      after: [.mailReceived]),
    EventEntry(
      .mailMisrouted, "MailMisrouted", "felskickad e-post",
      command: "misrouteMail",
      [
        .optional(.concerning), .optional(.mailbox), .optional(.toUnit),
      ],
      sealed: ["note"],
      slots: ["concerning"],
      after: [.mailReceived]),
    EventEntry(
      .powerOfAttorneyRegistered, "PowerOfAttorneyRegistered", "fullmakt",
      command: "registerPowerOfAttorney",
      [
        .required(.representative), .optional(.from), .optional(.through), .optional(.accessScope),
      ],
      sealed: ["name"],
      slots: ["from", "through", "accessScope"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .partyAccessRequested, "PartyAccessRequested", "begäran om partsinsyn",
      command: "requestPartyAccess",
      [
        .optional(.partyRole), .optional(.accessScope), .optional(.inWriting),
      ],
      sealed: ["note"],
      slots: ["partyRole", "accessScope"],
      after: [.caseOpened]),
    EventEntry(
      .partyAccessGiven, "PartyAccessGiven", "partsinsyn",
      command: "givePartyAccess",
      [
        .optional(.request), .optional(.accessScope), .optional(.redacted),
        .optional(.secrecyAssessed),
      ],
      sealed: ["note"],
      slots: ["request", "accessScope"],
      imposedBy: .law,
      after: [.partyAccessRequested]),
    EventEntry(
      .partyAccessRefused, "PartyAccessRefused", "avslag på partsinsyn",
      command: "refusePartyAccess",
      [
        .required(.refusalGround), .optional(.request), .optional(.decidedBy),
        .optional(.provisions), .optional(.appealInstruction),
      ],
      sealed: ["reasons"],
      slots: ["ground", "request"],
      after: [.partyAccessRequested]),
    EventEntry(
      .publicRecordRequested, "PublicRecordRequested", "begäran om allmän handling",
      command: "requestPublicRecord",
      [
        .optional(.recipient), .optional(.requesterIdentityAsked), .optional(.accessScope),
        .optional(.document),
      ],
      sealed: ["note"],
      slots: ["recipient", "accessScope"]),
    EventEntry(
      .publicRecordReleased, "PublicRecordReleased", "utlämnande av allmän handling",
      command: "releasePublicRecord",
      [
        .optional(.request), .optional(.secrecyAssessed), .optional(.secrecyGround),
        .optional(.redacted), .optional(.accessScope), .optional(.document),
      ],
      sealed: ["note"],
      slots: ["request", "secrecyGround", "accessScope"],
      imposedBy: .law,
      after: [.publicRecordRequested]),
    EventEntry(
      .publicRecordRefused, "PublicRecordRefused", "avslag på utlämnande",
      command: "refusePublicRecord",
      [
        .required(.refusalGround), .optional(.request), .optional(.secrecyAssessed),
        .optional(.decidedBy), .optional(.provisions), .optional(.appealInstruction),
      ],
      sealed: ["reasons"],
      slots: ["ground", "request"],
      after: [.publicRecordRequested]),
    EventEntry(
      .expectedTimeStated, "ExpectedTimeStated", "bekräftelsebrev",
      command: "stateExpectedTime",
      [
        .required(.expectedBy), .optional(.days), .optional(.concerning),
      ],
      slots: ["expectedBy", "days"],
      after: [.caseOpened, .applicationReceived]),
    EventEntry(
      .delayAssessed, "DelayAssessed", "bedömning av försening",
      command: "assessDelay",
      [
        .required(.delayed), .optional(.delayCause), .optional(.reasonsGiven),
      ],
      sealed: ["reasons"],
      slots: ["cause"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .delayNotified, "DelayNotified", "underrättelse om försening",
      command: "notifyDelay",
      [
        .optional(.delayCause), .optional(.reasonsGiven), .optional(.expectedBy),
      ],
      sealed: ["reasons"],
      slots: ["cause", "expectedBy"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .decisionDemandReceived, "DecisionDemandReceived", "begäran om att ärendet avgörs",
      command: "receiveDecisionDemand",
      [
        .required(.inWriting), .optional(.receivedOn),
      ],
      sealed: ["statement"],
      slots: ["receivedOn"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .decisionDemandRejected, "DecisionDemandRejected", "avslag på begäran om avgörande",
      command: "rejectDecisionDemand",
      [
        .optional(.request), .optional(.decidedBy), .optional(.reasonsGiven),
        .optional(.appealInstruction), .optional(.provisions),
      ],
      sealed: ["reasons"],
      slots: ["request"],
      after: [.decisionDemandReceived]),
    EventEntry(
      .customerExperienceReported, "CustomerExperienceReported", "kundupplevelse",
      command: "reportCustomerExperience",
      [
        .required(.construct), .required(.score), .optional(.scaleMaximum), .optional(.concerning),
        .optional(.partyRole),
      ],
      sealed: ["note"],
      slots: ["construct", "score", "concerning"]),
  ]
}
