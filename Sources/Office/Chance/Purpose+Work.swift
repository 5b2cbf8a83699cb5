// Who works on a case, money back, quality.
extension Purpose {
  /// Whether a plan sends a case to another office.
  public static var isRouted: Purpose { Purpose(rawValue: 520) }

  /// To which office.
  public static var routedOffice: Purpose { Purpose(rawValue: 521) }

  /// Which team of another office takes a case.
  public static var routedTeam: Purpose { Purpose(rawValue: 522) }

  /// Whether the insured moves to where another office serves.
  public static var movesOffice: Purpose { Purpose(rawValue: 523) }

  /// When the insured moves.
  public static var moveDay: Purpose { Purpose(rawValue: 524) }

  /// Whether the time of a step, or who took it, is noted.
  public static var workIsNoted: Purpose { Purpose(rawValue: 525) }

  /// How long a step takes.
  public static var workMinutes: Purpose { Purpose(rawValue: 526) }

  /// Whether a case is put first.
  public static var isReprioritised: Purpose { Purpose(rawValue: 527) }

  /// Whether a colleague is asked for help.
  public static var isHelped: Purpose { Purpose(rawValue: 528) }

  /// Who helps.
  public static var helperChoice: Purpose { Purpose(rawValue: 529) }

  /// Whether an instruction is left aside.
  public static var deviates: Purpose { Purpose(rawValue: 530) }

  /// Why it is.
  public static var deviationReason: Purpose { Purpose(rawValue: 531) }

  /// Whether the presenter is of another opinion.
  public static var isDissented: Purpose { Purpose(rawValue: 532) }

  /// Whether a fact is challenged.
  public static var factIsChallenged: Purpose { Purpose(rawValue: 533) }

  /// Whether it is noted that work goes from who is away to another.
  public static var workIsHanded: Purpose { Purpose(rawValue: 534) }

  /// Whether money is paid beyond the return to work.
  public static var isOverpaid: Purpose { Purpose(rawValue: 550) }

  /// How much.
  public static var overpaidAmount: Purpose { Purpose(rawValue: 551) }

  /// How a wrong payment is found.
  public static var discovery: Purpose { Purpose(rawValue: 552) }

  /// When a wrong payment is found.
  public static var discoveryDays: Purpose { Purpose(rawValue: 553) }

  /// Whether granted days remain that are withheld.
  public static var isWithheld: Purpose { Purpose(rawValue: 554) }

  /// How many.
  public static var withheldDays: Purpose { Purpose(rawValue: 555) }

  /// Whether the insured answers the notice of a reclaim.
  public static var reclaimReply: Purpose { Purpose(rawValue: 556) }

  /// When the insured answers it.
  public static var reclaimReplyDay: Purpose { Purpose(rawValue: 557) }

  /// Whether a claim is waived in part.
  public static var waiver: Purpose { Purpose(rawValue: 558) }

  /// How money is paid back.
  public static var repayment: Purpose { Purpose(rawValue: 559) }

  /// In how many instalments.
  public static var instalments: Purpose { Purpose(rawValue: 560) }

  /// Whether the police is told.
  public static var policeReport: Purpose { Purpose(rawValue: 561) }

  /// How long an investigation of wrong payments takes.
  public static var reclaimDays: Purpose { Purpose(rawValue: 562) }

  /// Whether who decided checks it.
  public static var isSelfChecked: Purpose { Purpose(rawValue: 570) }

  /// Whether a colleague checks it.
  public static var isPeerChecked: Purpose { Purpose(rawValue: 571) }

  /// What a check finds.
  public static var checkResult: Purpose { Purpose(rawValue: 572) }

  /// What is checked.
  public static var checkedPart: Purpose { Purpose(rawValue: 573) }

  /// Whether a case is sampled centrally.
  public static var isSampled: Purpose { Purpose(rawValue: 574) }

  /// When a case is sampled.
  public static var sampleDays: Purpose { Purpose(rawValue: 575) }

  /// Whether a case is assessed again blindly.
  public static var isReassessed: Purpose { Purpose(rawValue: 576) }

  /// Whether that comes out the same.
  public static var agreement: Purpose { Purpose(rawValue: 577) }

  /// Whether a conflict of interest is reported.
  public static var conflictIsReported: Purpose { Purpose(rawValue: 578) }

  /// Whether it is found to be one.
  public static var conflictIsFound: Purpose { Purpose(rawValue: 579) }

  /// Whether the insured complains.
  public static var complains: Purpose { Purpose(rawValue: 580) }

  /// What the complaint is about.
  public static var complaintTopic: Purpose { Purpose(rawValue: 581) }

  /// Whether a deviation is logged.
  public static var deviationIsLogged: Purpose { Purpose(rawValue: 582) }

  /// Which.
  public static var deviationKind: Purpose { Purpose(rawValue: 583) }

  /// Whether the ombudsman tries a case.
  public static var ombudsmanTries: Purpose { Purpose(rawValue: 584) }

  /// What the ombudsman finds.
  public static var ombudsmanOutcome: Purpose { Purpose(rawValue: 585) }

  /// Whether a letter comes.
  public static var letterComes: Purpose { Purpose(rawValue: 586) }

  /// When a letter comes.
  public static var letterDay: Purpose { Purpose(rawValue: 587) }

  /// Whether a letter is registered twice.
  public static var isRegisteredTwice: Purpose { Purpose(rawValue: 588) }

  /// Whether someone asks for a public document.
  public static var recordIsRequested: Purpose { Purpose(rawValue: 589) }

  /// Whether data are put right on request.
  public static var isRectified: Purpose { Purpose(rawValue: 590) }

  /// Whether a date is typed wrong.
  public static var isMisdated: Purpose { Purpose(rawValue: 591) }

  /// On which day something rare comes.
  public static var qualityDay: Purpose { Purpose(rawValue: 592) }

  /// Which specialist.
  public static var specialistChoice: Purpose { Purpose(rawValue: 593) }
}
