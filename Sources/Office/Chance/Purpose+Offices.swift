// Offices and the nation.
extension Purpose {
  /// Whether a meeting is noted.
  public static var meetingIsNoted: Purpose { Purpose(rawValue: 700) }

  /// How long a team meeting is.
  public static var teamMeetingMinutes: Purpose { Purpose(rawValue: 701) }

  /// How many points a meeting has.
  public static var meetingPoints: Purpose { Purpose(rawValue: 702) }

  /// When the next note is made on the board.
  public static var noteGap: Purpose { Purpose(rawValue: 703) }

  /// Whether it is made where the office is not freed.
  public static var noteIsMade: Purpose { Purpose(rawValue: 704) }

  /// Whether a note is a plus.
  public static var noteSign: Purpose { Purpose(rawValue: 705) }

  /// What a note is about.
  public static var noteTopic: Purpose { Purpose(rawValue: 706) }

  /// When the next method is proposed.
  public static var methodGap: Purpose { Purpose(rawValue: 707) }

  /// Whether it is proposed at that time.
  public static var methodIsProposed: Purpose { Purpose(rawValue: 708) }

  /// Whether a method is adopted.
  public static var methodIsAdopted: Purpose { Purpose(rawValue: 709) }

  /// How long that takes.
  public static var methodAdoptionDays: Purpose { Purpose(rawValue: 710) }

  /// When a method is revised.
  public static var methodRevision: Purpose { Purpose(rawValue: 711) }

  /// Whether a revision returns to what was before.
  public static var methodReturns: Purpose { Purpose(rawValue: 712) }

  /// How long a method lives.
  public static var methodLife: Purpose { Purpose(rawValue: 713) }

  /// Whether a method outlives the charter.
  public static var methodIsKept: Purpose { Purpose(rawValue: 714) }

  /// What came out of a hypothesis.
  public static var hypothesisResult: Purpose { Purpose(rawValue: 715) }

  /// When the next improvement is proposed.
  public static var improvementGap: Purpose { Purpose(rawValue: 716) }

  /// Whether it is proposed where the office is not freed.
  public static var improvementIsProposed: Purpose { Purpose(rawValue: 717) }

  /// Whether an improvement is shared.
  public static var improvementIsShared: Purpose { Purpose(rawValue: 718) }

  /// When an improvement is shared.
  public static var improvementSharedDays: Purpose { Purpose(rawValue: 719) }

  /// Whether another office adopts an improvement.
  public static var improvementIsAdopted: Purpose { Purpose(rawValue: 720) }

  /// When another office adopts an improvement.
  public static var improvementAdoptedDays: Purpose { Purpose(rawValue: 721) }

  /// Which other office is meant.
  public static var otherOffice: Purpose { Purpose(rawValue: 722) }

  /// Whether the head steps in.
  public static var supportIsGiven: Purpose { Purpose(rawValue: 723) }

  /// How the head steps in.
  public static var supportKind: Purpose { Purpose(rawValue: 724) }

  /// What a handler can when the history begins.
  public static var competence: Purpose { Purpose(rawValue: 725) }

  /// When the next course is taken.
  public static var courseGap: Purpose { Purpose(rawValue: 726) }

  /// Who takes a course.
  public static var courseTaker: Purpose { Purpose(rawValue: 727) }

  /// Which course it is.
  public static var courseKind: Purpose { Purpose(rawValue: 728) }

  /// How long a course is.
  public static var courseDays: Purpose { Purpose(rawValue: 729) }

  /// Who mentors.
  public static var mentor: Purpose { Purpose(rawValue: 730) }

  /// When the next dilemma is discussed.
  public static var dilemmaGap: Purpose { Purpose(rawValue: 731) }

  /// Whether it is discussed where the office is not freed.
  public static var dilemmaIsDiscussed: Purpose { Purpose(rawValue: 732) }

  /// What a dilemma is about.
  public static var dilemmaTopic: Purpose { Purpose(rawValue: 733) }

  /// How many a talk reaches.
  public static var talkReach: Purpose { Purpose(rawValue: 734) }

  /// How many ask after a talk.
  public static var talkQuestions: Purpose { Purpose(rawValue: 735) }

  /// When the next interest is declared.
  public static var interestGap: Purpose { Purpose(rawValue: 736) }

  /// What interest it is.
  public static var interestKind: Purpose { Purpose(rawValue: 737) }

  /// When the next second job is declared.
  public static var secondJobGap: Purpose { Purpose(rawValue: 738) }

  /// How many hours it takes.
  public static var secondJobHours: Purpose { Purpose(rawValue: 739) }

  /// Whether it is allowed.
  public static var secondJobIsAllowed: Purpose { Purpose(rawValue: 740) }

  /// Who declares something.
  public static var declarer: Purpose { Purpose(rawValue: 741) }

  /// How many answer a survey.
  public static var surveyAnswers: Purpose { Purpose(rawValue: 742) }

  /// What they answer.
  public static var surveyIndex: Purpose { Purpose(rawValue: 743) }

  /// How many call in a week.
  public static var weekCalls: Purpose { Purpose(rawValue: 744) }

  /// How many readings a review of access finds doubtful.
  public static var accessFindings: Purpose { Purpose(rawValue: 745) }

  /// When the next record is read beside handling.
  public static var readGap: Purpose { Purpose(rawValue: 746) }

  /// When the next query is run.
  public static var queryGap: Purpose { Purpose(rawValue: 747) }

  /// How many cases a query finds.
  public static var queryFound: Purpose { Purpose(rawValue: 748) }

  /// When the next export is made.
  public static var exportGap: Purpose { Purpose(rawValue: 749) }

  /// When the next incident happens.
  public static var incidentGap: Purpose { Purpose(rawValue: 750) }

  /// How long it takes to report an incident.
  public static var incidentHours: Purpose { Purpose(rawValue: 751) }

  /// The minute of an act in the life of an office.
  public static var officeMinute: Purpose { Purpose(rawValue: 752) }

  /// The second of an act in the life of an office.
  public static var officeSecond: Purpose { Purpose(rawValue: 753) }

  /// Who of those present does something.
  public static var speaker: Purpose { Purpose(rawValue: 754) }

  /// When the next instruction is issued.
  public static var instructionGap: Purpose { Purpose(rawValue: 755) }

  /// What an instruction is.
  public static var instructionKind: Purpose { Purpose(rawValue: 756) }

  /// How many points an instruction has.
  public static var instructionPoints: Purpose { Purpose(rawValue: 757) }

  /// Whether an instruction is applied.
  public static var instructionIsApplied: Purpose { Purpose(rawValue: 758) }

  /// When an instruction is applied.
  public static var instructionDelay: Purpose { Purpose(rawValue: 759) }

  /// Whether an instruction is noted to have been kept out.
  public static var protection: Purpose { Purpose(rawValue: 760) }

  /// How a negotiation ends.
  public static var negotiationOutcome: Purpose { Purpose(rawValue: 761) }

  /// How many risks are found.
  public static var risksFound: Purpose { Purpose(rawValue: 762) }

  /// What the leadership answers.
  public static var response: Purpose { Purpose(rawValue: 763) }

  /// What a legal follow-up finds.
  public static var followUpCounts: Purpose { Purpose(rawValue: 764) }

  /// Who coaches improvements.
  public static var coach: Purpose { Purpose(rawValue: 765) }
}
