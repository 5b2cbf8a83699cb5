/// The share of medical certificates that the authority asked care to complete.
///
/// Told of all issuers together: facts carry no issuer.
public struct CompletionRequestMeasure: Measure {
  /// A share of certificates.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a certificate, of the month it came in; a request that names none asks about
  /// the latest.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var certificates: [Observation] = []
    for event in trail {
      switch event.type {
      case .certificateReceived: certificates.append(Observation(.no, at: event))
      case .completionRequestedFromCare:
        let named = event[.certificate]
        guard let place = certificates.lastIndex(where: { named == nil || $0.first == named })
        else { continue }
        certificates[place].answer = .yes
        certificates[place].last = event.position
      default: break
      }
    }
    for one in certificates { sheet.note(one) }
  }
}
