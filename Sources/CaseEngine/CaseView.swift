public import Casework

/// A case as of a position, a time, and what was known at a time.
public struct CaseView: Sendable {
  /// All events that can be seen, annulled ones too, in the order of their positions.
  public let seen: [CaseEvent]
  /// The events that stand, in the order they became known.
  public let history: CaseHistory
  /// What they come to.
  public let state: CaseState
  /// What the law says of them, in the order it arose, and what it will ask next.
  public let judgements: [Judgement]
  /// Articles that wait, in the order they will be asked: legal risks.
  public let open: [CaseJudge.Pending]
  /// The position the view goes up to: at least the one asked for.
  public let position: Position
}

/// From where in time something is looked at.
public struct Viewpoint: Sendable {
  /// Nothing that happened later; nil for everything.
  public var asOf: Instant?
  /// Nothing that was recorded later; nil for everything.
  public var knownAt: Instant?
  /// Nothing beyond this position; nil for the head.
  public var position: Position?
  /// The view must go at least this far: the receipt of one's own command.
  public var atLeast: Position?
  /// What orders acts: as recorded, or with hindsight.
  public var perspective = CaseJudge.Perspective.asRecorded

  /// Everything known now.
  public init() {}

  /// Everything known now, and at least what a receipt is for.
  public static func atLeast(_ position: Position) -> Viewpoint {
    var viewpoint = Viewpoint()
    viewpoint.atLeast = position
    return viewpoint
  }

  /// What was recorded by a time.
  public static func known(at instant: Instant) -> Viewpoint {
    var viewpoint = Viewpoint()
    viewpoint.knownAt = instant
    return viewpoint
  }

  /// What had happened by a time.
  public static func of(_ instant: Instant) -> Viewpoint {
    var viewpoint = Viewpoint()
    viewpoint.asOf = instant
    return viewpoint
  }

  /// The time up to which timers have run, where it is not the log's own.
  var end: Instant? { [asOf, knownAt].compactMap(\.self).min() }

  /// Whether an event can be seen from here.
  func sees(_ event: CaseEvent) -> Bool {
    (asOf.map { event.occurred <= $0 } ?? true) && (knownAt.map { event.known <= $0 } ?? true)
  }
}
