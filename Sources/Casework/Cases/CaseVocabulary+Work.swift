// Who does what on a case, and who drives it.
extension CaseVocabulary {
  static let work: [EventEntry] = [
    EventEntry(
      .workTaken, "WorkTaken", "ärende tas",
      command: "takeWork",
      [
        .required(.handler), .optional(.workKind),
      ],
      slots: ["workKind"],
      after: [.caseOpened]),
    EventEntry(
      .workDone, "WorkDone", "arbete utfört",
      command: "doWork",
      [
        .required(.handler), .optional(.workKind), .optional(.minutes), .optional(.blocking),
      ],
      sealed: ["note"],
      slots: ["workKind", "minutes"],
      after: [.caseOpened]),
    EventEntry(
      .workHanded, "WorkHanded", "arbete lämnas över",
      command: "handWork",
      [
        .required(.handler), .optional(.workKind), .optional(.handlerChangeReason),
      ],
      sealed: ["note"],
      slots: ["workKind", "reason"],
      after: [.caseOpened]),
    EventEntry(
      .workPerformedBy, "WorkPerformedBy", "utfört av annan än registrerad",
      command: "recordPerformer",
      [
        .required(.handler), .optional(.workKind), .optional(.minutes), .optional(.concerning),
      ],
      slots: ["workKind", "minutes", "concerning"],
      after: [.caseOpened]),
    EventEntry(
      .driverAssigned, "DriverAssigned", "drivande handläggare utsedd",
      command: "assignDriver",
      [
        .required(.handler), .optional(.team),
      ],
      after: [.caseOpened]),
    EventEntry(
      .driverReleased, "DriverReleased", "drivande handläggare entledigad",
      command: "releaseDriver",
      [
        .required(.handler), .optional(.handlerChangeReason),
      ],
      slots: ["reason"],
      after: [.driverAssigned]),
    EventEntry(
      .handlerChanged, "HandlerChanged", "handläggarbyte",
      command: "changeHandler",
      [
        .required(.handler), .optional(.handlerChangeReason),
      ],
      sealed: ["note"],
      slots: ["reason"],
      after: [.caseOpened]),
    EventEntry(
      .caseMovedTeam, "CaseMovedTeam", "flytt mellan team",
      command: "moveCaseToTeam",
      [
        .required(.toUnit), .optional(.fromUnit), .optional(.routingReason),
      ],
      sealed: ["note"],
      slots: ["reason", "toUnit"],
      after: [.caseOpened]),
    EventEntry(
      .caseMovedOffice, "CaseMovedOffice", "flytt mellan kontor",
      command: "moveCaseToOffice",
      [
        .required(.toUnit), .optional(.fromUnit), .optional(.routingReason),
      ],
      sealed: ["note"],
      slots: ["reason", "toUnit"],
      after: [.caseOpened]),
    EventEntry(
      .caseRoutedBetweenOffices, "CaseRoutedBetweenOffices", "fördelning mellan kontor",
      command: "routeCaseBetweenOffices",
      [
        .required(.toUnit), .optional(.fromUnit), .optional(.routingReason),
        .optional(.travelMinutes),
      ],
      slots: ["reason", "travelMinutes", "toUnit"],
      imposedBy: .policy,
      after: [.caseOpened]),
    EventEntry(
      .handoffBetweenFunctions, "HandoffBetweenFunctions", "överlämning mellan funktioner",
      command: "handOffBetweenFunctions",
      [
        .required(.fromFunction), .required(.toFunction),
      ],
      slots: ["fromFunction", "toFunction"],
      after: [.caseOpened]),
    EventEntry(
      .caseStalled, "CaseStalled", "ärende står stilla",
      command: "reportStalledCase",
      [
        .optional(.days), .optional(.concerning),
      ],
      slots: ["days", "concerning"],
      imposedBy: .policy,
      after: [.caseOpened]),
    EventEntry(
      .reprioritisedBy, "ReprioritisedBy", "omprioritering",
      command: "reprioritise",
      [
        .optional(.handler), .optional(.priorityReason), .optional(.dueDate),
      ],
      sealed: ["note"],
      slots: ["reason", "dueDate"],
      after: [.caseOpened]),
    EventEntry(
      .helpRequested, "HelpRequested", "begäran om hjälp",
      command: "requestHelp",
      [
        .optional(.workKind), .optional(.participants),
      ],
      sealed: ["questionText"],
      slots: ["workKind"]),
    EventEntry(
      .helpGiven, "HelpGiven", "hjälp",
      command: "giveHelp",
      [
        .optional(.workKind), .optional(.concerning), .optional(.minutes), .optional(.resolved),
      ],
      sealed: ["answer"],
      slots: ["workKind", "concerning", "minutes"],
      after: [.helpRequested]),
    EventEntry(
      .deviationFromInstruction, "DeviationFromInstruction", "avsteg från instruktion",
      command: "deviateFromInstruction",
      [
        .required(.deviationReason), .optional(.legalBasis), .optional(.document),
        .optional(.instrument), .optional(.concerning),
      ],
      sealed: ["note"],
      slots: ["reason", "instrument", "concerning"]),
  ]
}
