extension Field where Value == Sufficiency {
  /// Whether it was enough.
  public static var sufficiency: Field { Field("verdict") }
}

extension Field where Value == DocumentKind {
  /// What the document is.
  public static var documentKind: Field { Field("documentKind") }
}

extension Field where Value == BackdatingGround {
  /// Why benefit may reach back further before the report.
  public static var backdatingGround: Field { Field("backdatingGround") }
}

extension Field where Value == CertificateException {
  /// Why no certificate is needed.
  public static var certificateException: Field { Field("certificateException") }
}

extension Field where Value == PlanException {
  /// Why no plan is needed.
  public static var planException: Field { Field("planException") }
}

extension Field where Value == ConsequenceTopic {
  /// What the consequence was told of.
  public static var consequenceTopic: Field { Field("consequenceOf") }
}

extension Field where Value == InvestigationKind {
  /// Which investigation.
  public static var investigationKind: Field { Field("investigationKind") }
}

extension Field where Value == ContactDirection {
  /// Who began the contact.
  public static var contactDirection: Field { Field("direction") }
}

extension Field where Value == ContactTopic {
  /// What the contact was about.
  public static var contactTopic: Field { Field("topic") }
}

extension Field where Value == ContactValue {
  /// Value or failure.
  public static var contactValue: Field { Field("value") }
}

extension Field where Value == FailureParty {
  /// Who failed.
  public static var failureParty: Field { Field("failingParty") }
}

extension Field where Value == FailureCause {
  /// What went wrong.
  public static var failureCause: Field { Field("cause") }
}

extension Field where Value == Classifier {
  /// Who put it in a class.
  public static var classifier: Field { Field("classifier") }
}

extension Field where Value == ExperienceConstruct {
  /// What was asked about.
  public static var construct: Field { Field("construct") }
}

extension Field where Value == MeetingPlace {
  /// Where it took place.
  public static var place: Field { Field("place") }
}

extension Field where Value == AccessScope {
  /// How much was asked for or given.
  public static var accessScope: Field { Field("accessScope") }
}

extension Field where Value == RefusalGround {
  /// Why it was refused.
  public static var refusalGround: Field { Field("ground") }
}

extension Field where Value == DelayCause {
  /// Why it takes longer.
  public static var delayCause: Field { Field("cause") }
}
