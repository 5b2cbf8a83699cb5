extension Field where Value == PaymentLevel {
  /// Rate of the benefit.
  public static var paymentLevel: Field { Field("paymentLevel") }
}

extension Field where Value == CalculationMethod {
  /// How a day's benefit is computed.
  public static var calculationMethod: Field { Field("method") }
}

extension Field where Value == QualifyingMethod {
  /// How the first unpaid time is taken off.
  public static var qualifyingMethod: Field { Field("qualifyingMethod") }
}

extension Field where Value == StopCause {
  /// Why it was stopped or came back.
  public static var stopCause: Field { Field("cause") }
}

extension Field where Value == IncomeSource {
  /// Where the data came from.
  public static var incomeSource: Field { Field("source") }
}

extension Field where Value == SgiCause {
  /// Why the income was set or changed.
  public static var sgiCause: Field { Field("cause") }
}

extension Field where Value == ChangeKind {
  /// What changed.
  public static var changeKind: Field { Field("changeKind") }
}

extension Field where Value == SpellEnd {
  /// Why the period ended.
  public static var spellEnd: Field { Field("reason") }
}

extension Field where Value == ReviewOutcome {
  /// What the review came to.
  public static var reviewOutcome: Field { Field("outcome") }
}

extension Field where Value == AppealOutcome {
  /// What the court came to.
  public static var appealOutcome: Field { Field("outcome") }
}

extension Field where Value == CourtLevel {
  /// The court's level.
  public static var courtLevel: Field { Field("courtLevel") }
}

extension Field where Value == ChangeGround {
  /// Why a decision is changed without being asked.
  public static var changeGround: Field { Field("ground") }
}

extension Field where Value == ReclaimCause {
  /// Why money can be claimed back.
  public static var reclaimCause: Field { Field("cause") }
}

extension Field where Value == WaiverOutcome {
  /// What became of waiving.
  public static var waiverOutcome: Field { Field("waiver") }
}

extension Field where Value == SuspicionSource {
  /// How it came to light.
  public static var suspicionSource: Field { Field("source") }
}
