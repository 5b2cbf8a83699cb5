// What is asked for, and what is learnt.
extension CaseVocabulary {
  static let evidence: [EventEntry] = [
    EventEntry(
      .certificateReceived, "CertificateReceived", "läkarintyg",
      command: "receiveCertificate",
      [
        .required(.from), .required(.through), .required(.extent), .optional(.form),
        .optional(.issuer), .optional(.careUnit), .optional(.expectedDays), .optional(.receivedOn),
      ],
      sealed: ["name", "personalNumber", "diagnosis", "text"],
      slots: ["from", "through", "extent"],
      imposedBy: .law),
    EventEntry(
      .certificateAssessed, "CertificateAssessed", "bedömning av läkarintyg",
      command: "assessCertificate",
      [
        .required(.sufficiency), .optional(.deficientFields), .optional(.certificate),
        .optional(.minutes),
      ],
      sealed: ["note"],
      slots: ["verdict", "certificate"],
      after: [.certificateReceived]),
    EventEntry(
      .certificateSubstituted, "CertificateSubstituted", "läkarintyg ersatt",
      command: "substituteCertificate",
      [
        .required(.certificate), .optional(.concerning), .optional(.from), .optional(.through),
        .optional(.extent), .optional(.form), .optional(.issuer), .optional(.careUnit),
      ],
      sealed: ["diagnosis", "text"],
      slots: ["certificate", "from", "through", "extent"],
      after: [.certificateReceived]),
    EventEntry(
      .certificateWaived, "CertificateWaived", "undantag från läkarintyg",
      command: "waiveCertificate",
      [
        .required(.certificateException), .optional(.from), .optional(.through),
        .optional(.decidedBy),
      ],
      sealed: ["reasons"],
      slots: ["certificateException", "from", "through"],
      after: [.caseOpened]),
    EventEntry(
      .completionRequestedFromCare, "CompletionRequestedFromCare", "komplettering (KOMPLT)",
      command: "requestCompletionFromCare",
      [
        .optional(.dueDate), .optional(.questionStated), .optional(.certificate),
        .optional(.deficientFields), .optional(.form), .optional(.careUnit), .optional(.issuer),
      ],
      sealed: ["questionText"],
      slots: ["dueDate", "certificate"],
      after: [.caseOpened]),
    EventEntry(
      .reminderSent, "ReminderSent", "påminnelse (PAMINN)",
      command: "sendReminder",
      [
        .optional(.inquiry), .optional(.dueDate), .optional(.partyRole), .optional(.careUnit),
        .optional(.employer), .optional(.form),
      ],
      sealed: ["note"],
      slots: ["inquiry", "dueDate", "partyRole"],
      after: [.caseOpened]),
    EventEntry(
      .careAnswered, "CareAnswered", "svar från vården",
      command: "receiveCareAnswer",
      [
        .optional(.inquiry), .optional(.complete), .optional(.careUnit), .optional(.issuer),
        .optional(.form),
      ],
      sealed: ["answer"],
      slots: ["inquiry"],
      after: [.caseOpened]),
    EventEntry(
      .careContacted, "CareContacted", "kontakt med vården (KONTKT)",
      command: "contactCare",
      [
        .optional(.dueDate), .optional(.questionStated), .optional(.careUnit), .optional(.issuer),
        .optional(.form),
      ],
      sealed: ["questionText"],
      slots: ["dueDate"],
      after: [.caseOpened]),
    EventEntry(
      .meetingRequested, "MeetingRequested", "begäran om avstämningsmöte (AVSTMN)",
      command: "requestMeeting",
      [
        .optional(.dueDate), .optional(.questionStated), .optional(.partyRole),
        .optional(.careUnit), .optional(.form),
      ],
      sealed: ["questionText"],
      slots: ["dueDate", "partyRole"],
      after: [.caseOpened]),
    EventEntry(
      .otherQuestion, "OtherQuestion", "övrig fråga (OVRIGT)",
      command: "askOtherQuestion",
      [
        .optional(.dueDate), .optional(.questionStated), .optional(.careUnit), .optional(.form),
      ],
      sealed: ["questionText"],
      slots: ["dueDate"],
      after: [.caseOpened]),
    EventEntry(
      .insuredStatementRequested, "InsuredStatementRequested", "begäran om särskild försäkran",
      command: "requestInsuredStatement",
      [
        .optional(.dueDate), .optional(.questionStated), .optional(.consequenceStated),
        .optional(.alreadyHeld),
      ],
      sealed: ["questionText"],
      slots: ["dueDate"],
      after: [.caseOpened]),
    EventEntry(
      .insuredStatementReceived, "InsuredStatementReceived", "särskild försäkran",
      command: "receiveInsuredStatement",
      [
        .optional(.inquiry), .optional(.onHonour), .optional(.signed), .optional(.inWriting),
        .optional(.complete),
      ],
      sealed: ["statement"],
      slots: ["inquiry"],
      after: [.caseOpened]),
    EventEntry(
      .oralStatementRequested, "OralStatementRequested", "begäran om muntligt uppgiftslämnande",
      command: "requestOralStatement",
      [
        .optional(.partyRole)
      ],
      sealed: ["statement"],
      slots: ["partyRole"],
      after: [.caseOpened]),
    EventEntry(
      .oralStatementHeard, "OralStatementHeard", "muntligt uppgiftslämnande",
      command: "hearOralStatement",
      [
        .optional(.request), .optional(.minutes), .optional(.newFacts),
      ],
      sealed: ["statement"],
      slots: ["request", "minutes"],
      imposedBy: .law,
      after: [.oralStatementRequested]),
    EventEntry(
      .oralStatementRefused, "OralStatementRefused", "muntligt uppgiftslämnande vägrat",
      command: "refuseOralStatement",
      [
        .optional(.request), .optional(.reasonsGiven), .optional(.decidedBy),
      ],
      sealed: ["reasons"],
      slots: ["request"],
      after: [.oralStatementRequested]),
    EventEntry(
      .oralHandlingDecided, "OralHandlingDecided", "beslut om muntlig handläggning",
      command: "decideOralHandling",
      [
        .required(.decidedBy), .optional(.from), .optional(.through),
      ],
      sealed: ["reasons"],
      slots: ["from", "through"],
      after: [.caseOpened]),
    EventEntry(
      .employerInquirySent, "EmployerInquirySent", "förfrågan till arbetsgivare",
      command: "sendEmployerInquiry",
      [
        .optional(.dueDate), .optional(.questionStated), .optional(.employer),
      ],
      sealed: ["questionText"],
      slots: ["dueDate"],
      after: [.caseOpened]),
    EventEntry(
      .employerInquiryAnswered, "EmployerInquiryAnswered", "arbetsgivarens svar",
      command: "receiveEmployerAnswer",
      [
        .optional(.inquiry), .optional(.complete), .optional(.employer),
      ],
      sealed: ["answer"],
      slots: ["inquiry"],
      after: [.employerInquirySent]),
    EventEntry(
      .employerPlanRequested, "EmployerPlanRequested", "begäran om plan för återgång i arbete",
      command: "requestEmployerPlan",
      [
        .optional(.dueDate), .optional(.questionStated), .optional(.employer),
        .optional(.expectedDays),
      ],
      sealed: ["questionText"],
      slots: ["dueDate", "expectedDays"],
      after: [.caseOpened]),
    EventEntry(
      .employerPlanReceived, "EmployerPlanReceived", "plan för återgång i arbete",
      command: "receiveEmployerPlan",
      [
        .optional(.inquiry), .optional(.employer), .optional(.planException), .optional(.from),
        .optional(.through),
      ],
      sealed: ["text"],
      slots: ["inquiry", "from", "through", "planException"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .medicalAdviserConsulted, "MedicalAdviserConsulted",
      "rådfrågan av försäkringsmedicinsk rådgivare",
      command: "consultMedicalAdviser",
      [
        .required(.adviser), .optional(.minutes), .optional(.consultationEffect),
        .optional(.question), .optional(.factAdded), .optional(.finalHandling),
      ],
      sealed: ["questionText", "answer"],
      slots: ["minutes", "effect", "question"],
      after: [.caseOpened]),
    EventEntry(
      .insuranceMedicalInvestigationOrdered, "InsuranceMedicalInvestigationOrdered",
      "försäkringsmedicinsk utredning beställd",
      command: "orderInsuranceMedicalInvestigation",
      [
        .optional(.investigationKind), .optional(.provider), .optional(.dueDate),
        .optional(.questionStated), .optional(.consequenceStated), .optional(.amount),
      ],
      sealed: ["questionText"],
      slots: ["dueDate", "investigationKind", "amountOre"],
      after: [.caseOpened]),
    EventEntry(
      .insuranceMedicalInvestigationReceived, "InsuranceMedicalInvestigationReceived",
      "försäkringsmedicinsk utredning inkommen",
      command: "receiveInsuranceMedicalInvestigation",
      [
        .optional(.inquiry), .optional(.investigationKind), .optional(.provider),
        .optional(.complete),
      ],
      sealed: ["text"],
      slots: ["inquiry", "investigationKind"],
      after: [.insuranceMedicalInvestigationOrdered]),
    EventEntry(
      .informationGiven, "InformationGiven", "information om följder",
      command: "giveInformation",
      [
        .required(.consequenceTopic), .optional(.dueDate), .optional(.inWriting),
        .optional(.concerning),
      ],
      sealed: ["text"],
      slots: ["consequenceOf", "dueDate", "concerning"],
      imposedBy: .law,
      after: [.caseOpened]),
    EventEntry(
      .factChallenged, "FactChallenged", "ifrågasatt uppgift",
      command: "challengeFact",
      [
        .required(.concerning), .optional(.partyRole), .optional(.newFacts),
      ],
      sealed: ["note"],
      slots: ["concerning", "partyRole"],
      after: [.caseOpened]),
  ]
}
