internal import EventModel

/// The share of adverse decisions that colleagues were heard on before (dragning).
///
/// A consultation speaks for the next decision in its case, not for later ones.
public struct PeerConsultationMeasure: Measure {
  /// A share of adverse decisions.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation an adverse decision, and one for each of which it can't be told whether it is.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var consultation: TrailEvent?
    for event in trail {
      if event.type == .peerConsultationHeld { consultation = event }
      guard event.isDecision else { continue }
      defer { consultation = nil }
      guard let isAdverse = event.decided?.isAdverse else {
        sheet.note(Observation(.unknown, at: event))
        continue
      }
      guard isAdverse else { continue }
      var one = Observation(consultation == nil ? .no : .yes, at: event)
      if let consultation { one.first = consultation.position }
      sheet.note(one)
    }
  }
}
