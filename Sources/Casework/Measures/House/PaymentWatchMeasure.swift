internal import EventModel

/// What stopping wrong payments saved, in öre a payment made or stopped (betalningskontroll).
public struct PaymentWatchMeasure: Measure {
  /// Öre by payments.
  public var form: FigureForm { .mean }
  /// Öre.
  public var unit: MeasureUnit { .ore }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a payment made or stopped; one stopped without its amount can't be told.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    for event in trail {
      switch event.type {
      case .paymentMade: sheet.note(Observation(.no, at: event))
      case .paymentStopped:
        let avoided = event[.avoidedAmount]
        var one = Observation(avoided == nil ? .unknown : .yes, at: event)
        one.amount = avoided?.öre ?? 0
        sheet.note(one)
      default: break
      }
    }
  }
}
