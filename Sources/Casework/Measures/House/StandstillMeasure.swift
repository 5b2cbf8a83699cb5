internal import EventModel

/// The longest time in which nothing happened in a case, from its opening to its first decision.
///
/// An undecided case is open, with the longest until now.
public struct StandstillMeasure: Measure {
  /// Spans.
  public var form: FigureForm { .span }
  /// Days.
  public var unit: MeasureUnit { .days }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a case that was opened, resting on the events before and after the standstill.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let opening = trail.first(of: [.caseOpened]) else { return }
    let place = trail.firstDecision(from: opening)
    let last = place ?? trail.endIndex - 1
    var longest: Int64 = 0
    var ends = (from: opening, to: opening)
    for index in opening..<last {
      let span = trail[index + 1].occurred.microseconds - trail[index].occurred.microseconds
      if span > longest { (longest, ends) = (span, (index, index + 1)) }
    }
    if place == nil {
      let span = trail.end.microseconds - trail[last].occurred.microseconds
      if span > longest { (longest, ends) = (span, (last, last)) }
    }
    var one = Observation(
      place == nil ? .open : .yes, from: trail[ends.from], through: trail[ends.to],
      dated: place.map { trail[$0].occurred })
    one.unit = trail[last].unit
    one.amount = longest
    sheet.note(one)
  }
}
