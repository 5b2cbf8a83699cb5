// What comes in.
extension OfficeParameters {
  /// How many cases there are, and of whom.
  public struct Cases: Hashable, Sendable {
    /// Open cases of a handler.
    public let openPerHandler: Double
    /// New cases of a handler in a week.
    public let arrivalsPerHandlerWeek: Double
    /// How many of the insured are women.
    public let womenShare: Double
    /// How many cases of women have a psychiatric diagnosis.
    public let psychiatricShareWomen: Double
    /// How many cases of men have a psychiatric diagnosis.
    public let psychiatricShareMen: Double
    /// How many cases lie idle for long.
    public let idleShare: Double
    /// The shortest such time.
    public let idleDaysMin: Int
    /// The longest such time.
    public let idleDaysMax: Int

    init(_ reader: inout ParameterReader) {
      openPerHandler = reader.number("cases.openPerHandler")
      arrivalsPerHandlerWeek = reader.number("cases.arrivalsPerHandlerWeek")
      womenShare = reader.share("cases.womenShare")
      psychiatricShareWomen = reader.share("cases.psychiatricShareWomen")
      psychiatricShareMen = reader.share("cases.psychiatricShareMen")
      idleShare = reader.share("cases.idleShare")
      idleDaysMin = reader.whole("cases.idleDaysMin")
      idleDaysMax = reader.whole("cases.idleDaysMax")
    }
  }

  /// How long people are sick, from day 1: a mixture of short and long spells.
  public struct Spells: Hashable, Sendable {
    /// How many spells are short ones.
    public let shortShare: Double
    /// The least length of a short spell.
    public let shortDaysMin: Double
    /// The mean by which it is longer, exponentially distributed.
    public let shortDaysBeyondMean: Double
    /// The median length of a long spell, lognormally distributed.
    public let longDaysMedian: Double
    /// The deviation of its logarithm.
    public let longSigma: Double

    init(_ reader: inout ParameterReader) {
      shortShare = reader.share("spells.shortShare")
      shortDaysMin = reader.number("spells.shortDaysMin")
      shortDaysBeyondMean = reader.number("spells.shortDaysBeyondMean")
      longDaysMedian = reader.number("spells.longDaysMedian")
      longSigma = reader.number("spells.longSigma")
    }
  }

  /// Medical certificates, and what care is asked.
  public struct Certificates: Hashable, Sendable {
    /// The days that the first certificate covers.
    public let firstDays: Double
    /// The days that each later one covers.
    public let laterDays: Double
    /// How many are deficient on review.
    public let deficientShare: Double
    /// How many are sent back to care for completion.
    public let completionShare: Double
    /// The median time until care answers, lognormally distributed.
    public let careAnswerDaysMedian: Double
    /// The deviation of its logarithm.
    public let careAnswerSigma: Double
    /// How many inquiries need a reminder.
    public let reminderShare: Double

    init(_ reader: inout ParameterReader) {
      firstDays = reader.number("certificates.firstDays")
      laterDays = reader.number("certificates.laterDays")
      deficientShare = reader.share("certificates.deficientShare")
      completionShare = reader.share("certificates.completionShare")
      careAnswerDaysMedian = reader.number("certificates.careAnswerDaysMedian")
      careAnswerSigma = reader.number("certificates.careAnswerSigma")
      reminderShare = reader.share("certificates.reminderShare")
    }
  }

  /// Calls, and why they are made.
  public struct Contacts: Hashable, Sendable {
    /// Calls in any case.
    public let callsPerCase: Double
    /// Calls in each 30 days beside.
    public let callsPer30Days: Double
    /// How many calls are failure demand.
    public let failureShare: Double
    /// In how many of these the authority failed.
    public let failingAuthorityShare: Double
    /// In how many of these the insured failed.
    public let failingInsuredShare: Double
    /// In how many of these a third party failed.
    public let failingThirdPartyShare: Double
    /// By how much failure demand rises with a handoff.
    public let failureShareRisePerHandoff: Double
    /// The days that a handoff costs.
    public let daysPerHandoff: Double

    init(_ reader: inout ParameterReader) {
      callsPerCase = reader.number("contacts.callsPerCase")
      callsPer30Days = reader.number("contacts.callsPer30Days")
      failureShare = reader.share("contacts.failureShare")
      failingAuthorityShare = reader.share("contacts.failingAuthorityShare")
      failingInsuredShare = reader.share("contacts.failingInsuredShare")
      failingThirdPartyShare = reader.share("contacts.failingThirdPartyShare")
      failureShareRisePerHandoff = reader.share("contacts.failureShareRisePerHandoff")
      daysPerHandoff = reader.number("contacts.daysPerHandoff")
    }
  }
}
