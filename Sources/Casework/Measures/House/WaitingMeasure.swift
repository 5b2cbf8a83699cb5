internal import EventModel

/// How long a case waits for answers from outside, until its first decision.
///
/// While several are waited for, time counts for the one asked first: the parts add up, and no day
/// counts twice.
public struct WaitingMeasure: Measure {
  /// Days by decided cases.
  public var form: FigureForm { .mean }
  /// Days.
  public var unit: MeasureUnit { .days }

  /// Who is waited for.
  public var strata: [String] { PartyRole.allCases.map(\.rawValue) }

  /// They add up.
  public var partsAddUp: Bool { true }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  private struct Request {
    let event: TrailEvent
    let party: PartyRole
  }

  /// One observation a case that asked or was decided, and one a stretch of waiting with weight 0.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let first = trail.first(of: [.caseOpened]) else { return }
    guard let place = trail.firstDecision() else {
      var one = Observation(.open, at: trail[first])
      (one.dated, one.weight) = (nil, 0)
      sheet.note(one)
      return
    }
    let decision = trail[place]
    sheet.note(Observation(.yes, from: trail[first], through: decision, dated: decision.occurred))
    var requests: [Request] = []
    var since = trail[0].occurred
    for event in trail[...place] {
      if let earliest = requests.first {
        Self.note(earliest, from: since, to: event, of: decision, into: &sheet)
      }
      since = event.occurred
      guard let type = event.type else { continue }
      if let party = type.asked {
        requests.append(Request(event: event, party: party))
      } else if let party = type.answering {
        let answered = event[.inquiry] ?? event[.proposal]
        let place =
          requests.firstIndex { $0.event.position == answered }
          ?? requests.firstIndex { $0.party == party }
        if let place { requests.remove(at: place) }
      }
    }
  }

  private static func note(
    _ request: Request, from since: Instant, to event: TrailEvent, of decision: TrailEvent,
    into sheet: inout ObservationSheet
  ) {
    var one = Observation(
      .yes, from: request.event, through: event, dated: decision.occurred)
    one.unit = decision.unit
    one.amount = event.occurred.microseconds - since.microseconds
    one.weight = 0
    one.stratum = UInt32(request.party.slot)
    sheet.note(one)
  }
}
