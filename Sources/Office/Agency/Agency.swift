/// A made-up agency as it is laid out: offices with teams and places, and who works where at first.
///
/// Deterministic from chance, parameters and the number of offices; an office is the same however
/// many others there are. The first two are Torsby in the country and Göteborg in the city; the
/// others have plain Swedish place names, and most municipalities are invented.
public struct Agency: Sendable {
  /// Offices that handle cases, in the order of their numbers.
  public let offices: [LocalOffice]
  /// Regions, each the parent of some offices.
  public let regions: [String]
  /// The unit that everything lies under.
  public let nation = "nation"
  /// The office that reviews decisions.
  public let reviewOffice = "office/omprovning"
  /// The office of medical advisers and specialists.
  public let specialistOffice = "office/specialist"

  private let officeNumbers: [String: Int]
  private let places: [String: Municipality]
  private let minutesPerKilometre: Double
  private let minutesWithin: Double

  /// Lays out an agency of so many offices; traps for none and for more than `officesMax`.
  public init(chance: Chance, parameters: OfficeParameters, offices count: Int) {
    precondition(1...Self.officesMax ~= count, "an agency has 1 to \(Self.officesMax) offices")
    let planner = OfficePlanner(chance: chance, parameters: parameters)
    offices = (0..<count).map { planner.office($0) }
    regions = (0...(count - 1) / parameters.staff.officesPerRegion).map { "region/\($0 + 1)" }
    officeNumbers = Dictionary(
      uniqueKeysWithValues: offices.enumerated().map { ($1.name, $0) })
    places = Dictionary(
      uniqueKeysWithValues: offices.flatMap(\.municipalities).map { ($0.name, $0) })
    // The mean way from the centre of a disc to a place in it is a third of its width.
    let travel = parameters.travel
    minutesPerKilometre = travel.oneWayMinutes / (travel.officeSpanKilometres / 3)
    minutesWithin = travel.withinMunicipalityMinutes
  }

  /// The most offices: the country has a few dozen.
  public static let officesMax = 500

  /// An office by its name, such as `office/torsby`.
  public func office(_ name: String) -> LocalOffice? {
    officeNumbers[name].map { offices[$0] }
  }

  /// The journey by car between two municipalities, the same both ways; nil for one not known.
  public func travelMinutes(from one: String, to other: String) -> Int? {
    guard let start = places[one], let end = places[other] else { return nil }
    guard one != other else { return Int(minutesWithin.rounded()) }
    let minutes = start.kilometres(to: end) * minutesPerKilometre
    return Int(max(minutes, minutesWithin).rounded())
  }
}
