internal import EventModel

/// How long nobody drives a case, from its opening to its first decision.
public struct DriverGapMeasure: Measure {
  /// Days by decided cases.
  public var form: FigureForm { .mean }
  /// Days.
  public var unit: MeasureUnit { .days }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a case that was opened.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let opening = trail.first(of: [.caseOpened]) else { return }
    guard let place = trail.firstDecision(from: opening) else {
      var one = Observation(.open, at: trail[opening])
      (one.dated, one.weight) = (nil, 0)
      sheet.note(one)
      return
    }
    var undriven: Int64 = 0
    var since: Instant? = trail[opening].occurred
    for event in trail[opening...place] {
      switch event.type {
      case .driverAssigned:
        if let start = since { undriven += event.occurred.microseconds - start.microseconds }
        since = nil
      case .driverReleased: since = since ?? event.occurred
      default: break
      }
    }
    let decision = trail[place]
    if let since { undriven += decision.occurred.microseconds - since.microseconds }
    var one = Observation(.yes, from: trail[opening], through: decision, dated: decision.occurred)
    one.amount = undriven
    sheet.note(one)
  }
}
