extension Field where Value == Position {
  /// Position of the event that this one is about.
  public static var concerning: Field { Field("concerning") }

  /// Position of the decision.
  public static var decision: Field { Field("decision") }

  /// Position of the proposed decision.
  public static var proposal: Field { Field("proposal") }

  /// Position of the request that this answers.
  public static var request: Field { Field("request") }

  /// Position of the inquiry that this belongs to.
  public static var inquiry: Field { Field("inquiry") }

  /// Position of the certificate.
  public static var certificate: Field { Field("certificate") }

  /// Position of the payment.
  public static var payment: Field { Field("payment") }

  /// Position of the contact.
  public static var contact: Field { Field("contact") }

  /// Position of the appeal.
  public static var appeal: Field { Field("appeal") }

  /// Position of the judgment.
  public static var judgment: Field { Field("judgment") }

  /// Position of the event corrected or annulled.
  public static var target: Field { Field("target") }
}
