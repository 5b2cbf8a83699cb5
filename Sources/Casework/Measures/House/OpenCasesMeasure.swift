internal import EventModel

/// How many cases are open: opened and not closed.
///
/// A case that was reopened stands again. By month it is how many stood as each month ended.
public struct OpenCasesMeasure: Measure {
  private let isWeighted: Bool

  /// A stock.
  public var form: FigureForm { .stock }
  /// Cases, or points.
  public var unit: MeasureUnit { isWeighted ? .points : .count }

  /// What they wait for now.
  public var strata: [String] { Standing.allCases.map(\.rawValue) }

  /// What an open case waits for.
  private enum Standing: String, CaseIterable {
    case us = "waits for the authority"
    case others = "waits for an answer"
    case nothing = "decided"

    /// What it weighs in points: an assumption, in the definition's words.
    var weight: Int64 {
      switch self {
      case .us: 3
      case .others: 2
      case .nothing: 1
      }
    }
  }

  /// The code's id says whether cases are weighed.
  public init?(_ definition: MeasureDefinition) {
    switch definition.code {
    case "open-cases": isWeighted = false
    case "weighted-caseload": isWeighted = true
    default: return nil
    }
  }

  /// One observation each time that a case stands open.
  ///
  /// What a case weighed once is not known: weighed cases belong to no month.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var start: TrailEvent?
    for event in trail {
      switch event.type {
      case .caseOpened, .caseReopened: start = start ?? event
      case .caseClosed, .sickPeriodEnded:
        guard let begun = start else { continue }
        start = nil
        var one = Observation(.yes, from: begun, through: event, dated: begun.occurred)
        one.amount = event.occurred.microseconds - begun.occurred.microseconds
        if !isWeighted { sheet.note(one) }
      default: break
      }
    }
    guard let start, let last = trail.last else { return }
    let standing = Self.standing(of: trail)
    var one = Observation(
      .open, from: start, through: last, dated: isWeighted ? nil : start.occurred)
    one.amount = trail.end.microseconds - start.occurred.microseconds
    one.weight = isWeighted ? standing.weight : 1
    one.stratum = UInt32(Standing.allCases.firstIndex(of: standing) ?? 0) + 1
    sheet.note(one)
  }

  private static func standing(of trail: Trail) -> Standing {
    var requests: [(position: Position, party: PartyRole)] = []
    var isDecided = false
    for event in trail {
      if event.isDecision { isDecided = true }
      switch event.type {
      case .caseReopened, .caseRemitted, .reviewRequested, .appealReceived: isDecided = false
      case .reviewDecided, .courtDecided: isDecided = true
      default: break
      }
      if let party = event.type?.asked {
        requests.append((event.position, party))
      } else if let party = event.type?.answering {
        let named = event[.inquiry] ?? event[.proposal]
        let place =
          requests.firstIndex { $0.position == named }
          ?? requests.firstIndex { $0.party == party }
        if let place { requests.remove(at: place) }
      }
    }
    return isDecided ? .nothing : requests.isEmpty ? .us : .others
  }
}
