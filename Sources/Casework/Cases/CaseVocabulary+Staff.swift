// Units, people in them, and what they do when.
extension CaseVocabulary {
  static let staff: [EventEntry] = [
    EventEntry(
      .unitEstablished, "UnitEstablished", "enhet inrättad",
      command: "establishUnit", in: .organisation,
      [
        .required(.unit), .required(.unitKind), .required(.from), .optional(.toUnit),
        .optional(.municipalities),
      ],
      slots: ["from", "unitKind"]),
    EventEntry(
      .unitMoved, "UnitMoved", "enhet flyttad",
      command: "moveUnit", in: .organisation,
      [
        .required(.unit), .required(.toUnit), .required(.from), .optional(.fromUnit),
      ],
      slots: ["from"]),
    EventEntry(
      .unitClosed, "UnitClosed", "enhet nedlagd",
      command: "closeUnit", in: .organisation,
      [
        .required(.unit), .required(.through),
      ],
      slots: ["through"]),
    EventEntry(
      .handlerJoined, "HandlerJoined", "handläggare tillträder",
      command: "joinHandler", in: .organisation,
      [
        .required(.handler), .required(.unit), .required(.from), .optional(.extent),
      ],
      sealed: ["name", "personalNumber"],
      slots: ["from", "extent", "handler", "unit"]),
    EventEntry(
      .handlerLeft, "HandlerLeft", "handläggare slutar",
      command: "leaveHandler", in: .organisation,
      [
        .required(.handler), .optional(.unit), .required(.through), .optional(.leavingReason),
      ],
      sealed: ["note"],
      slots: ["through", "reason", "handler"]),
    EventEntry(
      .absenceStarted, "AbsenceStarted", "frånvaro börjar",
      command: "startAbsence", in: .organisation,
      [
        .required(.handler), .optional(.absenceKind), .required(.from), .optional(.through),
        .optional(.extent),
      ],
      slots: ["from", "through", "absenceKind", "extent"]),
    EventEntry(
      .absenceEnded, "AbsenceEnded", "frånvaro upphör",
      command: "endAbsence", in: .organisation,
      [
        .required(.handler), .required(.through),
      ],
      slots: ["through"]),
    EventEntry(
      .roleAssigned, "RoleAssigned", "roll tilldelad",
      command: "assignRole", in: .organisation,
      [
        .required(.handler), .required(.role), .optional(.unit), .required(.from),
        .optional(.through),
      ],
      slots: ["role", "from", "through"]),
    EventEntry(
      .roleWithdrawn, "RoleWithdrawn", "roll återkallad",
      command: "withdrawRole", in: .organisation,
      [
        .required(.handler), .required(.role), .optional(.unit), .required(.through),
      ],
      slots: ["role", "through"]),
    EventEntry(
      .mandateGranted, "MandateGranted", "delegation",
      command: "grantMandate", in: .organisation,
      [
        .required(.decisionKinds), .optional(.role), .optional(.handler), .optional(.unit),
        .optional(.caseTypes), .required(.from), .optional(.through),
        .optional(.requiresPresentation), .optional(.legalBasis),
      ],
      slots: ["role", "from", "through"],
      imposedBy: .law),
    EventEntry(
      .mandateWithdrawn, "MandateWithdrawn", "återkallad delegation",
      command: "withdrawMandate", in: .organisation,
      [
        .optional(.decisionKinds), .optional(.role), .optional(.handler), .optional(.unit),
        .required(.through),
      ],
      slots: ["role", "through"]),
    EventEntry(
      .teamStructureChanged, "TeamStructureChanged", "ändrad teamindelning",
      command: "changeTeamStructure", in: .organisation,
      [
        .required(.teamPrinciple), .optional(.unit), .required(.from), .optional(.units),
      ],
      slots: ["principle", "from"]),
    EventEntry(
      .territoryChanged, "TerritoryChanged", "ändrat område",
      command: "changeTerritory", in: .organisation,
      [
        .required(.unit), .required(.municipalities), .required(.from),
      ],
      slots: ["from"]),
    EventEntry(
      .phoneHoursPublished, "PhoneHoursPublished", "telefontider",
      command: "publishPhoneHours", in: .organisation,
      [
        .required(.unit), .required(.from), .optional(.through), .optional(.openMinutes),
      ],
      slots: ["from", "through", "openMinutes"],
      imposedBy: .law),
    EventEntry(
      .rotaPublished, "RotaPublished", "telefonschema",
      command: "publishRota", in: .organisation,
      [
        .required(.unit), .required(.from), .optional(.through), .optional(.handlers),
        .optional(.coveredMinutes), .optional(.openMinutes), .optional(.startsAt),
        .optional(.endsAt),
      ],
      slots: ["from", "through", "coveredMinutes", "openMinutes"],
      imposedBy: .policy),
    EventEntry(
      .callVolumesReported, "CallVolumesReported", "samtalsvolymer",
      command: "reportCallVolumes", in: .organisation,
      [
        .required(.unit), .required(.from), .required(.through), .required(.callsReceived),
        .required(.callsAnswered),
      ],
      slots: ["from", "through", "callsReceived", "callsAnswered"],
      imposedBy: .system),
    EventEntry(
      .officeReliefStarted, "OfficeReliefStarted", "avlastning från annat kontor börjar",
      command: "startOfficeRelief", in: .organisation,
      [
        .required(.unit), .required(.fromUnit), .required(.from), .optional(.through),
        .optional(.points),
      ],
      slots: ["from", "through", "points"]),
    EventEntry(
      .officeReliefEnded, "OfficeReliefEnded", "avlastning från annat kontor upphör",
      command: "endOfficeRelief", in: .organisation,
      [
        .required(.unit), .required(.fromUnit), .required(.through),
      ],
      slots: ["through"],
      after: [.officeReliefStarted]),
    EventEntry(
      .leadershipSupportGiven, "LeadershipSupportGiven", "stöd från chef",
      command: "giveLeadershipSupport", in: .organisation,
      [
        .required(.unit), .required(.supportKind), .optional(.supportTrigger), .optional(.minutes),
      ],
      sealed: ["note"],
      slots: ["supportKind", "trigger", "minutes"]),
    EventEntry(
      .leadershipSupportWithheld, "LeadershipSupportWithheld", "chef avstår",
      command: "withholdLeadershipSupport", in: .organisation,
      [
        .required(.unit), .optional(.supportKind), .optional(.supportTrigger),
      ],
      sealed: ["note"],
      slots: ["supportKind", "trigger"]),
    EventEntry(
      .teamMeetingHeld, "TeamMeetingHeld", "teammöte",
      command: "holdTeamMeeting", in: .organisation,
      [
        .required(.unit), .required(.teamMeetingKind), .optional(.minutes),
        .optional(.participants), .optional(.points),
      ],
      sealed: ["note"],
      slots: ["teamMeetingKind", "minutes", "points"]),
    EventEntry(
      .competenceRecorded, "CompetenceRecorded", "kompetens",
      command: "recordCompetence", in: .organisation,
      [
        .required(.handler), .required(.workKind), .required(.competenceLevel), .optional(.from),
      ],
      slots: ["workKind", "competenceLevel", "from"]),
    EventEntry(
      .trainingCompleted, "TrainingCompleted", "utbildning",
      command: "completeTraining", in: .organisation,
      [
        .required(.handler), .required(.course), .optional(.days), .optional(.through),
      ],
      slots: ["days", "through"]),
    EventEntry(
      .mentoringSession, "MentoringSession", "handledning",
      command: "mentor", in: .organisation,
      [
        .required(.handler), .optional(.participants), .optional(.minutes), .optional(.workKind),
      ],
      sealed: ["note"],
      slots: ["minutes", "workKind"]),
  ]
}
