// Income, capacity, days of the chain, and talking it over.
extension CaseVocabulary {
  static let assessment: [EventEntry] = [
    EventEntry(
      .incomeDataRequested, "IncomeDataRequested", "begäran om inkomstuppgifter",
      command: "requestIncomeData",
      [
        .optional(.incomeSource), .optional(.dueDate), .optional(.questionStated),
        .optional(.alreadyHeld),
      ],
      sealed: ["questionText"],
      slots: ["source", "dueDate"],
      after: [.caseOpened]),
    EventEntry(
      .incomeDataReceived, "IncomeDataReceived", "inkomstuppgifter",
      command: "receiveIncomeData",
      [
        .optional(.incomeSource), .optional(.inquiry), .optional(.yearlyIncome), .optional(.from),
        .optional(.through), .optional(.incomeKinds), .optional(.complete),
      ],
      sealed: ["text"],
      slots: ["source", "yearlyIncomeOre", "from", "through"],
      after: [.caseOpened]),
    EventEntry(
      .sgiDetermined, "SgiDetermined", "SGI fastställd",
      command: "determineSGI",
      [
        .required(.sgi), .optional(.from), .optional(.incomeKinds), .optional(.yearlyIncome),
        .optional(.employmentForm), .optional(.sgiCause), .optional(.decidedBy),
        .optional(.weeklyMinutes), .optional(.provisions),
      ],
      sealed: ["reasons"],
      slots: ["sgiOre", "from", "yearlyIncomeOre", "employmentForm"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .sgiChanged, "SgiChanged", "SGI ändrad",
      command: "changeSGI",
      [
        .required(.sgi), .optional(.from), .optional(.incomeKinds), .optional(.yearlyIncome),
        .optional(.employmentForm), .optional(.sgiCause), .optional(.decidedBy),
        .optional(.weeklyMinutes), .optional(.concerning), .optional(.provisions),
      ],
      sealed: ["reasons"],
      slots: ["sgiOre", "from", "yearlyIncomeOre", "cause"],
      imposedBy: .law,
      after: [.sgiDetermined]),
    EventEntry(
      .sgiProtectionStarted, "SgiProtectionStarted", "SGI-skydd börjar",
      command: "startSGIProtection",
      [
        .required(.from), .optional(.protectionGround), .optional(.through),
      ],
      slots: ["from", "through", "ground"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .sgiProtectionEnded, "SgiProtectionEnded", "SGI-skydd upphör",
      command: "endSGIProtection",
      [
        .required(.through), .optional(.protectionGround),
      ],
      slots: ["through", "ground"],
      imposedBy: .law,
      after: [.sgiProtectionStarted]),
    EventEntry(
      .workCapacityAssessed, "WorkCapacityAssessed", "bedömning av arbetsförmåga",
      command: "assessWorkCapacity",
      [
        .required(.basis), .required(.extent), .optional(.from), .optional(.through),
        .optional(.exception), .optional(.exceptionReasonGiven), .optional(.expectedReturn),
        .optional(.occupationalGroup), .optional(.reasonCodes), .optional(.individualFacts),
        .optional(.certificate), .optional(.employmentForm), .optional(.hoursPlacedFreely),
        .optional(.minutes),
      ],
      sealed: ["reasons", "diagnosis"],
      slots: ["basis", "extent", "from", "exception"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .rehabChainDayReached, "RehabChainDayReached", "dag i rehabiliteringskedjan nås",
      command: "reachRehabChainDay",
      [
        .required(.dayNumber), .optional(.firstDay),
      ],
      slots: ["dayNumber", "firstDay"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .dayCountRecomputed, "DayCountRecomputed", "omräkning av dagar",
      command: "recomputeDayCount",
      [
        .required(.dayNumber), .optional(.previousDayNumber), .optional(.frameDays),
        .optional(.firstDay), .optional(.chainCause), .optional(.concerning),
      ],
      slots: ["dayNumber", "previousDayNumber", "frameDays", "firstDay"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .exceptionApplied, "ExceptionApplied", "undantag från tidsgräns",
      command: "applyException",
      [
        .required(.exception), .optional(.exceptionReasonGiven), .optional(.expectedReturn),
        .optional(.from), .optional(.through), .optional(.dayNumber), .optional(.decidedBy),
      ],
      sealed: ["reasons"],
      slots: ["exception", "expectedReturn", "from", "through"],
      after: [.caseOpened]),
    EventEntry(
      .peerConsultationHeld, "PeerConsultationHeld", "dragning",
      command: "holdPeerConsultation",
      [
        .required(.participants), .optional(.minutes), .optional(.consultationKind),
        .optional(.consultationEffect), .optional(.proposalKind), .optional(.dissent),
        .optional(.factAdded), .optional(.memoryNote), .optional(.finalHandling),
        .optional(.place), .optional(.question),
      ],
      sealed: ["questionText", "arguments", "note"],
      slots: ["minutes", "effect", "kind", "consultationKind"],
      after: [.caseOpened]),
    EventEntry(
      .dissentResolved, "DissentResolved", "oenighet löst",
      command: "resolveDissent",
      [
        .optional(.concerning), .optional(.consultationEffect), .optional(.participants),
        .optional(.minutes),
      ],
      sealed: ["note"],
      slots: ["concerning", "effect"],
      after: [.peerConsultationHeld, .presentationMade, .dissentRecorded]),
    EventEntry(
      .specialistConsulted, "SpecialistConsulted", "rådfrågan av specialist",
      command: "consultSpecialist",
      [
        .required(.adviser), .optional(.minutes), .optional(.consultationEffect),
        .optional(.factAdded), .optional(.finalHandling), .optional(.question),
      ],
      sealed: ["questionText", "answer"],
      slots: ["minutes", "effect", "question"],
      after: [.caseOpened]),
    EventEntry(
      .presentationMade, "PresentationMade", "föredragning",
      command: "presentCase",
      [
        .required(.presentedBy), .optional(.decidedBy), .optional(.others),
        .optional(.proposalKind), .optional(.question), .optional(.minutes),
      ],
      sealed: ["note"],
      slots: ["kind", "question", "minutes"],
      imposedBy: .law,
      after: [.caseOpened]),
  ]
}
