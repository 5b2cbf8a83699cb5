/// An office that handles cases, as it is laid out at first.
public struct LocalOffice: Hashable, Sendable {
  /// Its number, from 0.
  public let number: Int
  /// Its unit, such as `office/torsby`.
  public let name: String
  /// The letters in its handlers' ids, such as T.
  public let letters: String
  /// The region it lies under.
  public let region: String
  /// True if it lies in a city: places near each other.
  public let isInCity: Bool
  /// The municipality it lies in.
  public let seat: String
  /// Its teams.
  public let teams: [Team]
  /// All municipalities it serves, the one it lies in first.
  public let municipalities: [Municipality]

  /// A team: who works in it at first, and where.
  public struct Team: Hashable, Sendable {
    /// Its unit, such as `team/torsby-1`.
    public let name: String
    /// Its places for handlers: the id of each one's first holder, such as `H-T-07`.
    public let places: [String]
    /// The municipalities it serves at first.
    public let municipalities: [String]
  }

  /// How many handlers it has when no place is empty.
  public var size: Int { teams.map(\.places.count).reduce(0, +) }
  /// The place of its head, by its first holder's id.
  public var headPlace: String { "C-\(letters)-01" }
}

/// A municipality, or a part of a city, on a made-up map.
public struct Municipality: Hashable, Sendable {
  /// Its name, in small letters without accents.
  public let name: String
  /// Kilometres east of the map's corner.
  public let east: Double
  /// Kilometres north of the map's corner.
  public let north: Double

  /// How far it is to another, as the crow flies.
  func kilometres(to other: Municipality) -> Double {
    let (width, height) = (east - other.east, north - other.north)
    return (width * width + height * height).squareRoot()
  }
}
