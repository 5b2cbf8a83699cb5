internal import EventModel

/// The share of decisions that nothing corrected within 180 calendar days: no review, court or own
/// initiative changed them, and no error was found in them.
///
/// The first decision of a case counts. Until the days have passed it is open, unless it was
/// corrected before.
public struct FirstTimeRightMeasure: Measure {
  /// A share of decided cases.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  private static let days: Int32 = 180

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a decided case.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let place = trail.firstDecision() else { return }
    let decision = trail[place]
    let last = decision.date.dayNumber + Self.days
    let correction = trail[(place + 1)...].first { event in
      event.date.dayNumber <= last && Self.corrects(event)
    }
    var one = Observation(.yes, at: decision)
    if let correction {
      one.answer = .no
      one.last = correction.position
    } else if trail.endDate.dayNumber <= last {
      one.answer = .open
      one.dated = nil
    }
    sheet.note(one)
  }

  private static func corrects(_ event: TrailEvent) -> Bool {
    switch event.type {
    case .reviewDecided: event[.reviewOutcome] == .changed
    case .courtDecided: event[.appealOutcome] == .changed || event[.appealOutcome] == .remitted
    case .ownInitiativeChangeMade, .decisionErrorFound: true
    default: false
    }
  }
}
