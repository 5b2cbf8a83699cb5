extension Field where Value == CivilDate {
  /// First day of the sick period, as reported.
  ///
  /// The start of the chain and of the days a certificate counts from.
  public static var firstDay: Field { Field("firstDay") }

  /// Last day of a period of sickness.
  public static var lastDay: Field { Field("lastDay") }

  /// First day that the event is about, inclusive.
  public static var from: Field { Field("from") }

  /// Last day that the event is about, inclusive; missing while it is open.
  public static var through: Field { Field("through") }

  /// Last day to answer or to act, inclusive.
  public static var dueDate: Field { Field("dueDate") }

  /// Day a meeting is set for.
  public static var meetingDate: Field { Field("meetingDate") }

  /// Day it reached the one it was for, as law counts it.
  public static var receivedOn: Field { Field("receivedOn") }

  /// Day the claim reached the authority: the key of wordings that go by the claim.
  public static var claimReceivedOn: Field { Field("claimReceivedOn") }

  /// Day of the decision where it differs from the day of the event.
  public static var decidedOn: Field { Field("decidedOn") }

  /// Day it was sent.
  public static var sentOn: Field { Field("sentOn") }

  /// Day the circumstances changed: reports are due from it.
  public static var changeDate: Field { Field("changeDate") }

  /// Day the insured is expected back in usual work; exceptions of the chain are bounded by it.
  public static var expectedReturn: Field { Field("expectedReturn") }

  /// Day a plan is to be followed up.
  public static var followUpDate: Field { Field("followUpDate") }

  /// Day by which a decision was said to be expected.
  public static var expectedBy: Field { Field("expectedBy") }

  /// Day since when the person knew of the ground for partiality.
  public static var knownSince: Field { Field("knownSince") }

  /// Last day of the employer's sick pay, inclusive.
  public static var sickPayThrough: Field { Field("sickPayThrough") }

  /// First day of the period that a qualifying deduction belongs to.
  public static var benefitPeriodStart: Field { Field("benefitPeriodStart") }
}
