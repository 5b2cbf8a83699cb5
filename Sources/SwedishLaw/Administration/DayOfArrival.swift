internal import Casework

/// FL 22 §: day of arrival.
///
/// A document has come in on the day it reaches the authority or an official entitled to it. One
/// that by post reaches them on a working day is taken to have come in on the working day before,
/// if it can be assumed to have been at the authority, or set aside for it at the post, then.
///
/// All times run from the arrival, so it can't lie after the record of it; and for post, the day it
/// is set to goes back no more than the one working day behind the day it came to hand. Whether it
/// reached the authority earlier all the same, a person has to say. Before 2018-07-01 the arrival
/// is used as given: FL86 § 10 was not read.
///
/// Question: is a record of a document made days later a sign of a wrong arrival? No: only the day
/// it came to hand is looked at, and for documents registered later only if that was recorded.
struct DayOfArrival: Article {
  let card = ArticleCard(
    "L18", "FL 22 §", "day of arrival",
    "A document has come in on the day it reaches the authority.",
    moments: [.atAct], certainty: .high,
    triggers: [
      .sickReportReceived, .employerSickReportReceived, .applicationReceived,
      .applicationCompleted, .documentRegistered, .certificateReceived, .insuredStatementReceived,
      .replyReceived, .decisionDemandReceived, .changedCircumstancesReported, .reviewRequested,
      .appealReceived,
    ],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 § 10", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .notRead,
        source: "not read"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ],
    parameters: ["postal-arrival"])

  func judge(_ act: Act) -> Answer {
    if act.event.type == .documentRegistered, act.event[.receivedOn] == nil,
      act.event[.sentOn] != nil
    {
      return .notApplicable("the document was sent, not received")
    }
    let recorded = act.calendar.zone.date(at: act.event.known)
    let arrival = act.event[.receivedOn] ?? act.arrival(of: act.event)
    guard act.event.received <= act.event.known, arrival <= recorded else {
      return .violated("said to have come in after it was recorded, on \(recorded)")
    }
    guard act.event.channel == .letter, let hand = dayInHand(act)
    else { return .satisfied("came in on \(arrival)") }
    let days = act.calendar.holidays.workingDays(from: arrival, to: hand)
    guard days <= act.parameter("postal-arrival") else {
      return .needsPerson(
        "came to hand by post on \(hand), \(days) working days after the arrival \(arrival): had"
          + " it reached the authority then?")
    }
    return .satisfied("came in on \(arrival), to hand on \(hand)")
  }

  /// The day the document came to hand; nil where the log does not tell.
  private func dayInHand(_ act: Act) -> CivilDate? {
    guard act.event[.receivedOn] != nil, act.event.envelope.event.received != nil else {
      return act.event.type == .documentRegistered ? nil : act.date
    }
    return act.arrival(of: act.event)
  }
}
