/// How many minutes of work a case takes until its first decision: all that were recorded, or those
/// of talking with the insured.
///
/// A decided case of which no event says minutes can't be told; undecided ones are open.
public struct MinutesMeasure: Measure {
  private let isOfTalk: Bool

  /// Minutes by decided cases.
  public var form: FigureForm { .mean }
  /// Minutes.
  public var unit: MeasureUnit { .minutes }

  /// The code's id says which minutes.
  public init?(_ definition: MeasureDefinition) {
    switch definition.code {
    case "touch-time": isOfTalk = false
    case "dialogue-time": isOfTalk = true
    default: return nil
    }
  }

  /// One observation a case that some event of the authority is in.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let first = trail.first, let last = trail.last else { return }
    guard let place = trail.firstDecision() else {
      guard trail.first(of: [.caseOpened]) != nil else { return }
      var one = Observation(.open, from: first, through: last, dated: nil)
      one.weight = 0
      sheet.note(one)
      return
    }
    var minutes: Int64 = 0
    var isTold = false
    for event in trail[...place] where !isOfTalk || Self.isTalk(event) {
      guard let spent = event[.minutes] else { continue }
      isTold = true
      minutes += spent
    }
    // Whoever records minutes at all and none of talk has not talked.
    isTold = isTold || isOfTalk && trail[...place].contains { $0[.minutes] != nil }
    var one = Observation(
      isTold ? .yes : .unknown, from: first, through: trail[place], dated: trail[place].occurred)
    one.amount = minutes
    sheet.note(one)
  }

  private static func isTalk(_ event: TrailEvent) -> Bool {
    switch event.type {
    case .contactOccurred: event[.partyRole] == .insured || event[.partyRole] == .representative
    case .meetingHeld, .coordinationMeetingHeld, .oralStatementHeard: true
    default: false
    }
  }
}
