/// The share of opened cases that were sent to another office than the person's own.
public struct RoutingMeasure: Measure {
  /// A share of cases.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// Why.
  public var strata: [String] { RoutingReason.allCases.map(\.rawValue) }

  /// They add up: the first time counts.
  public var partsAddUp: Bool { true }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a case that was opened, of the month of its opening.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let opening = trail.first(of: [.caseOpened]) else { return }
    guard let routed = trail.first(of: [.caseRoutedBetweenOffices]) else {
      sheet.note(Observation(.no, at: trail[opening]))
      return
    }
    var one = Observation(
      .yes, from: trail[min(opening, routed)], through: trail[max(opening, routed)],
      dated: trail[opening].occurred)
    one.unit = trail[opening].unit
    one.stratum = trail[routed][.routingReason].map { UInt32($0.slot) } ?? 0
    sheet.note(one)
  }
}
