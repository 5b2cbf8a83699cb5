// Checks, learning and what others say.
extension CaseVocabulary {
  static let quality: [EventEntry] = [
    EventEntry(
      .hypothesisRegistered, "HypothesisRegistered", "hypotes",
      command: "registerHypothesis", in: .object,
      [
        .required(.hypothesis), .optional(.query), .optional(.measure), .optional(.from),
        .optional(.through), .optional(.unit),
      ],
      sealed: ["text"],
      slots: ["from", "through"]),
    EventEntry(
      .hypothesisTested, "HypothesisTested", "hypotes prövad",
      command: "testHypothesis", in: .object,
      [
        .required(.hypothesis), .required(.hypothesisResult), .optional(.query), .optional(.digest),
      ],
      sealed: ["note"],
      slots: ["result"],
      after: [.hypothesisRegistered]),
    EventEntry(
      .methodProposed, "MethodProposed", "metodförslag",
      command: "proposeMethod", in: .object,
      [
        .required(.method), .optional(.unit), .optional(.methodSource), .optional(.concerning),
      ],
      sealed: ["text"],
      slots: ["source", "concerning"]),
    EventEntry(
      .methodAdopted, "MethodAdopted", "metod antagen",
      command: "adoptMethod", in: .object,
      [
        .required(.method), .required(.unit), .optional(.from), .optional(.agreed),
        .optional(.participants), .optional(.timesReturned),
      ],
      sealed: ["explanation"],
      slots: ["from", "timesReturned"],
      after: [.methodProposed]),
    EventEntry(
      .methodRevised, "MethodRevised", "metod ändrad",
      command: "reviseMethod", in: .object,
      [
        .required(.method), .required(.unit), .optional(.from), .optional(.timesReturned),
        .optional(.concerning),
      ],
      sealed: ["explanation"],
      slots: ["from", "timesReturned", "concerning"],
      after: [.methodAdopted]),
    EventEntry(
      .methodAbandoned, "MethodAbandoned", "metod övergiven",
      command: "abandonMethod", in: .object,
      [
        .required(.method), .required(.unit), .optional(.through),
      ],
      sealed: ["explanation"],
      slots: ["through"],
      after: [.methodProposed, .methodAdopted]),
    EventEntry(
      .improvementProposed, "ImprovementProposed", "förbättringsförslag",
      command: "proposeImprovement", in: .object,
      [
        .required(.method), .optional(.unit), .optional(.methodSource),
      ],
      sealed: ["text"],
      slots: ["source"]),
    EventEntry(
      .improvementShared, "ImprovementShared", "förbättring spridd",
      command: "shareImprovement", in: .object,
      [
        .required(.method), .required(.fromUnit), .optional(.toUnit), .optional(.reached),
      ],
      sealed: ["note"],
      slots: ["reached"],
      after: [.improvementProposed]),
    EventEntry(
      .improvementAdopted, "ImprovementAdopted", "förbättring antagen",
      command: "adoptImprovement", in: .object,
      [
        .required(.method), .required(.fromUnit), .required(.toUnit), .optional(.from),
      ],
      sealed: ["note"],
      slots: ["from"],
      after: [.improvementProposed, .improvementShared]),
    EventEntry(
      .evaluationNoteRecorded, "EvaluationNoteRecorded", "utvärderingsnotering",
      command: "recordEvaluationNote", in: .object,
      [
        .required(.evaluationSign), .required(.unit), .optional(.measure), .optional(.values),
      ],
      sealed: ["text"],
      slots: ["sign"]),
    EventEntry(
      .dilemmaDiscussed, "DilemmaDiscussed", "etiskt dilemma",
      command: "discussDilemma", in: .object,
      [
        .required(.topic), .required(.unit), .optional(.minutes), .optional(.points),
        .optional(.values),
      ],
      sealed: ["note"],
      slots: ["minutes", "points"]),
    EventEntry(
      .knowledgeEvent, "KnowledgeEvent", "kunskapsinsats",
      command: "spreadKnowledge", in: .object,
      [
        .required(.topic), .optional(.reached), .optional(.asked), .optional(.answered),
        .optional(.document),
      ],
      slots: ["reached", "asked"]),
    EventEntry(
      .selfCheckRecorded, "SelfCheckRecorded", "egenkontroll",
      command: "recordSelfCheck",
      [
        .required(.checkResult), .optional(.checkedPart), .optional(.decision),
        .optional(.concerning), .optional(.minutes),
      ],
      sealed: ["note"],
      slots: ["result", "part", "concerning", "minutes"]),
    EventEntry(
      .peerCheckRecorded, "PeerCheckRecorded", "kollegial kontroll",
      command: "recordPeerCheck",
      [
        .required(.checkResult), .optional(.checkedPart), .optional(.decision),
        .optional(.concerning), .optional(.minutes), .optional(.handler),
      ],
      sealed: ["note"],
      slots: ["result", "part", "concerning", "minutes"]),
    EventEntry(
      .qualitySampled, "QualitySampled", "kvalitetskontroll",
      command: "sampleQuality",
      [
        .required(.checkResult), .optional(.checkedPart), .optional(.decision), .optional(.level),
        .optional(.minutes),
      ],
      sealed: ["note"],
      slots: ["result", "part", "decision", "minutes"],
      imposedBy: .policy),
    EventEntry(
      .blindReassessmentDone, "BlindReassessmentDone", "blind ombedömning",
      command: "reassessBlind",
      [
        .required(.agrees), .optional(.decision), .optional(.decisionKind), .optional(.basis),
        .optional(.extent), .optional(.assessor), .optional(.minutes),
      ],
      sealed: ["note"],
      slots: ["decision", "kind", "extent", "minutes"]),
    EventEntry(
      .complaintReceived, "ComplaintReceived", "klagomål",
      command: "receiveComplaint",
      [
        .required(.complaintTopic), .optional(.concerning), .optional(.partyRole),
      ],
      sealed: ["statement"],
      slots: ["complaintTopic", "concerning", "partyRole"]),
    EventEntry(
      .ombudsmanDecision, "OmbudsmanDecision", "JO-beslut",
      command: "recordOmbudsmanDecision",
      [
        .required(.ombudsmanOutcome), .optional(.document), .optional(.concerning),
      ],
      sealed: ["text"],
      slots: ["outcome", "concerning"]),
    EventEntry(
      .deviationLogged, "DeviationLogged", "avvikelse",
      command: "logDeviation",
      [
        .required(.deviationKind), .optional(.concerning), .optional(.unit), .optional(.severity),
      ],
      sealed: ["note"],
      slots: ["deviationKind", "concerning", "severity"]),
    EventEntry(
      .legalFollowUpPublished, "LegalFollowUpPublished", "rättslig uppföljning",
      command: "publishLegalFollowUp", in: .object,
      [
        .required(.document), .optional(.from), .optional(.through), .optional(.inspected),
        .optional(.found),
      ],
      slots: ["from", "through", "inspected", "found"]),
    EventEntry(
      .staffSurveyWave, "StaffSurveyWave", "medarbetarundersökning",
      command: "closeStaffSurveyWave", in: .object,
      [
        .required(.survey), .required(.unit), .optional(.from), .optional(.through),
        .optional(.surveyConstructs), .required(.respondents), .optional(.asked),
        .optional(.results),
      ],
      slots: ["from", "through", "respondents", "asked"]),
    EventEntry(
      .findingPublished, "FindingPublished", "resultat publicerat",
      command: "publishFinding", in: .object,
      [
        .required(.finding), .optional(.document), .optional(.digest), .optional(.query),
        .optional(.from), .optional(.through),
      ],
      sealed: ["text"],
      slots: ["from", "through"]),
    EventEntry(
      .managementResponseRecorded, "ManagementResponseRecorded", "ledningens svar",
      command: "recordManagementResponse", in: .object,
      [
        .required(.finding), .required(.replyKind), .optional(.level), .optional(.dueDate),
      ],
      sealed: ["text"],
      slots: ["replyKind", "level", "dueDate"],
      after: [.findingPublished]),
  ]
}
