/// How people act under what steers them: declared strengths, assumed and not found.
struct Behaviour: Sendable {
  /// How many decisions due in the two weeks after day 30 are drawn to it or before.
  var shiftToDay30: Double = 0
  /// How many adverse decisions are talked over with colleagues.
  var consultation: Double
  /// Persons who work on a case.
  var personsPerCase: Double
  /// True where nobody is named to drive a case.
  var hasNoDriver = false
  /// How often handlers leave an instruction aside for a reason.
  var deviation: Double = 0
}
