public import EventModel

// How work is steered and shared.
extension OfficeParameters {
  /// How work is shared.
  public struct Work: Hashable, Sendable {
    /// How many adverse decisions colleagues talk over.
    public let consultationShare: Double
    /// The same during the trial.
    public let consultationShareTrial: Double
    /// Persons who work on a case where each has their own.
    public let personsPerCaseIndividual: Double
    /// The same where all have all.
    public let personsPerCasePooled: Double
    /// The same in geographic teams.
    public let personsPerCaseGeographic: Double

    init(_ reader: inout ParameterReader) {
      consultationShare = reader.share("work.consultationShare")
      consultationShareTrial = reader.share("work.consultationShareTrial")
      personsPerCaseIndividual = reader.number("work.personsPerCaseIndividual")
      personsPerCasePooled = reader.number("work.personsPerCasePooled")
      personsPerCaseGeographic = reader.number("work.personsPerCaseGeographic")
    }
  }

  /// How strongly targets are gamed; nothing unless asked for.
  public struct Gaming: Hashable, Sendable {
    /// How many decisions due a little later are drawn into the first 30 days.
    public let shiftToDay30Share: Double
    /// The same in the scenario `gamed`, at least.
    public let shiftToDay30ShareGamed: Double
    /// The least days by which something is recorded late.
    public let lateRecordingDaysMin: Int
    /// The most days by which something is recorded late.
    public let lateRecordingDaysMax: Int

    init(_ reader: inout ParameterReader) {
      shiftToDay30Share = reader.share("gaming.shiftToDay30Share")
      shiftToDay30ShareGamed = reader.share("gaming.shiftToDay30ShareGamed")
      lateRecordingDaysMin = reader.whole("gaming.lateRecordingDaysMin")
      lateRecordingDaysMax = reader.whole("gaming.lateRecordingDaysMax")
    }
  }

  /// The dates of the trial.
  public struct Trial: Hashable, Sendable {
    /// From when other offices help.
    public let reliefStarts: CivilDate
    /// The first day of the charter.
    public let charterStarts: CivilDate
    /// The last day of the charter.
    public let charterEnds: CivilDate
    /// From when production is planned.
    public let planStarts: CivilDate
    /// When staff is asked.
    public let surveyOn: CivilDate

    init(_ reader: inout ParameterReader) {
      reliefStarts = reader.date("trial.reliefStarts")
      charterStarts = reader.date("trial.charterStarts")
      charterEnds = reader.date("trial.charterEnds")
      planStarts = reader.date("trial.planStarts")
      surveyOn = reader.date("trial.surveyOn")
    }
  }
}
