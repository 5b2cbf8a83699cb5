// Contacts in a case, and coordination.
extension Purpose {
  /// How many calls a case has that no failure caused.
  public static var valueCalls: Purpose { Purpose(rawValue: 400) }

  /// How many calls failures cause in it.
  public static var failureCalls: Purpose { Purpose(rawValue: 401) }

  /// When someone calls.
  public static var callDay: Purpose { Purpose(rawValue: 402) }

  /// At which minute of the phone hours.
  public static var callMinute: Purpose { Purpose(rawValue: 403) }

  /// How long a call lasts.
  public static var callLength: Purpose { Purpose(rawValue: 404) }

  /// What it is about.
  public static var callTopic: Purpose { Purpose(rawValue: 405) }

  /// Who calls.
  public static var caller: Purpose { Purpose(rawValue: 406) }

  /// Who of the shift answers.
  public static var answerer: Purpose { Purpose(rawValue: 407) }

  /// Who failed.
  public static var failingParty: Purpose { Purpose(rawValue: 408) }

  /// What went wrong.
  public static var failureCause: Purpose { Purpose(rawValue: 409) }

  /// Whether the question is answered at once.
  public static var isAnswered: Purpose { Purpose(rawValue: 410) }

  /// Whether nothing is left open.
  public static var isResolved: Purpose { Purpose(rawValue: 411) }

  /// Whether something is learnt that may matter.
  public static var factIsAdded: Purpose { Purpose(rawValue: 412) }

  /// Whether a call is classified.
  public static var isClassified: Purpose { Purpose(rawValue: 413) }

  /// Whether that is right.
  public static var isClassifiedRight: Purpose { Purpose(rawValue: 414) }

  /// What it is taken for otherwise.
  public static var classifiedWrong: Purpose { Purpose(rawValue: 415) }

  /// How sure the classifier is.
  public static var confidence: Purpose { Purpose(rawValue: 416) }

  /// When a call back is promised for.
  public static var promiseDays: Purpose { Purpose(rawValue: 417) }

  /// Whether the promise is kept.
  public static var promiseIsKept: Purpose { Purpose(rawValue: 418) }

  /// Whether it is kept too late.
  public static var promiseIsLate: Purpose { Purpose(rawValue: 419) }

  /// How much too late.
  public static var promiseLateDays: Purpose { Purpose(rawValue: 420) }

  /// Whether someone calls again because it was not kept.
  public static var brokenPromiseCall: Purpose { Purpose(rawValue: 421) }

  /// At which time of the day a handler calls.
  public static var callSlot: Purpose { Purpose(rawValue: 422) }

  /// Whether an interpreter is there at once.
  public static var interpreterIsThere: Purpose { Purpose(rawValue: 423) }

  /// Whether who speaks for the insured calls.
  public static var representativeCalls: Purpose { Purpose(rawValue: 424) }

  /// How many calls handlers make.
  public static var outgoingCalls: Purpose { Purpose(rawValue: 425) }

  /// When a handler calls.
  public static var outgoingDay: Purpose { Purpose(rawValue: 426) }

  /// How many messages there are.
  public static var mails: Purpose { Purpose(rawValue: 427) }

  /// When a message comes.
  public static var mailDay: Purpose { Purpose(rawValue: 428) }

  /// Whether it is the employer's.
  public static var mailIsEmployer: Purpose { Purpose(rawValue: 429) }

  /// Whether it lands in the wrong team.
  public static var mailIsMisrouted: Purpose { Purpose(rawValue: 430) }

  /// How long until someone takes it.
  public static var mailClaimDays: Purpose { Purpose(rawValue: 431) }

  /// How long a message lies in the wrong team.
  public static var mailMisroutedDays: Purpose { Purpose(rawValue: 432) }

  /// Whether the insured says how it was.
  public static var experienceIsTold: Purpose { Purpose(rawValue: 433) }

  /// When.
  public static var experienceDay: Purpose { Purpose(rawValue: 434) }

  /// How well it was.
  public static var experienceScore: Purpose { Purpose(rawValue: 435) }

  /// When a power of attorney is registered.
  public static var powerDay: Purpose { Purpose(rawValue: 436) }

  /// Whether someone asks to see the file.
  public static var accessIsAsked: Purpose { Purpose(rawValue: 437) }

  /// When.
  public static var accessDay: Purpose { Purpose(rawValue: 438) }

  /// When they see it.
  public static var accessAnswer: Purpose { Purpose(rawValue: 439) }

  /// Whether an application lacks something.
  public static var applicationIsIncomplete: Purpose { Purpose(rawValue: 440) }

  /// What it lacks.
  public static var applicationFlaw: Purpose { Purpose(rawValue: 441) }

  /// How long until it is completed.
  public static var completionDays: Purpose { Purpose(rawValue: 442) }

  /// How early notice of a delay is given.
  public static var delayLead: Purpose { Purpose(rawValue: 443) }

  /// Whether a decision is demanded.
  public static var demandIsMade: Purpose { Purpose(rawValue: 444) }

  /// When.
  public static var demandDay: Purpose { Purpose(rawValue: 445) }

  /// Whether the employer's plan comes in.
  public static var employerPlanComes: Purpose { Purpose(rawValue: 450) }

  /// When.
  public static var employerPlanDay: Purpose { Purpose(rawValue: 451) }

  /// Whether it says that there is no return.
  public static var returnIsImpossible: Purpose { Purpose(rawValue: 452) }

  /// Whether the need of rehabilitation is made clear.
  public static var needIsMapped: Purpose { Purpose(rawValue: 453) }

  /// When.
  public static var needMappedDay: Purpose { Purpose(rawValue: 454) }

  /// Whether there is one.
  public static var needIsFound: Purpose { Purpose(rawValue: 455) }

  /// When the insured consents.
  public static var consentDay: Purpose { Purpose(rawValue: 456) }

  /// Whether there is a meeting.
  public static var meetingIsHeld: Purpose { Purpose(rawValue: 457) }

  /// How long it is until the meeting.
  public static var meetingLead: Purpose { Purpose(rawValue: 458) }

  /// Where it is.
  public static var meetingPlace: Purpose { Purpose(rawValue: 459) }

  /// How long it lasts.
  public static var meetingMinutes: Purpose { Purpose(rawValue: 460) }

  /// At which time of the day it begins.
  public static var meetingSlot: Purpose { Purpose(rawValue: 461) }

  /// On which day of a period a team drives to a municipality.
  public static var travelDay: Purpose { Purpose(rawValue: 462) }

  /// Whether a meeting is the first one of its journey.
  public static var meetingIsFirst: Purpose { Purpose(rawValue: 463) }

  /// Whether a plan is made.
  public static var planIsMade: Purpose { Purpose(rawValue: 464) }

  /// When.
  public static var planDay: Purpose { Purpose(rawValue: 465) }

  /// Whether it is changed when it is looked at.
  public static var planIsChanged: Purpose { Purpose(rawValue: 466) }

  /// Whether work is tried.
  public static var workTrialIsTried: Purpose { Purpose(rawValue: 467) }

  /// Which measure a plan holds.
  public static var planMeasure: Purpose { Purpose(rawValue: 468) }

  /// Whether a change is reported.
  public static var changeIsReported: Purpose { Purpose(rawValue: 469) }

  /// When a change comes.
  public static var changeDay: Purpose { Purpose(rawValue: 470) }

  /// When it is reported.
  public static var changeReport: Purpose { Purpose(rawValue: 471) }
}
