// The staff of the agency.
extension Purpose {
  /// How long someone had been employed when the history begins.
  public static var tenureBefore: Purpose { Purpose(rawValue: 200) }

  /// How long someone stays.
  public static var tenure: Purpose { Purpose(rawValue: 201) }

  /// Why someone leaves.
  public static var leavingReason: Purpose { Purpose(rawValue: 202) }

  /// How long a place is empty.
  public static var vacancy: Purpose { Purpose(rawValue: 203) }

  /// How long someone is present before an absence.
  public static var presence: Purpose { Purpose(rawValue: 204) }

  /// Whether an absence is long.
  public static var absenceIsLong: Purpose { Purpose(rawValue: 205) }

  /// How long an absence lasts.
  public static var absenceLength: Purpose { Purpose(rawValue: 206) }

  /// The kind of an absence.
  public static var absenceKind: Purpose { Purpose(rawValue: 207) }

  /// The week in which someone's summer holiday begins.
  public static var summerHoliday: Purpose { Purpose(rawValue: 208) }

  /// The week of someone's other holiday.
  public static var otherHoliday: Purpose { Purpose(rawValue: 209) }

  /// Where someone stands in the order in which handlers take phones.
  public static var phoneOrder: Purpose { Purpose(rawValue: 210) }

  /// When the next change of territory comes.
  public static var territoryGap: Purpose { Purpose(rawValue: 211) }

  /// Which municipality changes team.
  public static var territoryChoice: Purpose { Purpose(rawValue: 212) }

  /// At which minute something is recorded.
  public static var minute: Purpose { Purpose(rawValue: 213) }
}
