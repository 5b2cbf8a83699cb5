// Who has cases in hand, and what is checked in them.
extension OfficeParameters {
  /// Who has a case in hand, and how that changes.
  public struct Ownership: Hashable, Sendable {
    /// How many cases a production plan sends to another office.
    public let routedShare: Double
    /// In how many cases the insured moves to where another office serves.
    public let movedOfficeShare: Double
    /// For how many main steps of the driver the time is noted.
    public let workDoneShare: Double
    /// For how many main steps of another it is noted who took them.
    public let performedByShare: Double
    /// For how many main steps it is noted where a case is everybody's.
    public let performedBySharePooled: Double
    /// How many of the steps noted were handed over because the driver is away.
    public let handedShare: Double
    /// How long a main step takes.
    public let minutesMedian: Double
    /// How far that varies.
    public let minutesSigma: Double
    /// How many cases near the limit of a target are put first.
    public let reprioritisedShare: Double
    /// In how many cases a colleague is asked for help.
    public let helpShare: Double
    /// The same in a freed office.
    public let helpShareTrial: Double
    /// Of how many adverse decisions the presenter is of another opinion.
    public let dissentShare: Double
    /// In how many answers to a notice a fact is challenged.
    public let factChallengedShare: Double

    init(_ reader: inout ParameterReader) {
      routedShare = reader.share("ownership.routedShare")
      movedOfficeShare = reader.share("ownership.movedOfficeShare")
      workDoneShare = reader.share("ownership.workDoneShare")
      performedByShare = reader.share("ownership.performedByShare")
      performedBySharePooled = reader.share("ownership.performedBySharePooled")
      handedShare = reader.share("ownership.handedShare")
      minutesMedian = reader.number("ownership.minutesMedian")
      minutesSigma = reader.number("ownership.minutesSigma")
      reprioritisedShare = reader.share("ownership.reprioritisedShare")
      helpShare = reader.share("ownership.helpShare")
      helpShareTrial = reader.share("ownership.helpShareTrial")
      dissentShare = reader.share("ownership.dissentShare")
      factChallengedShare = reader.share("ownership.factChallengedShare")
    }
  }

  /// What is checked, reported and put right in cases.
  public struct Quality: Hashable, Sendable {
    /// How many decisions are checked by who made them.
    public let selfCheckShare: Double
    /// The same in a freed office.
    public let selfCheckShareTrial: Double
    /// How many decisions a colleague checks, in a freed office.
    public let peerCheckShareTrial: Double
    /// How many cases are sampled centrally where targets steer.
    public let sampledShare: Double
    /// How many cases are assessed again by someone who does not know the outcome.
    public let blindShare: Double
    /// How many of these come out the same.
    public let agreementShare: Double
    /// Right, minor flaw, serious flaw.
    public let checkResults: [Double]
    /// In how many cases a conflict of interest is reported.
    public let conflictShare: Double
    /// How many of these are found to be one.
    public let conflictFoundShare: Double
    /// In how many cases the insured complains.
    public let complaintShare: Double
    /// In how many cases a deviation is logged.
    public let deviationShare: Double
    /// How many cases idle for months the ombudsman tries.
    public let ombudsmanShare: Double
    /// In how many cases a letter comes while they are handled.
    public let letterShare: Double
    /// How many letters are registered twice.
    public let duplicateShare: Double
    /// In how many cases someone asks for a public document.
    public let publicRecordShare: Double
    /// In how many cases personal data are put right on request.
    public let rectifiedShare: Double
    /// In how many cases a date is typed wrong and put right.
    public let misdatedShare: Double

    init(_ reader: inout ParameterReader) {
      selfCheckShare = reader.share("quality.selfCheckShare")
      selfCheckShareTrial = reader.share("quality.selfCheckShareTrial")
      peerCheckShareTrial = reader.share("quality.peerCheckShareTrial")
      sampledShare = reader.share("quality.sampledShare")
      blindShare = reader.share("quality.blindShare")
      agreementShare = reader.share("quality.agreementShare")
      checkResults = reader.shares("quality.checkResults", count: 3)
      conflictShare = reader.share("quality.conflictShare")
      conflictFoundShare = reader.share("quality.conflictFoundShare")
      complaintShare = reader.share("quality.complaintShare")
      deviationShare = reader.share("quality.deviationShare")
      ombudsmanShare = reader.share("quality.ombudsmanShare")
      letterShare = reader.share("quality.letterShare")
      duplicateShare = reader.share("quality.duplicateShare")
      publicRecordShare = reader.share("quality.publicRecordShare")
      rectifiedShare = reader.share("quality.rectifiedShare")
      misdatedShare = reader.share("quality.misdatedShare")
    }
  }
}
