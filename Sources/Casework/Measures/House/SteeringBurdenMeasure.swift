/// The share of steps in cases that a policy imposed, of those of which somebody said who did.
public struct SteeringBurdenMeasure: Measure {
  /// A share of steps.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation an event.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    for event in trail {
      let imposer = event.imposedBy
      sheet.note(
        Observation(imposer == nil ? .unknown : imposer == .policy ? .yes : .no, at: event))
    }
  }
}
