// Money paid without right.
extension CaseVocabulary {
  static let reclaims: [EventEntry] = [
    EventEntry(
      .wrongPaymentSuspected, "WrongPaymentSuspected", "misstänkt felaktig utbetalning",
      command: "suspectWrongPayment",
      [
        .optional(.suspicionSource), .optional(.from), .optional(.through),
        .optional(.wrongAmount), .optional(.payment),
      ],
      sealed: ["note"],
      slots: ["source", "from", "through", "wrongAmountOre"]),
    EventEntry(
      .reclaimInvestigated, "ReclaimInvestigated", "återkravsutredning",
      command: "investigateReclaim",
      [
        .optional(.from), .optional(.through), .optional(.wrongAmount), .optional(.concerning),
        .optional(.complete), .optional(.minutes),
      ],
      sealed: ["note"],
      slots: ["from", "through", "wrongAmountOre", "concerning"],
      imposedBy: .law,
      after: [.wrongPaymentSuspected, .caseOpened]),
    EventEntry(
      .reclaimDecided, "ReclaimDecided", "återkrav",
      command: "decideReclaim",
      [
        .required(.decisionKind), .optional(.reclaimCause), .optional(.amount), .optional(.from),
        .optional(.through), .optional(.evidence), .optional(.waiverConsidered),
        .optional(.waiverOutcome), .optional(.decidedBy), .optional(.presentedBy),
        .optional(.others), .optional(.provisions), .optional(.reasonsGiven),
        .optional(.individualFacts), .optional(.replyAddressed), .optional(.proposal),
        .optional(.communicationGround), .optional(.appealInstruction), .optional(.question),
      ],
      sealed: ["reasons"],
      slots: ["kind", "amountOre", "cause", "waiver"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .waiverDecided, "WaiverDecided", "eftergift",
      command: "decideWaiver",
      [
        .required(.waiverOutcome), .optional(.waivedAmount), .optional(.decision),
        .optional(.decidedBy), .optional(.provisions), .optional(.reasonsGiven),
      ],
      sealed: ["reasons"],
      slots: ["waiver", "waivedAmountOre", "decision"],
      imposedBy: .law,
      after: [.reclaimDecided]),
    EventEntry(
      .instalmentAgreed, "InstalmentAgreed", "avbetalning",
      command: "agreeInstalment",
      [
        .required(.instalment), .optional(.instalments), .optional(.from), .optional(.through),
        .optional(.decision),
      ],
      sealed: ["note"],
      slots: ["instalmentOre", "instalments", "from", "through"],
      after: [.reclaimDecided]),
    EventEntry(
      .setOffMade, "SetOffMade", "kvittning",
      command: "makeSetOff",
      [
        .required(.amount), .optional(.reasonablenessConsidered), .optional(.decision),
        .optional(.payment), .optional(.from), .optional(.through), .optional(.decidedBy),
      ],
      sealed: ["reasons"],
      slots: ["amountOre", "decision", "from", "through"],
      after: [.reclaimDecided]),
    EventEntry(
      .policeReportMade, "PoliceReportMade", "polisanmälan",
      command: "reportToPolice",
      [
        .optional(.concerning), .optional(.from), .optional(.through), .optional(.wrongAmount),
      ],
      sealed: ["note"],
      slots: ["concerning", "from", "through", "wrongAmountOre"],
      imposedBy: .law,
      after: [.wrongPaymentSuspected]),
  ]
}
