extension Field where Value == Bool {
  /// True if the decision goes against the insured, where its kind does not say.
  public static var adverse: Field { Field("adverse") }

  /// True if the reasons state the facts of this case.
  public static var individualFacts: Field { Field("individualFacts") }

  /// True if the reasons answer what the party replied.
  public static var replyAddressed: Field { Field("replyAddressed") }

  /// True if the reasons consist of standard text only.
  public static var templateOnly: Field { Field("templateOnly") }

  /// True if no person took part in the decision.
  public static var automated: Field { Field("automated") }

  /// True if the decision can be reviewed on request or appealed.
  public static var reviewable: Field { Field("reviewable") }

  /// True if the grounds changed since the proposed decision.
  public static var groundsChanged: Field { Field("groundsChanged") }

  /// True if all material of importance from others was put before the party.
  public static var materialComplete: Field { Field("materialComplete") }

  /// True if the content of the coming decision was stated.
  public static var outcomeStated: Field { Field("outcomeStated") }

  /// True if the matter was handled orally.
  public static var handledOrally: Field { Field("handledOrally") }

  /// True if someone held another opinion.
  public static var dissent: Field { Field("dissent") }

  /// True if the notice tells of dissent.
  public static var dissentIncluded: Field { Field("dissentIncluded") }

  /// True if it was part of the final handling of the matter.
  public static var finalHandling: Field { Field("finalHandling") }

  /// True if another authority or a parliament told how to decide the case.
  public static var causedByExternalInstruction: Field { Field("causedByExternalInstruction") }

  /// True if the claim adjoins a period already paid.
  public static var adjoinsPaidPeriod: Field { Field("adjoinsPaidPeriod") }

  /// True if something speaks against paying before the decision.
  public static var contraryReason: Field { Field("contraryReason") }

  /// True if, after consideration, benefit is paid before the decision.
  public static var interimPaid: Field { Field("interimPaid") }

  /// True if it tells how to challenge the decision.
  public static var appealInstruction: Field { Field("appealInstruction") }

  /// True if the notice leaves out an official's name on account of a threat.
  public static var nameWithheld: Field { Field("nameWithheld") }

  /// True if the representative got it too.
  public static var representativeNotified: Field { Field("representativeNotified") }

  /// True if it was translated or interpreted.
  public static var translated: Field { Field("translated") }

  /// True if the party says that nothing more will come.
  public static var isFinal: Field { Field("final") }

  /// True if it brings new facts.
  public static var newFacts: Field { Field("newFacts") }

  /// True if reasons were given.
  public static var reasonsGiven: Field { Field("reasonsGiven") }

  /// True if the reason for an exception was stated.
  public static var exceptionReasonGiven: Field { Field("exceptionReasonGiven") }

  /// True if working hours are placed otherwise than cut daily.
  public static var hoursPlacedFreely: Field { Field("hoursPlacedFreely") }
}
