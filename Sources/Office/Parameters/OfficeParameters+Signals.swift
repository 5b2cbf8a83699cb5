public import EventModel

// What is decided and signalled from above.
extension OfficeParameters {
  /// What is decided of targets, rewards, plans and trials, and signalled from above.
  public struct Regimes: Hashable, Sendable {
    /// Within how many days decisions shall be made.
    public let targetDays: Int
    /// How many of them, in per cent.
    public let targetSharePercent: Int
    /// The same once it is sharpened.
    public let targetSharpenedPercent: Int
    /// When it is sharpened, in days from the beginning.
    public let sharpenedAfterDays: Int
    /// Points for any decision.
    public let rewardPoints: Int
    /// Points for any closing.
    public let rewardPointsClosing: Int
    /// Days within which points are taken back.
    public let reversalDays: Int
    /// What a point is worth, in kronor.
    public let payPerPoint: Int
    /// Points of a unit's month that earn the bonus.
    public let bonusPoints: Int
    /// The bonus, in kronor.
    public let bonusKronor: Int
    /// Days after which handlers are reminded.
    public let reminderDays: Int
    /// Fewest cases that a month's share is said of.
    public let targetLeastCases: Int
    /// Decisions a unit is to make in a month; 0 for none.
    public let targetVolume: Int
    /// How many decisions are followed up centrally, in per cent.
    public let sampledPercent: Int
    /// Days within which a sampled decision is checked.
    public let checkDays: Int
    /// Days after which a case nobody has taken is the next to take, by the plan.
    public let planTakeDays: Int
    /// Days after which such a case is offered to another office.
    public let planRouteDays: Int
    /// How long geographic teams may stay.
    public let waiverMonths: Int
    /// How long trust steers where the charter was.
    public let trustDays: Int
    /// Days a case may be without a driver under it.
    public let trustDriverDays: Int
    /// How long before a change its risks are assessed.
    public let riskLeadDays: Int
    /// How long before a change it is negotiated.
    public let negotiationLeadDays: Int
    /// How long before its first day something is decided.
    public let noticeDays: Int
    /// How many negotiations end in agreement.
    public let agreedShare: Double
    /// Instructions issued.
    public let instructionsPerYear: Double
    /// The most points of an instruction.
    public let instructionPointsMax: Int
    /// How many of them an office applies that they steer.
    public let instructionAppliedShare: Double
    /// Days until it does, the mean.
    public let instructionDelayDays: Double
    /// How far into the charter an instruction leaks into a freed team.
    public let leakAfterDays: Int
    /// Days of preparation before the charter.
    public let preparationDays: Int
    /// Days in which freed offices plan for themselves.
    public let selfPlanningDays: Int
    /// Days of evaluation after the charter.
    public let evaluationDays: Int
    /// When findings are presented, in days after the charter.
    public let seminarsAfterDays: [Double]
    /// Days until the leadership answers.
    public let responseDays: Int
    /// When the government sets a target for sick leave.
    public let absenceTargetOn: CivilDate
    /// When the authority's head is changed.
    public let leadershipChangeOn: CivilDate
    /// When a report criticises sudden turns of steering.
    public let reportOn: CivilDate
    /// How long before the year its letter of appropriation comes.
    public let letterDaysBeforeYear: Int

    init(_ reader: inout ParameterReader) {
      targetDays = reader.whole("regimes.targetDays")
      targetSharePercent = reader.whole("regimes.targetSharePercent")
      targetSharpenedPercent = reader.whole("regimes.targetSharpenedPercent")
      sharpenedAfterDays = reader.whole("regimes.sharpenedAfterDays")
      rewardPoints = reader.whole("regimes.rewardPoints")
      rewardPointsClosing = reader.whole("regimes.rewardPointsClosing")
      reversalDays = reader.whole("regimes.reversalDays")
      payPerPoint = reader.whole("regimes.payPerPoint")
      bonusPoints = reader.whole("regimes.bonusPoints")
      bonusKronor = reader.whole("regimes.bonusKronor")
      reminderDays = reader.whole("regimes.reminderDays")
      targetLeastCases = reader.whole("regimes.targetLeastCases")
      targetVolume = reader.whole("regimes.targetVolume")
      sampledPercent = reader.whole("regimes.sampledPercent")
      checkDays = reader.whole("regimes.checkDays")
      planTakeDays = reader.whole("regimes.planTakeDays")
      planRouteDays = reader.whole("regimes.planRouteDays")
      waiverMonths = reader.whole("regimes.waiverMonths")
      trustDays = reader.whole("regimes.trustDays")
      trustDriverDays = reader.whole("regimes.trustDriverDays")
      riskLeadDays = reader.whole("regimes.riskLeadDays")
      negotiationLeadDays = reader.whole("regimes.negotiationLeadDays")
      noticeDays = reader.whole("regimes.noticeDays")
      agreedShare = reader.share("regimes.agreedShare")
      instructionsPerYear = reader.number("regimes.instructionsPerYear")
      instructionPointsMax = reader.whole("regimes.instructionPointsMax")
      instructionAppliedShare = reader.share("regimes.instructionAppliedShare")
      instructionDelayDays = reader.number("regimes.instructionDelayDays")
      leakAfterDays = reader.whole("regimes.leakAfterDays")
      preparationDays = reader.whole("regimes.preparationDays")
      selfPlanningDays = reader.whole("regimes.selfPlanningDays")
      evaluationDays = reader.whole("regimes.evaluationDays")
      seminarsAfterDays = reader.numbers("regimes.seminarsAfterDays", count: 2)
      responseDays = reader.whole("regimes.responseDays")
      absenceTargetOn = reader.date("regimes.absenceTargetOn")
      leadershipChangeOn = reader.date("regimes.leadershipChangeOn")
      reportOn = reader.date("regimes.reportOn")
      letterDaysBeforeYear = reader.whole("regimes.letterDaysBeforeYear")
    }
  }
}
