internal import EventModel

/// The share of what was promised for a day that was done by it: callbacks, decisions, payments,
/// follow-ups of rehabilitation plans.
///
/// What is not done and not due is open; what is overdue is not done in time, whether done later or
/// never.
public struct PromiseMeasure: Measure {
  /// A share of promises.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// What was promised.
  public var strata: [String] { Promise.allCases.map(\.rawValue) }

  /// What is promised for a day.
  private enum Promise: String, CaseIterable {
    case callback
    case decision
    case payment
    case followUp = "follow-up"

    init?(_ type: EventType?) {
      switch type {
      case .callbackPromised: self = .callback
      case .expectedTimeStated: self = .decision
      case .paymentOrdered: self = .payment
      case .rehabPlanMade: self = .followUp
      default: return nil
      }
    }

    /// Whether an event after the promise keeps it.
    func isKept(by event: TrailEvent, _ promise: TrailEvent) -> Bool {
      switch self {
      case .callback:
        event.type == .callbackKept && (event[.concerning] ?? promise.position) == promise.position
      case .decision: event.isDecision
      case .payment: event.type == .paymentMade && event[.from] == promise[.from]
      case .followUp: event.type == .rehabPlanFollowedUp
      }
    }
  }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a promise, of the month it was made in; of several days named for a decision
  /// the first counts.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var namedDecision = false
    for index in trail.indices {
      let promise = trail[index]
      guard let kind = Promise(promise.type) else { continue }
      if kind == .decision {
        guard !namedDecision else { continue }
        namedDecision = true
      }
      sheet.note(Self.observation(of: promise, kind, at: index, in: trail))
    }
  }

  private static func observation(
    of promise: TrailEvent, _ kind: Promise, at index: Int, in trail: Trail
  ) -> Observation {
    var one = Observation(.unknown, at: promise)
    one.stratum = UInt32(Promise.allCases.firstIndex(of: kind) ?? 0) + 1
    guard let due = due(of: promise, kind, in: trail.ground.zone) else { return one }
    let done = trail[(index + 1)...].first { kind.isKept(by: $0, promise) }
    if let done {
      one.answer = done.occurred <= due ? .yes : .no
      one.last = done.position
    } else {
      one.answer = trail.end > due ? .no : .open
      if one.answer == .open { one.dated = nil }
    }
    return one
  }

  /// The last instant to keep a promise; nil where none was named.
  private static func due(of promise: TrailEvent, _ kind: Promise, in zone: Zone) -> Instant? {
    let day: CivilDate? =
      switch kind {
      case .callback: nil
      case .decision: promise[.expectedBy]
      case .payment: promise[.dueDate]
      case .followUp: promise[.followUpDate]
      }
    if kind == .callback { return promise[.promisedBy]?.instant }
    return day.map { day in
      let next = zone.start(of: CivilDate(dayNumber: day.dayNumber + 1))
      return Instant(microseconds: next.microseconds - 1)
    }
  }
}
