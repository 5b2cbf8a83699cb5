internal import EventModel

/// The share of reviews (omprövningar) that changed the decision.
///
/// A review asked for and not decided is open; one decided without an outcome can't be told; one
/// that was dismissed looked at no decision and is none.
public struct ReviewMeasure: Measure {
  /// A share of reviews.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a decided review, and one for each request that waits.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var waiting: [TrailEvent] = []
    for event in trail {
      switch event.type {
      case .reviewRequested: waiting.append(event)
      case .reviewDecided:
        if !waiting.isEmpty { waiting.removeFirst() }
        switch event[.reviewOutcome] {
        case .changed: sheet.note(Observation(.yes, at: event))
        case .upheld: sheet.note(Observation(.no, at: event))
        case .dismissed: break
        case nil: sheet.note(Observation(.unknown, at: event))
        }
      default: break
      }
    }
    for request in waiting {
      var one = Observation(.open, at: request)
      one.dated = nil
      sheet.note(one)
    }
  }
}
