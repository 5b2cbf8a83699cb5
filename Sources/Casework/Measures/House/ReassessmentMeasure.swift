internal import EventModel

/// The share of blind re-assessments (blind ombedömning) that came to the decision made: the same
/// kind, and the same extent where both say one.
public struct ReassessmentMeasure: Measure {
  /// A share of re-assessments.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a re-assessment, of the month of the re-assessment.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    for event in trail where event.type == .blindReassessmentDone {
      let decision = trail.first { $0.position == event[.decision] }
      guard let decision, let made = decision.decided, let found = event[.decisionKind] else {
        sheet.note(Observation(.unknown, at: event))
        continue
      }
      let extents = (decision[.extent], event[.extent])
      let differs = extents.0 != nil && extents.1 != nil && extents.0 != extents.1
      sheet.note(
        Observation(
          made == found && !differs ? .yes : .no, from: decision, through: event,
          dated: event.occurred))
    }
  }
}
