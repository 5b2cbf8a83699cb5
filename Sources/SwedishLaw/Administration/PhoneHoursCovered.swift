internal import Casework

/// FL 7 §: available when said.
///
/// The authority is available for contacts and tells the public how and when; it takes the measures
/// that this calls for.
///
/// Judged at each call that came in: whether the unit called had said when its phones are open, and
/// had people on its rota for that time who were there. How many callers gave up is counted for a
/// unit, not for a case, and is not judged here.
///
/// Question: how much of the hours must be covered? Taken as all of them; a gap needs a person.
struct PhoneHoursCovered: Article {
  let card = ArticleCard(
    "L06", "FL 7 §", "available when said",
    "The authority says when its phones are open, and has people to answer them then.",
    moments: [.retrospective], certainty: .medium, triggers: [.contactOccurred],
    verdicts: [.satisfied, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "1986:223 § 5, original", from: CivilDate(1987, 1, 1), through: CivilDate(2003, 6, 30),
        .notRead, source: "not read"),
      Wording(
        "1986:223 § 5", from: CivilDate(2003, 7, 1), through: CivilDate(2018, 6, 30), .notRead,
        source: "not read"),
      Wording("2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated"),
    ])

  func judge(_ act: Act) -> Answer {
    guard act.event[.contactDirection] == .incoming, act.event.channel == .phone
    else { return .silent }
    guard let unit = act.event.unit else {
      return .undetermined("the call does not say which unit was called")
    }
    guard let hours = act.organisation.phoneHours(of: unit, on: act.date) else {
      return .undetermined(
        "\(unit) published no phone hours for \(act.date)", missing: [.phoneHoursPublished])
    }
    guard let rota = act.organisation.rota(of: unit, on: act.date) else {
      return .needsPerson("\(unit) had no rota for \(act.date)", missing: [.rotaPublished])
    }
    guard rota.handlers.contains(where: { !act.organisation.isAbsent($0, on: act.date) }) else {
      return .needsPerson("nobody on the rota of \(unit) was there on \(act.date)")
    }
    guard let open = rota.openMinutes ?? hours.openMinutes, let covered = rota.coveredMinutes else {
      return .undetermined("the rota of \(unit) does not say how many minutes it covers")
    }
    return covered < open
      ? .needsPerson("\(covered) of \(open) open minutes were covered")
      : .satisfied("all \(open) open minutes were covered")
  }
}
