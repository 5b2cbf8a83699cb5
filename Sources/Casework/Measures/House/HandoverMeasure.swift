/// How often a case passes to another handler, a case (handläggarbyten).
///
/// A passage is an event whose actor is known and differs from that of the latest event before it
/// whose actor is known; parties and systems act under no unit and are no handlers.
public struct HandoverMeasure: Measure {
  /// Passages by cases.
  public var form: FigureForm { .mean }
  /// Passages.
  public var unit: MeasureUnit { .count }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a case with its passages, of the month of its first event.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let first = trail.first, let last = trail.last else { return }
    var handler: UInt32 = 0
    var passages: Int64 = 0
    for event in trail where event.actor > 0 && event.hasUnit {
      if handler > 0 && handler != event.actor { passages += 1 }
      handler = event.actor
    }
    var one = Observation(
      handler > 0 ? .yes : .unknown, from: first, through: last, dated: first.occurred)
    one.amount = passages
    sheet.note(one)
  }
}
