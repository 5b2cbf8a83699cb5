/// Every type of event, in the order of the sections; the sentence says what happened.
public enum EventType: UInt8, CaseIterable, Hashable, Sendable {
  // Intake: what reaches the office, and the case that is opened for it.
  case sickReportReceived  // An insured person reported sick.
  case employerSickReportReceived  // An employer reported sickness after sick pay.
  case applicationReceived  // An application reached the authority.
  case applicationFoundIncomplete  // An application was found to lack something.
  case completionOrdered  // The applicant was told to complete the application.
  case applicationCompleted  // What an application lacked was handed in.
  case applicationDismissed  // An application was not taken up.
  case caseOpened  // A case was opened.
  case caseClosed  // A case was closed.
  case documentRegistered  // A document was registered.
  case caseRegisteredOn  // A case was registered on a handler.
  case teamAssigned  // A team was made responsible for a case.
  case insuranceCoverChecked  // It was checked whether someone is insured.
  case specialRiskProtectionGranted  // Special protection against risks was granted.

  // Evidence: what is asked for, and what is learnt.
  case certificateReceived  // A medical certificate reached the authority.
  case certificateAssessed  // A certificate was found sufficient or deficient.
  case certificateSubstituted  // A certificate took the place of another.
  case certificateWaived  // It was decided that no certificate is needed.
  case completionRequestedFromCare  // Care was asked to complete a certificate.
  case reminderSent  // Someone was reminded of an inquiry.
  case careAnswered  // Care answered.
  case careContacted  // Care was contacted.
  case meetingRequested  // A meeting was asked for.
  case otherQuestion  // Another question was put to care.
  case insuredStatementRequested  // The insured was asked for a statement.
  case insuredStatementReceived  // The insured gave a statement.
  case oralStatementRequested  // A party wished to speak.
  case oralStatementHeard  // A party spoke.
  case oralStatementRefused  // A party was not let speak.
  case oralHandlingDecided  // It was decided to handle a matter orally.
  case employerInquirySent  // An employer was asked.
  case employerInquiryAnswered  // An employer answered.
  case employerPlanRequested  // An employer was asked for its plan of return.
  case employerPlanReceived  // An employer's plan of return came, or why none.
  case medicalAdviserConsulted  // A medical adviser was asked.
  case insuranceMedicalInvestigationOrdered  // A medical investigation was ordered.
  case insuranceMedicalInvestigationReceived  // A medical investigation came in.
  case informationGiven  // The insured was told a consequence.
  case factChallenged  // A fact was challenged.

  // Assessment: income, capacity, days of the chain, and talking it over.
  case incomeDataRequested  // Income data were asked for.
  case incomeDataReceived  // Income data came in.
  case sgiDetermined  // The income that counts was set.
  case sgiChanged  // The income that counts was changed.
  case sgiProtectionStarted  // Protection of the income that counts began.
  case sgiProtectionEnded  // Protection of the income that counts ended.
  case workCapacityAssessed  // The capacity for work was measured.
  case rehabChainDayReached  // A gate of the rehabilitation chain was reached.
  case dayCountRecomputed  // The days of the chain were counted again.
  case exceptionApplied  // An exception from a gate of the chain was applied.
  case peerConsultationHeld  // Colleagues talked a case over.
  case dissentResolved  // Those who disagreed came to agree.
  case specialistConsulted  // A specialist was asked.
  case presentationMade  // A matter was presented to who decides.

  // Coordination: the way back to work, with others.
  case consentGiven  // The insured agreed to cooperation with others.
  case consentWithdrawn  // The insured took consent back.
  case informationDisclosed  // Information was given to a partner in coordination.
  case rehabNeedMapped  // The need of rehabilitation was mapped.
  case coordinationMeetingCalled  // Parties were called to a coordination meeting.
  case coordinationMeetingHeld  // A coordination meeting was held.
  case meetingBooked  // A meeting was booked.
  case meetingHeld  // A meeting was held.
  case rehabPlanMade  // A plan of rehabilitation was made.
  case rehabPlanFollowedUp  // A plan of rehabilitation was followed up.
  case rehabPlanChanged  // A plan of rehabilitation was changed.
  case workTrialStarted  // The insured began to try work.

  // Contacts: what is said to and by the parties, and when they can expect a decision.
  case contactOccurred  // A party and the office were in contact.
  case contactDocumented  // A contact was put on the file.
  case contactClassified  // A contact was said to be of value or of failure.
  case callbackPromised  // A call back was promised.
  case callbackKept  // A promised call was made.
  case interpreterBooked  // An interpreter was booked.
  case mailReceived  // A message came to a mailbox.
  case mailClaimed  // Someone took a message to deal with.
  case mailAnswered  // A message was answered.
  case mailMisrouted  // A message was found in the wrong mailbox.
  case powerOfAttorneyRegistered  // A representative was registered.
  case partyAccessRequested  // A party asked to see the file.
  case partyAccessGiven  // A party saw the file.
  case partyAccessRefused  // A party was not let see the file.
  case publicRecordRequested  // Someone asked for a public record.
  case publicRecordReleased  // A public record was given out.
  case publicRecordRefused  // A public record was refused.
  case expectedTimeStated  // The party was told when to expect a decision.
  case delayAssessed  // It was assessed whether the case is delayed.
  case delayNotified  // The party was told of a delay.
  case decisionDemandReceived  // A party demanded a decision.
  case decisionDemandRejected  // The demand for a decision was rejected.
  case customerExperienceReported  // A party told how it was.

  // Decisions: hearing the party, deciding, telling.
  case proposedDecisionCommunicated  // The party was told what decision is coming.
  case replyReceived  // The party answered.
  case extensionRequested  // The party asked for more time.
  case extensionGranted  // The party got more time.
  case extensionRefused  // The party got no more time.
  case replyAddressed  // What the party answered was considered.
  case interimConsidered  // It was considered to pay before the decision.
  case decisionMade  // The case, or a part of it, was decided.
  case dissentRecorded  // Someone's other opinion was put on record.
  case decisionNotified  // The party was told of a decision.
  case decisionReceivedByParty  // A decision reached the party.
  case appealInstructionGiven  // The party was told how to challenge a decision.

  // Payments: money, and what changes the right to it.
  case paymentCalculated  // A payment was computed.
  case paymentOrdered  // A payment was ordered.
  case paymentMade  // Money was paid.
  case paymentReturned  // A payment came back.
  case paymentStopped  // A payment was stopped.
  case qualifyingDeductionMade  // The first unpaid time was taken off.
  case employerTookOver  // An employer paid and takes the caseType instead.
  case changedCircumstancesReported  // A change of circumstances was reported.
  case workResumed  // The insured went back to work.
  case sickPeriodEnded  // A period of sickness ended.
  case caseReopened  // A case was taken up again.

  // Reviews: looking again: by the authority, by courts.
  case reviewRequested  // A party asked for a review.
  case reviewTimelinessDecided  // It was decided whether a request came in time.
  case reviewAssigned  // A reviewer was chosen.
  case reviewDecided  // A review was decided.
  case decisionErrorFound  // A decision was found to be wrong.
  case ownInitiativeChangeMade  // The authority changed its decision unasked.
  case appealReceived  // An appeal came in.
  case appealDismissed  // An appeal was dismissed as too late.
  case appealForwarded  // An appeal was sent on to the court.
  case courtDecided  // A court decided.
  case caseRemitted  // A court sent a case back.
  case publicRepresentativeAppealed  // The public representative appealed.
  case judgmentImplemented  // A judgment was carried out.

  // Reclaims: money paid without right.
  case wrongPaymentSuspected  // A payment was suspected to be wrong.
  case reclaimInvestigated  // It was looked into whether money can be claimed back.
  case reclaimDecided  // It was decided whether to claim money back.
  case waiverDecided  // It was decided whether to waive a claim.
  case instalmentAgreed  // Paying back in parts was agreed.
  case setOffMade  // A claim was set off against a benefit.
  case policeReportMade  // A suspected crime was reported.

  // Work: who does what on a case, and who drives it.
  case workTaken  // Someone took up work on a case.
  case workDone  // A piece of work was done.
  case workHanded  // Work was handed to someone else.
  case workPerformedBy  // Work was seen to be done by another than registered.
  case driverAssigned  // Someone was made to drive a case.
  case driverReleased  // Someone ceased to drive a case.
  case handlerChanged  // Another handler was made responsible.
  case caseMovedTeam  // A case moved to another team.
  case caseMovedOffice  // A case moved to another office.
  case caseRoutedBetweenOffices  // A plan sent a case to another office.
  case handoffBetweenFunctions  // A case went from one function to another.
  case caseStalled  // Nothing had happened in a case for long.
  case reprioritisedBy  // Someone changed the order of work for a case.
  case helpRequested  // Someone asked a colleague for help.
  case helpGiven  // A colleague helped.
  case deviationFromInstruction  // An instruction was not followed, with a reason.

  // Staff: units, people in them, and what they do when.
  case unitEstablished  // A unit was set up.
  case unitMoved  // A unit was put under another.
  case unitClosed  // A unit was closed.
  case handlerJoined  // A handler came to a unit.
  case handlerLeft  // A handler left a unit.
  case absenceStarted  // A handler's absence began.
  case absenceEnded  // A handler's absence ended.
  case roleAssigned  // A handler was given a role.
  case roleWithdrawn  // A role was taken back.
  case mandateGranted  // The right to decide was given to a role or a handler.
  case mandateWithdrawn  // The right to decide was taken back.
  case teamStructureChanged  // Teams were divided in another way.
  case territoryChanged  // A team got another territory.
  case phoneHoursPublished  // It was published when phones are open.
  case rotaPublished  // A rota was published.
  case callVolumesReported  // It was reported how many calls came and were answered.
  case officeReliefStarted  // Another office began to help.
  case officeReliefEnded  // Another office ceased to help.
  case leadershipSupportGiven  // A head helped.
  case leadershipSupportWithheld  // A head kept back.
  case teamMeetingHeld  // A team met.
  case competenceRecorded  // What a handler masters was recorded.
  case trainingCompleted  // A handler completed a training.
  case mentoringSession  // A handler was mentored.

  // Integrity: interests, partiality, other occupations.
  case interestDeclared  // A handler declared an interest.
  case conflictReported  // A ground for partiality was reported.
  case conflictDecided  // It was decided whether someone is partial.
  case handlerRecused  // A handler stepped back from a case.
  case secondJobDeclared  // A handler declared another occupation.
  case secondJobDecided  // It was decided whether another occupation is allowed.

  // Data: who reads, searches, exports and erases.
  case recordRead  // Someone read a record.
  case queryRun  // Someone searched.
  case accessReviewDone  // Accesses were reviewed.
  case erasureDecided  // Erasing was decided.
  case keyDestroyed  // A key was destroyed, and with it what it sealed.
  case rectificationMade  // Personal data were put right.
  case exportMade  // Data were handed out.
  case incidentReported  // An incident with personal data was reported.

  // Steering: what steers from when: charters, policies, signals, negotiations.
  case policyAdopted  // A policy was bound to a scope.
  case policyChanged  // A policy's binding was changed.
  case clauseWaived  // Clauses of a policy were waived for a scope.
  case policyEnded  // A policy's binding ended.
  case freedomCharterGranted  // A scope was freed from detailed steering.
  case freedomCharterEnded  // A scope's freedom ended.
  case instructionIssued  // An instruction was issued.
  case instructionApplied  // A unit was seen to follow an instruction.
  case unionNegotiationRecorded  // A negotiation with unions was recorded.
  case riskAssessed  // Risks of a change were assessed.
  case steeringSignalReceived  // A signal came from above.
  case experimentPhaseStarted  // A phase of a trial began.
  case experimentPhaseEnded  // A phase of a trial ended.

  // Quality: checks, learning and what others say.
  case hypothesisRegistered  // A hypothesis was written down before it was tested.
  case hypothesisTested  // A hypothesis was tested.
  case methodProposed  // A way of working was proposed.
  case methodAdopted  // A team took up a way of working.
  case methodRevised  // A team changed its way of working.
  case methodAbandoned  // A team gave up a way of working.
  case improvementProposed  // An improvement was proposed.
  case improvementShared  // An improvement was shared.
  case improvementAdopted  // Another team took up an improvement.
  case evaluationNoteRecorded  // A plus or a minus was noted.
  case dilemmaDiscussed  // A dilemma was discussed.
  case knowledgeEvent  // Knowledge was spread.
  case selfCheckRecorded  // A handler checked own work.
  case peerCheckRecorded  // A colleague checked work.
  case qualitySampled  // A case was drawn and checked.
  case blindReassessmentDone  // A case was assessed again, blind.
  case complaintReceived  // Someone complained.
  case ombudsmanDecision  // An ombudsman said what was wrong.
  case deviationLogged  // Something that went wrong was logged.
  case legalFollowUpPublished  // A legal follow-up was published.
  case staffSurveyWave  // A survey of staff was closed.
  case findingPublished  // A finding was published.
  case managementResponseRecorded  // Leadership answered a finding.

  // Engine: what the engine itself records: corrections, reasons, law packs.
  case eventCorrected  // What an event said was put right.
  case eventAnnulled  // An event was said not to have happened.
  case lawReasonRecorded  // A reason was recorded for an act that an article doubted.
  case lawAttached  // A law pack was attached.
}
