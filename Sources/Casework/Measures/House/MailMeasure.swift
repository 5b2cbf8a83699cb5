internal import EventModel

/// How long incoming mail waits for its answer.
///
/// Mail that was sent on as misrouted is answered elsewhere and is left out; mail without an answer
/// is open.
public struct MailMeasure: Measure {
  /// Spans.
  public var form: FigureForm { .span }
  /// Days.
  public var unit: MeasureUnit { .days }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a message, of the month it came in.
  ///
  /// An answer that names no message answers the oldest that waits.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var waiting: [TrailEvent] = []
    for event in trail {
      switch event.type {
      case .mailReceived: waiting.append(event)
      case .mailAnswered, .mailMisrouted:
        let named = event[.concerning]
        let place = waiting.firstIndex { named == nil || $0.position == named }
        guard let place else { continue }
        let message = waiting.remove(at: place)
        guard event.type == .mailAnswered else { continue }
        var one = Observation(.yes, from: message, through: event, dated: message.occurred)
        one.amount = event.occurred.microseconds - message.occurred.microseconds
        sheet.note(one)
      default: break
      }
    }
    for message in waiting {
      var one = Observation(.open, at: message)
      one.amount = trail.end.microseconds - message.occurred.microseconds
      sheet.note(one)
    }
  }
}
