/// How many handlers act in a case until its first decision.
public struct PersonsMeasure: Measure {
  /// Handlers by decided cases.
  public var form: FigureForm { .mean }
  /// Handlers.
  public var unit: MeasureUnit { .count }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a decided case; one of which no event names its handler can't be told.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let place = trail.firstDecision() else { return }
    var handlers: Set<UInt32> = []
    for event in trail[...place] where event.actor > 0 && event.hasUnit {
      handlers.insert(event.actor)
    }
    var one = Observation(handlers.isEmpty ? .unknown : .yes, at: trail[place])
    one.first = trail[0].position
    one.amount = Int64(handlers.count)
    sheet.note(one)
  }
}
