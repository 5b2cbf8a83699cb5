// What follows a refusal.
extension Purpose {
  /// Whether a review is asked for.
  public static var reviewIsRequested: Purpose { Purpose(rawValue: 500) }

  /// Whether a challenge comes too late.
  public static var challengeIsLate: Purpose { Purpose(rawValue: 501) }

  /// Whether a challenge comes in the last third of its time.
  public static var challengeThird: Purpose { Purpose(rawValue: 502) }

  /// When a challenge comes.
  public static var challengeDay: Purpose { Purpose(rawValue: 503) }

  /// Whether a challenge comes by letter.
  public static var challengeIsLetter: Purpose { Purpose(rawValue: 504) }

  /// Who reviews.
  public static var reviewerChoice: Purpose { Purpose(rawValue: 505) }

  /// How long it takes to test whether a request came in time.
  public static var timelinessDays: Purpose { Purpose(rawValue: 506) }

  /// How long a review takes.
  public static var reviewDays: Purpose { Purpose(rawValue: 507) }

  /// Whether a review changes the decision.
  public static var reviewChanges: Purpose { Purpose(rawValue: 508) }

  /// Whether a review is appealed.
  public static var isAppealed: Purpose { Purpose(rawValue: 509) }

  /// How long it takes to send an appeal on.
  public static var forwardingDays: Purpose { Purpose(rawValue: 510) }

  /// How long a court takes.
  public static var courtDays: Purpose { Purpose(rawValue: 511) }

  /// What a court finds.
  public static var courtOutcome: Purpose { Purpose(rawValue: 512) }

  /// How often a court changes what it tries.
  public static var courtShare: Purpose { Purpose(rawValue: 513) }

  /// How long it takes to carry a judgment out.
  public static var implementationDays: Purpose { Purpose(rawValue: 514) }

  /// Whether the authority changes its own decision.
  public static var ownChange: Purpose { Purpose(rawValue: 515) }

  /// When it does.
  public static var ownChangeDays: Purpose { Purpose(rawValue: 516) }

  /// On what ground it does.
  public static var ownChangeGround: Purpose { Purpose(rawValue: 517) }
}
