// The way back to work, with others.
extension CaseVocabulary {
  static let coordination: [EventEntry] = [
    EventEntry(
      .consentGiven, "ConsentGiven", "samtycke",
      command: "giveConsent",
      [
        .required(.consentScope), .optional(.from), .optional(.through), .optional(.inWriting),
      ],
      sealed: ["note"],
      slots: ["from", "through"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .consentWithdrawn, "ConsentWithdrawn", "återkallat samtycke",
      command: "withdrawConsent",
      [
        .optional(.consentScope), .optional(.from),
      ],
      sealed: ["note"],
      slots: ["from"],
      after: [.consentGiven]),
    EventEntry(
      .informationDisclosed, "InformationDisclosed", "utlämnande till samverkanspart",
      command: "discloseInformation",
      [
        .required(.recipient), .optional(.partyRole), .optional(.secrecyAssessed),
        .optional(.secrecyGround), .optional(.legalBasis), .optional(.concerning),
      ],
      sealed: ["note"],
      slots: ["recipient", "partyRole", "secrecyGround"],
      after: [.caseOpened]),
    EventEntry(
      .rehabNeedMapped, "RehabNeedMapped", "kartläggning av rehabiliteringsbehov",
      command: "mapRehabNeed",
      [
        .required(.needFound), .optional(.form), .optional(.minutes), .optional(.dueDate),
      ],
      sealed: ["note"],
      slots: ["minutes", "dueDate"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .coordinationMeetingCalled, "CoordinationMeetingCalled", "kallelse till avstämningsmöte",
      command: "callCoordinationMeeting",
      [
        .optional(.meetingDate), .optional(.called), .optional(.place),
        .optional(.consequenceStated),
      ],
      sealed: ["note"],
      slots: ["meetingDate", "place"],
      after: [.caseOpened]),
    EventEntry(
      .coordinationMeetingHeld, "CoordinationMeetingHeld", "avstämningsmöte",
      command: "holdCoordinationMeeting",
      [
        .required(.attended), .optional(.meetingDate), .optional(.place), .optional(.minutes),
        .optional(.travelMinutes), .optional(.agreed), .optional(.contactTopic),
      ],
      sealed: ["note"],
      slots: ["minutes", "travelMinutes", "place"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .meetingBooked, "MeetingBooked", "bokat möte",
      command: "bookMeeting",
      [
        .required(.startsAt), .optional(.place), .optional(.called), .optional(.minutes),
        .optional(.travelMinutes), .optional(.contactTopic),
      ],
      sealed: ["note"],
      slots: ["startsAt", "place", "travelMinutes"],
      after: [.caseOpened]),
    EventEntry(
      .meetingHeld, "MeetingHeld", "möte",
      command: "holdMeeting",
      [
        .optional(.attended), .optional(.place), .optional(.minutes), .optional(.travelMinutes),
        .optional(.contactTopic), .optional(.resolved),
      ],
      sealed: ["note"],
      slots: ["minutes", "travelMinutes", "place", "topic"],
      after: [.caseOpened]),
    EventEntry(
      .rehabPlanMade, "RehabPlanMade", "rehabiliteringsplan",
      command: "makeRehabPlan",
      [
        .required(.rehabMeasures), .optional(.responsible), .optional(.from), .optional(.through),
        .optional(.followUpDate), .optional(.amount),
      ],
      sealed: ["text"],
      slots: ["from", "through", "followUpDate"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .rehabPlanFollowedUp, "RehabPlanFollowedUp", "uppföljning av rehabiliteringsplan",
      command: "followUpRehabPlan",
      [
        .optional(.concerning), .optional(.complete), .optional(.followUpDate),
      ],
      sealed: ["note"],
      slots: ["concerning", "followUpDate"],
      imposedBy: .law,
      after: [.rehabPlanMade]),
    EventEntry(
      .rehabPlanChanged, "RehabPlanChanged", "ändrad rehabiliteringsplan",
      command: "changeRehabPlan",
      [
        .optional(.rehabMeasures), .optional(.responsible), .optional(.from), .optional(.through),
        .optional(.followUpDate), .optional(.concerning),
      ],
      sealed: ["text"],
      slots: ["from", "through", "followUpDate"],
      after: [.rehabPlanMade]),
    EventEntry(
      .workTrialStarted, "WorkTrialStarted", "arbetsprövning",
      command: "startWorkTrial",
      [
        .required(.from), .optional(.through), .optional(.extent), .optional(.employer),
      ],
      sealed: ["note"],
      slots: ["from", "through", "extent"],
      after: [.caseOpened]),
  ]
}
