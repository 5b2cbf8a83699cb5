import Casework
import Testing

@Suite struct VocabularyTests {
  @Test func `every type has one row, named as the type is`() {
    for type in EventType.allCases {
      let word = "\(type)"
      #expect(type.entry.type == type)
      #expect(type.name == word.prefix(1).uppercased() + word.dropFirst())
      #expect(CaseVocabulary.type(named: type.name) == type)
      #expect(CaseVocabulary.type(commanded: type.entry.command) == type)
      #expect(!type.entry.swedish.isEmpty)
    }
    #expect(EventType.allCases.count <= 250)
  }

  @Test func `no two types share a name or a command`() {
    let entries = CaseVocabulary.entries
    #expect(Set(entries.map(\.name)).count == entries.count)
    #expect(Set(entries.map(\.command)).count == entries.count)
  }

  @Test(arguments: domainEvents)
  func `every event of the domain is there`(source: String, names: String) {
    for name in names.split(separator: " ").map(String.init) {
      #expect(CaseVocabulary.type(named: name) != nil, "\(name) of \(source)")
    }
  }

  @Test(
    arguments: ["PolicyActivated", "PolicyDeactivated", "TargetSet", "TemplateChanged"]
      + ["PolicyExceptionGranted"])
  func `what bindings replace is not stored`(name: String) {
    #expect(CaseVocabulary.type(named: name) == nil)
  }

  @Test func `no name stands twice in a payload`() {
    for entry in CaseVocabulary.entries {
      let names = entry.fields.map(\.name) + entry.sealed
      #expect(Set(names).count == names.count, "\(entry.name)")
      #expect(entry.fields.count <= 64, "\(entry.name)")
    }
  }

  @Test func `what is sealed in one payload is open in none`() {
    let sealed = Set(CaseVocabulary.entries.flatMap(\.sealed))
    let open = Set(CaseVocabulary.entries.flatMap { $0.fields.map(\.name) })
    #expect(sealed.isDisjoint(with: open))
  }

  @Test func `slots are open fields that can be numbers`() {
    for entry in CaseVocabulary.entries {
      #expect(entry.slots.count <= 4)
      for slot in entry.slots {
        let field = entry.fields.first { $0.name == slot }
        #expect(field.map { isNumeric($0.shape) } ?? false, "\(slot) of \(entry.name)")
      }
    }
    #expect(CaseVocabulary.facts.entries.count == EventType.allCases.count)
  }

  @Test func `codes are words in kebab case, each once`() throws {
    let kebab = try Regex("[a-z]+(-[a-z]+)*")
    for (entry, field) in CaseVocabulary.entries.flatMap({ row in row.fields.map { (row, $0) } }) {
      let words = words(of: field.shape)
      #expect(Set(words).count == words.count, "\(field.name) of \(entry.name)")
      for word in words {
        #expect(word.wholeMatch(of: kebab) != nil, "\(word) in \(field.name) of \(entry.name)")
      }
    }
  }

  @Test func `what must come before can come before`() {
    for entry in CaseVocabulary.entries {
      for type in entry.after {
        #expect(type != entry.type)
        #expect(type.entry.stream == entry.stream, "\(type) before \(entry.name)")
      }
    }
  }

  @Test(
    arguments: [EventType.sickReportReceived, .employerSickReportReceived, .applicationReceived]
      + [.certificateReceived, .contactOccurred, .mailReceived, .documentRegistered])
  func `what arrives may come before a case is opened`(type: EventType) {
    #expect(type.entry.after.isEmpty)
  }

  private func isNumeric(_ shape: FieldShape) -> Bool {
    switch shape {
    case .name, .date, .instant, .ore, .count, .position, .code: true
    case .flag, .names, .codes, .object: false
    }
  }

  private func words(of shape: FieldShape) -> [String] {
    switch shape {
    case .code(let words), .codes(let words): words
    default: []
    }
  }
}

/// The events that the study of the domain names, by the seed or the phase that names them.
private let domainEvents: [(String, String)] = [
  ("F004", "CustomerExperienceReported"),
  ("F014", "SelfCheckRecorded PeerCheckRecorded"),
  ("F017", "CaseRoutedBetweenOffices"),
  ("F019", "OfficeReliefStarted OfficeReliefEnded"),
  ("F022", "SteeringSignalReceived"),
  ("F029", "LeadershipSupportGiven"),
  ("F030", "FreedomCharterGranted FreedomCharterEnded"),
  ("F035", "ExperimentPhaseStarted ExperimentPhaseEnded"),
  ("F037", "HypothesisRegistered HypothesisTested"),
  ("F038", "TeamStructureChanged"),
  ("F039", "MethodProposed MethodAdopted MethodRevised MethodAbandoned"),
  ("F041", "TeamMeetingHeld EvaluationNoteRecorded"),
  ("F047", "DriverAssigned DriverReleased CaseStalled"),
  ("F051", "FindingPublished ManagementResponseRecorded"),
  ("F053", "StaffSurveyWave"),
  ("F055", "CompetenceRecorded MentoringSession"),
  ("F057", "FactChallenged"),
  ("F061", "CaseRegisteredOn WorkPerformedBy"),
  ("F065", "MeetingBooked MeetingHeld"),
  ("F068", "PeerConsultationHeld DissentResolved"),
  ("F070", "HelpRequested HelpGiven"),
  ("F073", "MailReceived MailClaimed MailAnswered MailMisrouted"),
  ("F076", "AbsenceStarted AbsenceEnded"),
  ("F079", "LeadershipSupportGiven LeadershipSupportWithheld"),
  ("F082", "ImprovementProposed ImprovementShared ImprovementAdopted"),
  ("F083", "DeviationFromInstruction"),
  ("F091", "RotaPublished"),
  ("F094", "ContactClassified"),
  ("F095", "HandoffBetweenFunctions"),
  ("F118", "TrainingCompleted"),
  ("F121", "DilemmaDiscussed"),
  ("F123", "InterestDeclared"),
  ("F124", "KnowledgeEvent"),
  ("F127", "PaymentStopped ReclaimDecided"),
  ("Intake", "SickReportReceived EmployerSickReportReceived ApplicationReceived"),
  ("Intake", "ApplicationFoundIncomplete CompletionOrdered ApplicationDismissed CaseOpened"),
  ("Intake", "DocumentRegistered CaseRegisteredOn TeamAssigned InsuranceCoverChecked"),
  ("Intake", "SpecialRiskProtectionGranted"),
  ("Evidence", "CertificateReceived CertificateAssessed CertificateSubstituted"),
  ("Evidence", "CompletionRequestedFromCare ReminderSent CareAnswered CareContacted"),
  ("Evidence", "MeetingRequested OtherQuestion InsuredStatementRequested"),
  ("Evidence", "InsuredStatementReceived EmployerInquirySent EmployerInquiryAnswered"),
  ("Evidence", "EmployerPlanRequested EmployerPlanReceived MedicalAdviserConsulted"),
  ("Evidence", "InsuranceMedicalInvestigationOrdered InsuranceMedicalInvestigationReceived"),
  ("SGI", "IncomeDataRequested IncomeDataReceived SgiDetermined SgiChanged"),
  ("SGI", "SgiProtectionStarted SgiProtectionEnded"),
  ("Assessment", "WorkCapacityAssessed RehabChainDayReached DayCountRecomputed"),
  ("Assessment", "ExceptionApplied PeerConsultationHeld SpecialistConsulted PresentationMade"),
  ("Coordination", "ConsentGiven ConsentWithdrawn RehabNeedMapped CoordinationMeetingCalled"),
  ("Coordination", "CoordinationMeetingHeld RehabPlanMade RehabPlanFollowedUp"),
  ("Coordination", "RehabPlanChanged WorkTrialStarted"),
  ("Contact", "ContactOccurred ContactDocumented ContactClassified CallbackPromised"),
  ("Contact", "CallbackKept InterpreterBooked PowerOfAttorneyRegistered PartyAccessRequested"),
  ("Contact", "PartyAccessGiven PublicRecordRequested PublicRecordReleased"),
  ("Contact", "PublicRecordRefused"),
  ("Delay", "ExpectedTimeStated DelayAssessed DelayNotified DecisionDemandReceived"),
  ("Delay", "DecisionDemandRejected"),
  ("Decision", "ProposedDecisionCommunicated ReplyReceived ExtensionRequested"),
  ("Decision", "ExtensionGranted ExtensionRefused ReplyAddressed DecisionMade"),
  ("Decision", "DissentRecorded DecisionNotified DecisionReceivedByParty"),
  ("Decision", "AppealInstructionGiven"),
  ("Payment", "PaymentCalculated PaymentOrdered PaymentMade PaymentReturned PaymentStopped"),
  ("Payment", "QualifyingDeductionMade EmployerTookOver"),
  ("Change", "ChangedCircumstancesReported WorkResumed SickPeriodEnded CaseReopened"),
  ("Review", "ReviewRequested ReviewTimelinessDecided ReviewAssigned ReviewDecided"),
  ("Review", "OwnInitiativeChangeMade"),
  ("Appeal", "AppealReceived AppealForwarded CourtDecided CaseRemitted"),
  ("Appeal", "PublicRepresentativeAppealed JudgmentImplemented"),
  ("Reclaim", "WrongPaymentSuspected ReclaimInvestigated ReclaimDecided WaiverDecided"),
  ("Reclaim", "InstalmentAgreed SetOffMade PoliceReportMade"),
  ("Work", "WorkTaken WorkDone WorkHanded DriverAssigned DriverReleased HandlerChanged"),
  ("Work", "CaseMovedTeam CaseMovedOffice CaseStalled ReprioritisedBy"),
  ("Staff", "HandlerJoined HandlerLeft AbsenceStarted AbsenceEnded RoleAssigned"),
  ("Staff", "TeamStructureChanged TerritoryChanged RotaPublished OfficeReliefStarted"),
  ("Integrity", "InterestDeclared ConflictReported ConflictDecided HandlerRecused"),
  ("Integrity", "SecondJobDeclared SecondJobDecided"),
  ("Data", "RecordRead QueryRun ErasureDecided KeyDestroyed RectificationMade ExportMade"),
  ("Data", "IncidentReported"),
  ("Steering", "InstructionIssued FreedomCharterGranted FreedomCharterEnded"),
  ("Steering", "UnionNegotiationRecorded SteeringSignalReceived"),
  ("Steering, ours", "PolicyAdopted PolicyChanged ClauseWaived PolicyEnded"),
  ("Quality", "QualitySampled BlindReassessmentDone LegalFollowUpPublished"),
  ("Quality", "ComplaintReceived OmbudsmanDecision DeviationLogged"),
  ("Law", "InformationGiven InterimConsidered AccessReviewDone RiskAssessed"),
  ("Engine", "EventCorrected EventAnnulled LawReasonRecorded LawAttached"),
]
