// Interests, partiality, other occupations.
extension CaseVocabulary {
  static let integrity: [EventEntry] = [
    EventEntry(
      .interestDeclared, "InterestDeclared", "anmälan om intresse",
      command: "declareInterest", in: .organisation,
      [
        .required(.handler), .required(.interestKind), .optional(.party), .optional(.entity),
        .optional(.from), .optional(.through),
      ],
      sealed: ["note"],
      slots: ["interestKind", "from", "through"],
      imposedBy: .law),
    EventEntry(
      .conflictReported, "ConflictReported", "anmälan om jäv",
      command: "reportConflict",
      [
        .required(.handler), .optional(.reportedBy), .optional(.party), .optional(.conflictGround),
        .optional(.knownSince),
      ],
      sealed: ["note"],
      slots: ["ground", "knownSince"],
      imposedBy: .law),
    EventEntry(
      .conflictDecided, "ConflictDecided", "beslut om jäv",
      command: "decideConflict",
      [
        .required(.handler), .required(.conflicted), .required(.decidedBy),
        .optional(.conflictGround), .optional(.conflictException), .optional(.provisions),
      ],
      sealed: ["reasons"],
      slots: ["ground", "exception"],
      imposedBy: .law,
      after: [.conflictReported]),
    EventEntry(
      .handlerRecused, "HandlerRecused", "handläggare avstår",
      command: "recuseHandler",
      [
        .required(.handler), .optional(.concerning), .optional(.conflictGround),
      ],
      sealed: ["note"],
      slots: ["concerning", "ground"],
      imposedBy: .law),
    EventEntry(
      .secondJobDeclared, "SecondJobDeclared", "anmälan om bisyssla",
      command: "declareSecondJob", in: .organisation,
      [
        .required(.handler), .optional(.entity), .optional(.from), .optional(.through),
        .optional(.weeklyMinutes),
      ],
      sealed: ["note"],
      slots: ["from", "through", "weeklyMinutes"],
      imposedBy: .law),
    EventEntry(
      .secondJobDecided, "SecondJobDecided", "beslut om bisyssla",
      command: "decideSecondJob", in: .organisation,
      [
        .required(.handler), .required(.allowed), .optional(.decidedBy), .optional(.legalBasis),
      ],
      sealed: ["reasons"],
      imposedBy: .law,
      after: [.secondJobDeclared]),
  ]
}
