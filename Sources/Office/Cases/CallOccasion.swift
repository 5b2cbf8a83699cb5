internal import Casework

/// Something that went wrong in a case and may make someone call, and when.
struct CallOccasion: Sendable {
  let cause: FailureCause
  let party: FailureParty
  /// The days on which calls come of it.
  let days: ClosedRange<CivilDate>
  /// How often it is what a call comes of, beside the others of the same party.
  let weight: Double
  /// The act that went wrong; nil where none did, or what was left undone has no place.
  var concerning: Position?

  /// What the caller asks about.
  var topic: ContactTopic {
    switch cause {
    case .noInformationOnProgress, .handlerUnknown, .wrongUnit, .callNotAnsweredRight,
      .promiseNotKept, .lateDecision:
      .caseProgress
    case .latePayment, .wrongAmount: .payment
    case .unclearLetter: .decision
    case .formError, .askedAgainForHeldData: .application
    case .incompleteCertificate: .certificate
    }
  }
}
