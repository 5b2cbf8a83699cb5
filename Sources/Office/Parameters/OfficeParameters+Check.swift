// What the figures are held against.
extension OfficeParameters {
  /// What is expected to come out.
  public struct Check: Hashable, Sendable {
    /// Days of a spell.
    public let survivalDays: [Int]
    /// How many spells last longer, for each of these.
    public let survivalShares: [Double]
    /// The mean length of a spell.
    public let spellDaysMean: Double
    /// The median length of a spell.
    public let spellDaysMedian: Double
    /// Days since a spell began.
    public let stockDays: [Int]
    /// How many open cases are older, for each of these.
    public let stockShares: [Double]
    /// Certificates of a case.
    public let certificatesPerCase: Double
    /// Calls in a case.
    public let callsPerCase: Double
    /// Cases of an office in a year.
    public let casesPerYear: Int
    /// Events of a case.
    public let eventsPerCaseMean: Double
    /// The tenth, the half, nine tenths and 99 of 100 of these.
    public let eventsPerCaseQuantiles: [Double]

    init(_ reader: inout ParameterReader) {
      survivalDays = reader.wholes("check.survivalDays")
      survivalShares = reader.shares("check.survivalShares")
      spellDaysMean = reader.number("check.spellDaysMean")
      spellDaysMedian = reader.number("check.spellDaysMedian")
      stockDays = reader.wholes("check.stockDays")
      stockShares = reader.shares("check.stockShares")
      certificatesPerCase = reader.number("check.certificatesPerCase")
      callsPerCase = reader.number("check.callsPerCase")
      casesPerYear = reader.whole("check.casesPerYear")
      eventsPerCaseMean = reader.number("check.eventsPerCaseMean")
      eventsPerCaseQuantiles = reader.numbers("check.eventsPerCaseQuantiles", count: 4)
    }
  }
}
