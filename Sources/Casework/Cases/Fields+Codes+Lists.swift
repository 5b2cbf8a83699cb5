extension Field where Value == CodeList<ApplicationFlaw> {
  /// What the application lacks.
  public static var missing: Field { Field("missing") }
}

extension Field where Value == CodeList<CertificateField> {
  /// The parts that were not enough.
  public static var deficientFields: Field { Field("deficientFields") }
}

extension Field where Value == CodeList<ReasonCode> {
  /// The circumstances that carried it.
  public static var reasonCodes: Field { Field("reasonCodes") }
}

extension Field where Value == CodeList<IncomeKind> {
  /// The kinds of income in it.
  public static var incomeKinds: Field { Field("incomeKinds") }
}

extension Field where Value == CodeList<AppealInstructionPart> {
  /// The parts that the instruction has.
  public static var instructionParts: Field { Field("instructionParts") }
}

extension Field where Value == CodeList<ConsentScope> {
  /// With whom one may cooperate.
  public static var consentScope: Field { Field("consentScope") }
}

extension Field where Value == CodeList<PartyRole> {
  /// The parties called.
  public static var called: Field { Field("called") }

  /// The parties who came.
  public static var attended: Field { Field("attended") }

  /// The parties responsible for the measures.
  public static var responsible: Field { Field("responsible") }
}

extension Field where Value == CodeList<RehabMeasure> {
  /// The measures planned.
  public static var rehabMeasures: Field { Field("measures") }
}

extension Field where Value == CodeList<DecisionKind> {
  /// The kinds of decision one may make.
  public static var decisionKinds: Field { Field("decisionKinds") }
}

extension Field where Value == CodeList<SelectorKind> {
  /// What persons are selected by.
  public static var selectors: Field { Field("selectors") }
}

extension Field where Value == CodeList<SurveyConstruct> {
  /// What was asked about.
  public static var surveyConstructs: Field { Field("constructs") }
}
