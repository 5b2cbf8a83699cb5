// Whom cases are about, and how fast they are handled.
extension OfficeParameters {
  /// Whom cases are about.
  public struct People: Hashable, Sendable {
    /// How many need an interpreter.
    public let interpreterShare: Double
    /// How many have someone who speaks for them.
    public let representativeShare: Double
    /// Employers of a municipality.
    public let employersPerMunicipality: Int
    /// Care units of a municipality.
    public let careUnitsPerMunicipality: Int
    /// Those who issue certificates at a care unit.
    public let issuersPerCareUnit: Int
    /// The least yearly income, in kronor.
    public let incomeKronorMin: Double
    /// The greatest yearly income, in kronor: below the cap of all years.
    public let incomeKronorMax: Double
    /// How many can't work at all, to three quarters, half, a quarter.
    public let extentShares: [Double]

    init(_ reader: inout ParameterReader) {
      interpreterShare = reader.share("people.interpreterShare")
      representativeShare = reader.share("people.representativeShare")
      employersPerMunicipality = reader.whole("people.employersPerMunicipality")
      careUnitsPerMunicipality = reader.whole("people.careUnitsPerMunicipality")
      issuersPerCareUnit = reader.whole("people.issuersPerCareUnit")
      incomeKronorMin = reader.number("people.incomeKronorMin")
      incomeKronorMax = reader.number("people.incomeKronorMax")
      extentShares = reader.shares("people.extentShares", count: 4)
    }
  }

  /// How fast cases are handled.
  public struct Handling: Hashable, Sendable {
    /// Days from an application to its first decision, the median.
    public let firstDecisionDaysMedian: Double
    /// The deviation of its logarithm.
    public let firstDecisionSigma: Double
    /// Days from a later certificate to its decision, the median.
    public let laterDecisionDaysMedian: Double
    /// The deviation of its logarithm.
    public let laterDecisionSigma: Double
    /// How long before an adverse decision takes effect the work on it begins, in days.
    public let adverseLeadDays: Int
    /// Days to answer a notice of a coming decision.
    public let replyDays: Int
    /// How many answer it.
    public let replyShare: Double

    init(_ reader: inout ParameterReader) {
      firstDecisionDaysMedian = reader.number("handling.firstDecisionDaysMedian")
      firstDecisionSigma = reader.number("handling.firstDecisionSigma")
      laterDecisionDaysMedian = reader.number("handling.laterDecisionDaysMedian")
      laterDecisionSigma = reader.number("handling.laterDecisionSigma")
      adverseLeadDays = reader.whole("handling.adverseLeadDays")
      replyDays = reader.whole("handling.replyDays")
      replyShare = reader.share("handling.replyShare")
    }
  }
}
