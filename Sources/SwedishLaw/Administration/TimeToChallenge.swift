internal import Casework

/// When the time to challenge a decision is over, as far as the log tells.
///
/// It runs from the day the decision reached the party; for a public party from the day of the
/// decision. The last day moves past holidays (lag 1930:173, 2 §).
struct TimeToChallenge {
  let decision: CaseEvent
  /// The event that tells when the decision reached the party; nil where none does, or none is
  /// needed.
  let receipt: CaseEvent?
  /// The end of the time; nil where nobody knows when it began.
  let end: Deadline?
  /// The end of the time if the decision had reached the party on the day it was made: before it,
  /// no challenge is late.
  let earliestEnd: Deadline

  /// Whether a challenge that came in on a day is late; nil where nothing tells.
  func isLate(_ day: CivilDate) -> Bool? {
    if day <= earliestEnd.lastDay { return false }
    return end.map { day > $0.lastDay }
  }
}

extension Act {
  /// The time that a party, or a public party, has to challenge a decision.
  func time(_ term: Term, toChallenge decision: CaseEvent, isPublic: Bool) -> TimeToChallenge {
    let receipt = isPublic ? nil : followers(.decisionReceivedByParty, of: decision).last
    let made = decision[.decidedOn] ?? date(of: decision)
    let earliestEnd = deadline(term, from: made, lastDay: .movedPastHolidays)
    let received = receipt.flatMap { $0[.receiptProof] == .unproven ? nil : $0[.receivedOn] }
    let end = received.map { deadline(term, from: $0, lastDay: .movedPastHolidays) }
    return TimeToChallenge(
      decision: decision, receipt: receipt, end: isPublic ? earliestEnd : end,
      earliestEnd: earliestEnd)
  }

  /// True if the party was told wrongly how to challenge a decision, by what an act or the record
  /// of the decision says.
  func isMisled(about decision: CaseEvent, by challenge: CaseEvent?) -> Bool {
    event[.wrongInstruction] == true || challenge?[.wrongInstruction] == true
      || followers(.appealInstructionGiven, of: decision).contains { $0[.wrongInstruction] == true }
  }
}
