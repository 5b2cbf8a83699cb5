// Waiting, and the way back to work.
extension OfficeParameters {
  /// What decisions wait for, and what is said of it.
  public struct Delays: Hashable, Sendable {
    /// Days from an application within which a decision is said to come.
    public let expectedDays: Int
    /// Days before that time runs out that notice of a delay is given, at most.
    public let noticeLeadDaysMax: Int
    /// Days of delay that are found not to be material.
    public let minorDays: Int
    /// Days without any step after which the system says so.
    public let stalledDays: Int
    /// How many applications lack something.
    public let incompleteShare: Double
    /// Days until one is completed, the median.
    public let completionDaysMedian: Double
    /// The deviation of its logarithm.
    public let completionSigma: Double
    /// Days that are given for it.
    public let completionDueDays: Int
    /// How many demand a decision once six months have passed.
    public let demandShare: Double

    init(_ reader: inout ParameterReader) {
      expectedDays = reader.whole("delays.expectedDays")
      noticeLeadDaysMax = reader.whole("delays.noticeLeadDaysMax")
      minorDays = reader.whole("delays.minorDays")
      stalledDays = reader.whole("delays.stalledDays")
      incompleteShare = reader.share("delays.incompleteShare")
      completionDaysMedian = reader.number("delays.completionDaysMedian")
      completionSigma = reader.number("delays.completionSigma")
      completionDueDays = reader.whole("delays.completionDueDays")
      demandShare = reader.share("delays.demandShare")
    }
  }

  /// The way back to work, with others.
  public struct Coordination: Hashable, Sendable {
    /// How many employers send in the plan that they have to make.
    public let employerPlanShare: Double
    /// How many of these say that health allows no return.
    public let returnImpossibleShare: Double
    /// How many long spells have the need of rehabilitation made clear in time.
    public let mappedShare: Double
    /// The first day of sickness on which that happens.
    public let mappedDayMin: Int
    /// The last such day.
    public let mappedDayMax: Int
    /// In how many a need is found.
    public let needShare: Double
    /// How many of these have a meeting with others.
    public let meetingShare: Double
    /// How many have a meeting with the insured alone.
    public let ownMeetingShare: Double
    /// Days until the insured consents, at most.
    public let consentDaysMax: Int
    /// Days from a call to its meeting, at least.
    public let meetingLeadDaysMin: Int
    /// Days from a call to its meeting, before the day of travel is looked for.
    public let meetingLeadDaysMax: Int
    /// How long a meeting lasts, at least.
    public let meetingMinutesMin: Int
    /// How long a meeting lasts, at most.
    public let meetingMinutesMax: Int
    /// Where people meet, in the order that the file tells.
    public let placeWeights: [Double]
    /// How often a geographic team drives to each of its municipalities.
    public let travelIntervalDays: Int
    /// How many of the needs found lead to a plan.
    public let planShare: Double
    /// Days until that is made, at most.
    public let planDaysMax: Int
    /// Days between the times at which a plan is looked at.
    public let planFollowUpDays: Int
    /// How often it is changed then.
    public let planChangedShare: Double
    /// How many plans lead to a trial of work.
    public let workTrialShare: Double
    /// How long that lasts.
    public let workTrialDays: Int
    /// How many report changes beside their return.
    public let changeShare: Double
    /// Days from a change to its report, at most.
    public let changeReportDaysMax: Int

    init(_ reader: inout ParameterReader) {
      employerPlanShare = reader.share("coordination.employerPlanShare")
      returnImpossibleShare = reader.share("coordination.returnImpossibleShare")
      mappedShare = reader.share("coordination.mappedShare")
      mappedDayMin = reader.whole("coordination.mappedDayMin")
      mappedDayMax = reader.whole("coordination.mappedDayMax")
      needShare = reader.share("coordination.needShare")
      meetingShare = reader.share("coordination.meetingShare")
      ownMeetingShare = reader.share("coordination.ownMeetingShare")
      consentDaysMax = reader.whole("coordination.consentDaysMax")
      meetingLeadDaysMin = reader.whole("coordination.meetingLeadDaysMin")
      meetingLeadDaysMax = reader.whole("coordination.meetingLeadDaysMax")
      meetingMinutesMin = reader.whole("coordination.meetingMinutesMin")
      meetingMinutesMax = reader.whole("coordination.meetingMinutesMax")
      placeWeights = reader.shares("coordination.placeWeights", count: 7)
      travelIntervalDays = reader.whole("coordination.travelIntervalDays")
      planShare = reader.share("coordination.planShare")
      planDaysMax = reader.whole("coordination.planDaysMax")
      planFollowUpDays = reader.whole("coordination.planFollowUpDays")
      planChangedShare = reader.share("coordination.planChangedShare")
      workTrialShare = reader.share("coordination.workTrialShare")
      workTrialDays = reader.whole("coordination.workTrialDays")
      changeShare = reader.share("coordination.changeShare")
      changeReportDaysMax = reader.whole("coordination.changeReportDaysMax")
    }
  }
}
