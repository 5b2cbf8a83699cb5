extension Field where Value == Bool {
  /// True if it came within its time.
  public static var timely: Field { Field("timely") }

  /// True if a letter was taken as a request though it does not say so.
  public static var presumed: Field { Field("presumed") }

  /// True if it came after its time.
  public static var late: Field { Field("late") }

  /// True if the instruction on how to challenge was wrong.
  public static var wrongInstruction: Field { Field("wrongInstruction") }

  /// True if it reached the court within the time.
  public static var sentToCourtInTime: Field { Field("sentToCourtInTime") }

  /// True if benefit already fallen due is touched.
  public static var dueBenefitAffected: Field { Field("dueBenefitAffected") }

  /// True if the error is obvious.
  public static var obvious: Field { Field("obvious") }

  /// True if the matter was decided anew meanwhile.
  public static var newDecision: Field { Field("newDecision") }

  /// True if waiving was considered.
  public static var waiverConsidered: Field { Field("waiverConsidered") }

  /// True if it was considered whether a set-off is reasonable.
  public static var reasonablenessConsidered: Field { Field("reasonablenessConsidered") }

  /// True if there is a conflict of interest.
  public static var conflicted: Field { Field("conflicted") }

  /// True if it is allowed.
  public static var allowed: Field { Field("allowed") }

  /// True if the case is found to be materially delayed.
  public static var delayed: Field { Field("delayed") }

  /// True if it was asked who wants the record, or why.
  public static var requesterIdentityAsked: Field { Field("requesterIdentityAsked") }

  /// True if parts were left out.
  public static var redacted: Field { Field("redacted") }

  /// True if secrecy was assessed.
  public static var secrecyAssessed: Field { Field("secrecyAssessed") }

  /// True if sensitive data are touched.
  public static var sensitive: Field { Field("sensitive") }

  /// True if it lies outside of the reader's team and role.
  public static var outsideRole: Field { Field("outsideRole") }

  /// True if decisions under the mandate need a presenter.
  public static var requiresPresentation: Field { Field("requiresPresentation") }

  /// True if it holds even where a charter shields.
  public static var mandatory: Field { Field("mandatory") }

  /// True if parameters go by the day the case was opened.
  public static var byCaseOpenDate: Field { Field("byCaseOpenDate") }

  /// True if both assessments agree.
  public static var agrees: Field { Field("agrees") }

  /// True if it stops the work.
  public static var blocking: Field { Field("blocking") }
}
