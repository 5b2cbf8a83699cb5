// What the engine itself records: corrections, reasons, law packs.
extension CaseVocabulary {
  static let engine: [EventEntry] = [
    EventEntry(
      .eventCorrected, "EventCorrected", "rättad händelse",
      command: "correctEvent",
      [
        .required(.target), .required(.correctedFields), .required(.correctionReason),
      ],
      sealed: ["explanation"],
      slots: ["target", "reason"]),
    EventEntry(
      .eventAnnulled, "EventAnnulled", "annullerad händelse",
      command: "annulEvent",
      [
        .required(.target), .required(.correctionReason),
      ],
      sealed: ["explanation"],
      slots: ["target", "reason"]),
    EventEntry(
      .lawReasonRecorded, "LawReasonRecorded", "skäl antecknat",
      command: "recordLawReason",
      [
        .required(.article), .optional(.wording), .required(.reasonedVerdict), .required(.act),
      ],
      sealed: ["explanation"],
      slots: ["verdict"],
      imposedBy: .law),
    EventEntry(
      .lawAttached, "LawAttached", "lagpaket anslutet",
      command: "attachLaw", in: .regime,
      [
        .required(.pack), .required(.packVersion), .required(.from), .optional(.caseTypes),
      ],
      slots: ["from"],
      imposedBy: .law),
  ]
}
