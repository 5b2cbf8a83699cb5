// Who reads, searches, exports and erases.
extension CaseVocabulary {
  static let data: [EventEntry] = [
    EventEntry(
      .recordRead, "RecordRead", "åtkomst",
      command: "readRecord", in: .caseless,
      [
        .required(.purpose), .optional(.caseID), .optional(.person), .optional(.outsideRole),
      ],
      sealed: ["note"],
      slots: ["purpose"],
      imposedBy: .law),
    EventEntry(
      .queryRun, "QueryRun", "sökning",
      command: "runQuery", in: .caseless,
      [
        .required(.purpose), .optional(.selectors), .optional(.legalBasis), .optional(.query),
        .optional(.sensitive), .optional(.found),
      ],
      sealed: ["text"],
      slots: ["purpose", "found"],
      imposedBy: .law),
    EventEntry(
      .accessReviewDone, "AccessReviewDone", "logguppföljning",
      command: "reviewAccess", in: .caseless,
      [
        .optional(.unit), .required(.from), .required(.through), .optional(.inspected),
        .optional(.found), .optional(.decidedBy),
      ],
      sealed: ["note"],
      slots: ["from", "through", "inspected", "found"],
      imposedBy: .law),
    EventEntry(
      .erasureDecided, "ErasureDecided", "gallringsbeslut",
      command: "decideErasure", in: .system,
      [
        .required(.erasureScope), .optional(.person), .optional(.caseID), .required(.provisions),
        .optional(.decidedBy), .optional(.dueDate),
      ],
      sealed: ["reasons"],
      slots: ["erasureScope", "dueDate"],
      imposedBy: .law),
    EventEntry(
      .keyDestroyed, "KeyDestroyed", "nyckel förstörd",
      command: "destroyKey", in: .system,
      [
        .required(.subjectKey), .optional(.concerning),
      ],
      slots: ["concerning"],
      imposedBy: .law),
    EventEntry(
      .rectificationMade, "RectificationMade", "rättelse av personuppgift",
      command: "rectify",
      [
        .required(.concerning), .optional(.corrects), .optional(.partyRole),
      ],
      sealed: ["explanation"],
      slots: ["concerning", "partyRole"],
      imposedBy: .law),
    EventEntry(
      .exportMade, "ExportMade", "utlämnande, export",
      command: "export", in: .caseless,
      [
        .required(.purpose), .optional(.recipient), .optional(.secrecyAssessed),
        .optional(.secrecyGround), .optional(.legalBasis), .optional(.caseID),
        .optional(.redacted), .optional(.points), .optional(.digest),
      ],
      sealed: ["note"],
      slots: ["purpose", "recipient", "secrecyGround", "points"],
      imposedBy: .law),
    EventEntry(
      .incidentReported, "IncidentReported", "personuppgiftsincident",
      command: "reportIncident", in: .caseless,
      [
        .required(.discoveredAt), .optional(.notifiedAt), .optional(.severity), .optional(.reached),
      ],
      sealed: ["note"],
      slots: ["discoveredAt", "notifiedAt", "severity", "reached"],
      imposedBy: .law),
  ]
}
