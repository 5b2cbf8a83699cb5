// What goes on in offices beside cases.
extension OfficeParameters {
  /// What goes on in offices beside cases.
  public struct Offices: Hashable, Sendable {
    /// How many of a freed team's daily meetings are noted.
    public let morningMeetingNotedShare: Double
    /// How many of a freed office's daily meetings after noon are noted.
    public let afternoonMeetingNotedShare: Double
    /// The length of those.
    public let afternoonMeetingMinutes: Int
    /// The most points of a meeting.
    public let meetingPointsMax: Int
    /// Notes on the board of a freed office.
    public let evaluationNotesPerYear: Double
    /// How many of that in other offices.
    public let evaluationNoteSteeredShare: Double
    /// How many notes are a plus.
    public let plusShare: Double
    /// Dilemmas a freed office discusses.
    public let dilemmasPerYear: Double
    /// How many of that in other offices.
    public let dilemmaSteeredShare: Double
    /// How long one is discussed.
    public let dilemmaMinutes: Int
    /// After how many who leave the head steps in.
    public let supportShare: Double
    /// The same in a freed office.
    public let supportFreedShare: Double
    /// Days until the head steps in, or doesn't.
    public let supportDays: Int
    /// How many instructions a freed office's head is noted to have kept out.
    public let protectionShare: Double
    /// Interests declared in an office.
    public let interestsPerYear: Double
    /// Second jobs declared in an office.
    public let secondJobsPerYear: Double
    /// How many of them are allowed.
    public let secondJobAllowedShare: Double
    /// Days until that is decided.
    public let secondJobDecisionDays: Int
    /// The most hours a week of a second job.
    public let secondJobHoursMax: Int
    /// How many calls are answered while someone is on the phones.
    public let callsAnsweredShare: Double
    /// The deviation of the logarithm of a week's calls.
    public let callsSigma: Double
    /// Readings beside handling, in an office.
    public let readsPerYear: Double
    /// Queries run in an office.
    public let queriesPerYear: Double
    /// Exports made in an office.
    public let exportsPerYear: Double
    /// Incidents in an office.
    public let incidentsPerYear: Double
    /// The most hours until an incident is reported.
    public let incidentReportHoursMax: Int
    /// Readings looked at in a review of access.
    public let accessesInspected: Int
    /// Readings found doubtful in a review.
    public let accessFindingsMean: Double

    init(_ reader: inout ParameterReader) {
      morningMeetingNotedShare = reader.share("offices.morningMeetingNotedShare")
      afternoonMeetingNotedShare = reader.share("offices.afternoonMeetingNotedShare")
      afternoonMeetingMinutes = reader.whole("offices.afternoonMeetingMinutes")
      meetingPointsMax = reader.whole("offices.meetingPointsMax")
      evaluationNotesPerYear = reader.number("offices.evaluationNotesPerYear")
      evaluationNoteSteeredShare = reader.share("offices.evaluationNoteSteeredShare")
      plusShare = reader.share("offices.plusShare")
      dilemmasPerYear = reader.number("offices.dilemmasPerYear")
      dilemmaSteeredShare = reader.share("offices.dilemmaSteeredShare")
      dilemmaMinutes = reader.whole("offices.dilemmaMinutes")
      supportShare = reader.share("offices.supportShare")
      supportFreedShare = reader.share("offices.supportFreedShare")
      supportDays = reader.whole("offices.supportDays")
      protectionShare = reader.share("offices.protectionShare")
      interestsPerYear = reader.number("offices.interestsPerYear")
      secondJobsPerYear = reader.number("offices.secondJobsPerYear")
      secondJobAllowedShare = reader.share("offices.secondJobAllowedShare")
      secondJobDecisionDays = reader.whole("offices.secondJobDecisionDays")
      secondJobHoursMax = reader.whole("offices.secondJobHoursMax")
      callsAnsweredShare = reader.share("offices.callsAnsweredShare")
      callsSigma = reader.number("offices.callsSigma")
      readsPerYear = reader.number("offices.readsPerYear")
      queriesPerYear = reader.number("offices.queriesPerYear")
      exportsPerYear = reader.number("offices.exportsPerYear")
      incidentsPerYear = reader.number("offices.incidentsPerYear")
      incidentReportHoursMax = reader.whole("offices.incidentReportHoursMax")
      accessesInspected = reader.whole("offices.accessesInspected")
      accessFindingsMean = reader.number("offices.accessFindingsMean")
    }
  }

  /// What the staff is asked, and answers, on a scale from 0 to 100.
  public struct Surveys: Hashable, Sendable {
    /// The month in which the yearly survey begins.
    public let month: Int
    /// How long one can answer.
    public let weeks: Int
    /// How many answer.
    public let answerShare: Double
    /// The fewest answers that a figure is made of.
    public let respondentsMin: Int
    /// The mean figure.
    public let indexMean: Double
    /// Its deviation between offices, constructs and waves.
    public let indexDeviation: Double
    /// How much higher it is in a freed office.
    public let freedEffect: Double
    /// How much of that is left after the charter.
    public let effectKeptShare: Double

    init(_ reader: inout ParameterReader) {
      month = reader.whole("surveys.month")
      weeks = reader.whole("surveys.weeks")
      answerShare = reader.share("surveys.answerShare")
      respondentsMin = reader.whole("surveys.respondentsMin")
      indexMean = reader.number("surveys.indexMean")
      indexDeviation = reader.number("surveys.indexDeviation")
      freedEffect = reader.number("surveys.freedEffect")
      effectKeptShare = reader.share("surveys.effectKeptShare")
    }
  }
}
