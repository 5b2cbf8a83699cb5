extension Field where Value == DecisionKind {
  /// What the decision does.
  public static var decisionKind: Field { Field("kind") }

  /// What the coming decision would do.
  public static var proposalKind: Field { Field("kind") }
}

extension Field where Value == CaseQuestion {
  /// What it is about: the same word and period are the same question.
  public static var question: Field { Field("question") }
}

extension Field where Value == CommunicationGround {
  /// Why the party was not heard first.
  public static var communicationGround: Field { Field("communicationGround") }
}

extension Field where Value == DismissalGround {
  /// Why the matter was not taken up.
  public static var dismissalGround: Field { Field("ground") }
}

extension Field where Value == ExtensionGround {
  /// Why more time was refused.
  public static var extensionGround: Field { Field("ground") }
}

extension Field where Value == InterimGround {
  /// What an interim decision rests on.
  public static var interimGround: Field { Field("interimGround") }
}

extension Field where Value == Direction {
  /// Which way the change goes for the insured.
  public static var direction: Field { Field("direction") }
}

extension Field where Value == PartyRole {
  /// Whose act or wish it is.
  public static var partyRole: Field { Field("partyRole") }
}

extension Field where Value == ReceiptProof {
  /// How the receipt is known.
  public static var receiptProof: Field { Field("receiptProof") }
}

extension Field where Value == CapacityBasis {
  /// The work that the capacity was measured against.
  public static var basis: Field { Field("basis") }
}

extension Field where Value == ChainException {
  /// Why the ordinary gate was not used.
  public static var exception: Field { Field("exception") }
}

extension Field where Value == EmploymentForm {
  /// How the insured earns a living.
  public static var employmentForm: Field { Field("employmentForm") }
}

extension Field where Value == ChainCause {
  /// Why days were counted again.
  public static var chainCause: Field { Field("cause") }
}

extension Field where Value == ProtectionGround {
  /// Why stopped income still counts.
  public static var protectionGround: Field { Field("ground") }
}

extension Field where Value == CoverGround {
  /// Why someone is insured, or is not.
  public static var coverGround: Field { Field("ground") }
}

extension Field where Value == RiskGround {
  /// What the protection rests on.
  public static var riskGround: Field { Field("ground") }
}

extension Field where Value == ConsultationEffect {
  /// What it did to the proposal.
  public static var consultationEffect: Field { Field("effect") }
}

extension Field where Value == ConsultationKind {
  /// Why colleagues were asked.
  public static var consultationKind: Field { Field("consultationKind") }
}
