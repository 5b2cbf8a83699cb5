/// What a draw is for: two questions about the same step of a subject get different answers.
///
/// The number is part of every draw's key. A number once used is never given to another purpose,
/// or histories made before would come out otherwise. Hundreds belong to one part each: 0 ids,
/// 100 the agency, 200 its staff; the next part takes the next hundred.
public enum Purpose: UInt16, CaseIterable, Sendable {
  /// The first word of a command's id.
  case idHigh = 1
  /// The second word of a command's id.
  case idLow = 2

  /// How many handlers an office has.
  case officeSize = 100
  /// Whether an office lies in a city.
  case cityOffice = 101
  /// How many municipalities a team serves.
  case municipalityCount = 102
  /// The direction in which a municipality lies from its office.
  case municipalityBearing = 103
  /// How far from its office a municipality lies.
  case municipalityDistance = 104
  /// How far east an office lies within its square.
  case officeEast = 105
  /// How far north an office lies within its square.
  case officeNorth = 106

  /// How long someone had been employed when the history begins.
  case tenureBefore = 200
  /// How long someone stays.
  case tenure = 201
  /// Why someone leaves.
  case leavingReason = 202
  /// How long a place is empty.
  case vacancy = 203
  /// How long someone is present before an absence.
  case presence = 204
  /// Whether an absence is long.
  case absenceIsLong = 205
  /// How long an absence lasts.
  case absenceLength = 206
  /// The kind of an absence.
  case absenceKind = 207
  /// The week in which someone's summer holiday begins.
  case summerHoliday = 208
  /// The week of someone's other holiday.
  case otherHoliday = 209
  /// Where someone stands in the order in which handlers take phones.
  case phoneOrder = 210
  /// When the next change of territory comes.
  case territoryGap = 211
  /// Which municipality changes team.
  case territoryChoice = 212
  /// At which minute something is recorded.
  case minute = 213
}
