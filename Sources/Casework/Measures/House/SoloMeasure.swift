/// The share of decided cases that one handler decided alone: nobody else acted in it, and nobody
/// was asked.
public struct SoloMeasure: Measure {
  /// A share of decided cases.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  private static let asking: Set<EventType> = [
    .peerConsultationHeld, .specialistConsulted, .medicalAdviserConsulted, .helpGiven,
    .presentationMade,
  ]

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a decided case, of what was before its first decision.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let place = trail.firstDecision() else { return }
    var handlers: Set<UInt32> = []
    var wasAsked = false
    for event in trail[...place] {
      if event.actor > 0 && event.hasUnit { handlers.insert(event.actor) }
      if let type = event.type, Self.asking.contains(type) { wasAsked = true }
    }
    let answer: Observation.Answer =
      handlers.isEmpty ? .unknown : handlers.count == 1 && !wasAsked ? .yes : .no
    var one = Observation(answer, at: trail[place])
    one.first = trail[0].position
    sheet.note(one)
  }
}
