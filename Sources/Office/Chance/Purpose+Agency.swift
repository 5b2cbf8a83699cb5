// Ids, and the agency as it is laid out.
extension Purpose {
  /// The first word of a command's id.
  public static var idHigh: Purpose { Purpose(rawValue: 1) }

  /// The second word of a command's id.
  public static var idLow: Purpose { Purpose(rawValue: 2) }

  /// How many handlers an office has.
  public static var officeSize: Purpose { Purpose(rawValue: 100) }

  /// Whether an office lies in a city.
  public static var cityOffice: Purpose { Purpose(rawValue: 101) }

  /// How many municipalities a team serves.
  public static var municipalityCount: Purpose { Purpose(rawValue: 102) }

  /// The direction in which a municipality lies from its office.
  public static var municipalityBearing: Purpose { Purpose(rawValue: 103) }

  /// How far from its office a municipality lies.
  public static var municipalityDistance: Purpose { Purpose(rawValue: 104) }

  /// How far east an office lies within its square.
  public static var officeEast: Purpose { Purpose(rawValue: 105) }

  /// How far north an office lies within its square.
  public static var officeNorth: Purpose { Purpose(rawValue: 106) }
}
