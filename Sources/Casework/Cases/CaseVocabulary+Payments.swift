// Money, and what changes the right to it.
extension CaseVocabulary {
  static let payments: [EventEntry] = [
    EventEntry(
      .paymentCalculated, "PaymentCalculated", "beräkning av ersättning",
      command: "calculatePayment",
      [
        .required(.from), .required(.through), .required(.amount), .optional(.dailyAmount),
        .optional(.sgi), .optional(.paymentLevel), .optional(.extent),
        .optional(.calculationMethod), .optional(.days), .optional(.frameDays),
        .optional(.employmentForm), .optional(.qualifyingDeduction), .optional(.qualifyingMethod),
        .optional(.qualifyingDays), .optional(.benefitPeriodStart), .optional(.weeklyMinutes),
        .optional(.seriousIllness), .optional(.backdatingGround), .optional(.certificateException),
        .optional(.decision),
      ],
      slots: ["from", "through", "amountOre", "decision"],
      imposedBy: .system,
      after: [.caseOpened]),
    EventEntry(
      .paymentOrdered, "PaymentOrdered", "utbetalning beordrad",
      command: "orderPayment",
      [
        .required(.amount), .required(.from), .required(.through), .optional(.dueDate),
        .optional(.decision), .optional(.partyRole),
      ],
      sealed: ["account"],
      slots: ["amountOre", "from", "through", "dueDate"],
      imposedBy: .system,
      after: [.caseOpened]),
    EventEntry(
      .paymentMade, "PaymentMade", "utbetalning",
      command: "makePayment",
      [
        .required(.amount), .required(.from), .required(.through), .optional(.dailyAmount),
        .optional(.paymentLevel), .optional(.extent), .optional(.days), .optional(.decision),
        .optional(.payment), .optional(.partyRole),
      ],
      sealed: ["account"],
      slots: ["amountOre", "from", "through", "decision"],
      imposedBy: .system,
      after: [.caseOpened]),
    EventEntry(
      .paymentReturned, "PaymentReturned", "returnerad utbetalning",
      command: "returnPayment",
      [
        .required(.amount), .optional(.payment), .optional(.stopCause),
      ],
      slots: ["amountOre", "payment", "cause"],
      after: [.paymentMade]),
    EventEntry(
      .paymentStopped, "PaymentStopped", "stoppad utbetalning",
      command: "stopPayment",
      [
        .required(.stopCause), .optional(.from), .optional(.through), .optional(.payment),
        .optional(.avoidedAmount), .optional(.decision),
      ],
      sealed: ["note"],
      slots: ["cause", "from", "through", "avoidedAmountOre"],
      after: [.caseOpened]),
    EventEntry(
      .qualifyingDeductionMade, "QualifyingDeductionMade", "karensavdrag",
      command: "makeQualifyingDeduction",
      [
        .required(.amount), .optional(.qualifyingMethod), .optional(.from), .optional(.days),
        .optional(.benefitPeriodStart),
      ],
      slots: ["amountOre", "from", "qualifyingMethod", "days"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .employerTookOver, "EmployerTookOver", "arbetsgivarinträde",
      command: "takeOverByEmployer",
      [
        .required(.employer), .optional(.from), .optional(.through), .optional(.amount),
      ],
      sealed: ["note"],
      slots: ["from", "through", "amountOre"],
      after: [.caseOpened]),
    EventEntry(
      .changedCircumstancesReported, "ChangedCircumstancesReported", "anmälan om ändring",
      command: "reportChangedCircumstances",
      [
        .required(.changeDate), .optional(.changeKind), .optional(.extent), .optional(.partyRole),
      ],
      sealed: ["statement"],
      slots: ["changeDate", "changeKind", "extent", "partyRole"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .workResumed, "WorkResumed", "återgång i arbete",
      command: "resumeWork",
      [
        .required(.from), .required(.extent), .optional(.employer),
      ],
      sealed: ["note"],
      slots: ["from", "extent"],
      after: [.caseOpened]),
    EventEntry(
      .sickPeriodEnded, "SickPeriodEnded", "sjukperioden avslutad",
      command: "endSickPeriod",
      [
        .required(.lastDay), .optional(.spellEnd),
      ],
      sealed: ["note"],
      slots: ["lastDay", "reason"],
      after: [.caseOpened]),
    EventEntry(
      .caseReopened, "CaseReopened", "återinsjuknande, ärende återupptas",
      command: "reopenCase",
      [
        .optional(.firstDay), .optional(.concerning), .optional(.caseType),
      ],
      sealed: ["note"],
      slots: ["firstDay", "concerning"],
      after: [.caseOpened]),
  ]
}
