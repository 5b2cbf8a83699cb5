public import Casework

/// Which history to make up.
public struct OfficeRequest: Sendable {
  /// What all chance is drawn from.
  public let seed: UInt64
  /// Its length in years.
  public let years: Int
  /// How many offices the agency has.
  public let offices: Int
  /// What steers it.
  public let scenario: Scenario
  /// Of what it is made.
  public let parameters: OfficeParameters

  /// The longest history in years.
  public static let yearsMax = 20

  /// Takes the parts; throws where they contradict each other.
  public init(
    seed: UInt64, years: Int, offices: Int, scenario: Scenario, parameters: OfficeParameters
  ) throws(OfficeRequestError) {
    guard 1...Self.yearsMax ~= years else { throw .years(years) }
    guard 1...Agency.officesMax ~= offices else { throw .offices(offices) }
    let last = parameters.period.starts.adding(months: 12 * years).adding(days: -1)
    let trial = parameters.trial
    if scenario == .fribrevTrial, !(parameters.period.starts...last).contains(trial.charterStarts) {
      throw .trialOutside(charter: trial.charterStarts, period: parameters.period.starts...last)
    }
    self.seed = seed
    self.years = years
    self.offices = offices
    self.scenario = scenario
    self.parameters = parameters
  }
}

/// Why no history is made up.
public enum OfficeRequestError: Error, Hashable, Sendable {
  /// Fewer than one year or more than `OfficeRequest.yearsMax`.
  case years(Int)
  /// Fewer than one office or more than `Agency.officesMax`.
  case offices(Int)
  /// The trial begins before or after the history.
  case trialOutside(charter: CivilDate, period: ClosedRange<CivilDate>)

  /// The store holds something later than the history's first day.
  case storeEndsLater(Instant, start: Instant)

  /// What is wrong, in a sentence.
  public var sentence: String {
    switch self {
    case .years(let years):
      "a history of \(years) years can't be made up: 1 to \(OfficeRequest.yearsMax) can"
    case .offices(let count):
      "an agency has 1 to \(Agency.officesMax) offices, not \(count)"
    case .trialOutside(let charter, let period):
      "the trial begins on \(charter), and the history goes from \(period.lowerBound)"
        + " through \(period.upperBound)"
    case .storeEndsLater(let last, let start):
      "the store's last event was recorded at \(last), and the history begins at \(start)"
    }
  }

  /// What to do next.
  public var remedy: String {
    switch self {
    case .years, .offices: "choose another number"
    case .storeEndsLater:
      "nothing was recorded; make a new store with `fribrev init`, or --set period.starts"
    case .trialOutside:
      "choose more --years, or --set trial.charterStarts or period.starts to another day"
    }
  }
}
