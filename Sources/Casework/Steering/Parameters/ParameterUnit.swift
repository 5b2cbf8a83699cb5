/// What the values of a policy's parameter are; raw values are the words of parameter files.
public enum ParameterUnit: String, CaseIterable, Hashable, Sendable {
  /// Days of the wall calendar.
  case calendarDays = "calendar-days"
  /// Working days.
  case workingDays = "working-days"
  /// Spans of 86 400 seconds.
  case elapsedDays = "elapsed-days"
  /// A part of a whole, from 0 to 1, written as a decimal or a fraction.
  case share
  /// A whole number of things.
  case count
  /// Whole öre.
  case ore = "öre"
  /// Whole kronor.
  case kronor
  /// Whole points.
  case points
  /// Words, such as the elements a document must have.
  case words
  /// A date.
  case date

  /// Whether a value is of this unit.
  func fits(_ value: ParameterValue) -> Bool {
    switch (self, value) {
    case (.calendarDays, .whole(let days)), (.workingDays, .whole(let days)),
      (.elapsedDays, .whole(let days)):
      0...Int64(Term.amountMax) ~= days
    case (.count, .whole(let count)): count >= 0
    case (.kronor, .whole(let kronor)): !kronor.multipliedReportingOverflow(by: 100).overflow
    case (.ore, .whole), (.points, .whole), (.share, .share), (.date, .date): true
    case (.words, .words(let words)): !words.contains("")
    default: false
    }
  }
}
