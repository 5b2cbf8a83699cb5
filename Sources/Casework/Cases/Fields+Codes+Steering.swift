extension Field where Value == DataPurpose {
  /// What it is done for.
  public static var purpose: Field { Field("purpose") }
}

extension Field where Value == SecrecyGround {
  /// What lets the information pass.
  public static var secrecyGround: Field { Field("secrecyGround") }
}

extension Field where Value == IncidentSeverity {
  /// How bad it is.
  public static var severity: Field { Field("severity") }
}

extension Field where Value == RecipientKind {
  /// Who gets it.
  public static var recipient: Field { Field("recipient") }
}

extension Field where Value == ErasureScope {
  /// How much is erased.
  public static var erasureScope: Field { Field("erasureScope") }
}

extension Field where Value == PolicyMode {
  /// How much the binding does.
  public static var policyMode: Field { Field("mode") }
}

extension Field where Value == SteeringLevel {
  /// How high up it is decided.
  public static var level: Field { Field("level") }
}

extension Field where Value == SteeringInstrument {
  /// The kind of instrument.
  public static var instrument: Field { Field("instrument") }
}

extension Field where Value == SignalKind {
  /// What came.
  public static var signalKind: Field { Field("signalKind") }
}

extension Field where Value == NegotiationOutcome {
  /// What the negotiation came to.
  public static var negotiationOutcome: Field { Field("outcome") }
}

extension Field where Value == RiskKind {
  /// What the risk is about.
  public static var riskKind: Field { Field("riskKind") }
}

extension Field where Value == MethodSource {
  /// Where the idea came from.
  public static var methodSource: Field { Field("source") }
}

extension Field where Value == HypothesisResult {
  /// What the test showed.
  public static var hypothesisResult: Field { Field("result") }
}

extension Field where Value == ReplyKind {
  /// What leadership answered.
  public static var replyKind: Field { Field("replyKind") }
}

extension Field where Value == CheckResult {
  /// What the check showed.
  public static var checkResult: Field { Field("result") }
}

extension Field where Value == CheckedPart {
  /// What was checked.
  public static var checkedPart: Field { Field("part") }
}

extension Field where Value == ComplaintTopic {
  /// What the complaint is about.
  public static var complaintTopic: Field { Field("complaintTopic") }
}

extension Field where Value == OmbudsmanOutcome {
  /// What the ombudsman came to.
  public static var ombudsmanOutcome: Field { Field("outcome") }
}

extension Field where Value == DeviationKind {
  /// What went wrong.
  public static var deviationKind: Field { Field("deviationKind") }
}

extension Field where Value == DeviationReason {
  /// Why it was not followed.
  public static var deviationReason: Field { Field("reason") }
}

extension Field where Value == CorrectionReason {
  /// Why it was put right.
  public static var correctionReason: Field { Field("reason") }
}

extension Field where Value == ReasonedVerdict {
  /// What the article had answered.
  public static var reasonedVerdict: Field { Field("verdict") }
}
