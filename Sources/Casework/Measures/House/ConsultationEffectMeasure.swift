/// The share of consultations of colleagues that did something to the proposal: changed, postponed,
/// withdrew or split it.
public struct ConsultationEffectMeasure: Measure {
  /// A share of consultations.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// Why colleagues were asked.
  public var strata: [String] { ConsultationKind.allCases.map(\.rawValue) }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a consultation.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    for event in trail where event.type == .peerConsultationHeld {
      let effect = event[.consultationEffect]
      var one = Observation(
        effect == nil ? .unknown : effect == .unchanged ? .no : .yes, at: event)
      one.stratum = event[.consultationKind].map { UInt32($0.slot) } ?? 0
      sheet.note(one)
    }
  }
}
