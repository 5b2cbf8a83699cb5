// The spine of a case.
extension Purpose {
  /// How many cases come to an office on a day.
  public static var arrivals: Purpose { Purpose(rawValue: 300) }

  /// Whether the insured is a woman.
  public static var isWoman: Purpose { Purpose(rawValue: 301) }

  /// Whether the diagnosis is psychiatric.
  public static var isPsychiatric: Purpose { Purpose(rawValue: 302) }

  /// Whether the insured needs an interpreter.
  public static var needsInterpreter: Purpose { Purpose(rawValue: 303) }

  /// Whether someone speaks for the insured.
  public static var hasRepresentative: Purpose { Purpose(rawValue: 304) }

  /// The municipality where the insured lives.
  public static var municipality: Purpose { Purpose(rawValue: 305) }

  /// The insured's employer.
  public static var employer: Purpose { Purpose(rawValue: 306) }

  /// The care unit.
  public static var careUnit: Purpose { Purpose(rawValue: 307) }

  /// Who issues certificates.
  public static var issuer: Purpose { Purpose(rawValue: 308) }

  /// The yearly income.
  public static var income: Purpose { Purpose(rawValue: 309) }

  /// How much of work the insured can't do.
  public static var extent: Purpose { Purpose(rawValue: 310) }

  /// When the employer reports.
  public static var employerReports: Purpose { Purpose(rawValue: 311) }

  /// Whether a spell is a short one.
  public static var spellIsShort: Purpose { Purpose(rawValue: 312) }

  /// How long a spell is.
  public static var spellLength: Purpose { Purpose(rawValue: 313) }

  /// The minute of an act within its day.
  public static var actMinute: Purpose { Purpose(rawValue: 314) }

  /// The second of an act within its minute.
  public static var actSecond: Purpose { Purpose(rawValue: 315) }

  /// When the application comes.
  public static var applicationDays: Purpose { Purpose(rawValue: 316) }

  /// How many days a certificate covers.
  public static var certificateDays: Purpose { Purpose(rawValue: 317) }

  /// When a certificate comes.
  public static var certificateArrival: Purpose { Purpose(rawValue: 318) }

  /// How far beyond the spell the last certificate reaches.
  public static var certificateBeyond: Purpose { Purpose(rawValue: 319) }

  /// Whether a certificate is deficient.
  public static var certificateIsDeficient: Purpose { Purpose(rawValue: 320) }

  /// What a certificate lacks.
  public static var deficientField: Purpose { Purpose(rawValue: 321) }

  /// Whether care is asked to complete a certificate.
  public static var completionIsAsked: Purpose { Purpose(rawValue: 322) }

  /// How long care takes to answer.
  public static var careAnswerDays: Purpose { Purpose(rawValue: 323) }

  /// How long it takes to decide.
  public static var decisionDays: Purpose { Purpose(rawValue: 324) }

  /// Whether a claim is turned down.
  public static var isTurnedDown: Purpose { Purpose(rawValue: 325) }

  /// Whether an exception is made at a gate.
  public static var exceptionIsMade: Purpose { Purpose(rawValue: 326) }

  /// Whether the insured answers a notice.
  public static var replyIsMade: Purpose { Purpose(rawValue: 327) }

  /// When the insured answers.
  public static var replyDay: Purpose { Purpose(rawValue: 328) }

  /// Who handles a case.
  public static var handlerChoice: Purpose { Purpose(rawValue: 329) }

  /// Who does one act of it.
  public static var workerChoice: Purpose { Purpose(rawValue: 330) }

  /// Who decides.
  public static var deciderChoice: Purpose { Purpose(rawValue: 331) }

  /// When the end of a spell is told.
  public static var endTold: Purpose { Purpose(rawValue: 332) }

  /// When a case is closed.
  public static var closing: Purpose { Purpose(rawValue: 333) }

  /// Whether a case lies idle.
  public static var isIdle: Purpose { Purpose(rawValue: 334) }

  /// For how long.
  public static var idleDays: Purpose { Purpose(rawValue: 335) }

  /// Whether a decision is drawn into the first 30 days.
  public static var isDrawnToDay30: Purpose { Purpose(rawValue: 336) }

  /// Whether colleagues are consulted.
  public static var isConsulted: Purpose { Purpose(rawValue: 337) }

  /// How late something is recorded.
  public static var recordingDelay: Purpose { Purpose(rawValue: 338) }

  /// Who helps out.
  public static var colleagueChoice: Purpose { Purpose(rawValue: 339) }

  /// How large a share of ongoing spells an office ends.
  public static var endingShare: Purpose { Purpose(rawValue: 340) }

  /// Which adviser is asked.
  public static var adviserChoice: Purpose { Purpose(rawValue: 341) }

  /// What a consultation led to.
  public static var consultationEffect: Purpose { Purpose(rawValue: 342) }

  /// How long before a gate of the chain capacity is measured for it.
  public static var gateLead: Purpose { Purpose(rawValue: 343) }
}
