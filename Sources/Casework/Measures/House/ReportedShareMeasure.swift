/// A share that offices report as two numbers: calls answered of calls received, phone minutes
/// covered of minutes open.
public struct ReportedShareMeasure: Measure {
  private let report: EventType
  private let part: Field<Int64>
  private let whole: Field<Int64>

  /// Amounts by amounts.
  public var form: FigureForm { .mean }
  /// A share.
  public var unit: MeasureUnit { .share }
  /// Streams of the organisation.
  public var stream: StreamKind { .organisation }

  /// The code's id says which report is read.
  public init?(_ definition: MeasureDefinition) {
    switch definition.code {
    case "calls-answered":
      (report, part, whole) = (.callVolumesReported, .callsAnswered, .callsReceived)
    case "rota-coverage": (report, part, whole) = (.rotaPublished, .coveredMinutes, .openMinutes)
    default: return nil
    }
  }

  /// One observation a report.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    for event in trail where event.type == report {
      guard let part = event[part], let whole = event[whole], whole >= 0 else {
        sheet.note(Observation(.unknown, at: event))
        continue
      }
      var one = Observation(.yes, at: event)
      one.amount = part
      one.weight = whole
      sheet.note(one)
    }
  }
}
