internal import EventModel

/// The share of appeals that a court judged and that changed the decision or sent it back.
///
/// What a court dismissed or wrote off was not judged, nor what the authority dismissed as too
/// late; an appeal that waits is open.
public struct AppealMeasure: Measure {
  /// A share of judgments.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a judgment, and one for each appeal that waits.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var waiting: [TrailEvent] = []
    for event in trail {
      switch event.type {
      case .appealReceived, .publicRepresentativeAppealed: waiting.append(event)
      case .appealDismissed: if !waiting.isEmpty { waiting.removeFirst() }
      case .courtDecided:
        if !waiting.isEmpty { waiting.removeFirst() }
        switch event[.appealOutcome] {
        case .changed, .remitted: sheet.note(Observation(.yes, at: event))
        case .upheld: sheet.note(Observation(.no, at: event))
        case .dismissed, .writtenOff: break
        case nil: sheet.note(Observation(.unknown, at: event))
        }
      default: break
      }
    }
    for appeal in waiting {
      var one = Observation(.open, at: appeal)
      one.dated = nil
      sheet.note(one)
    }
  }
}
