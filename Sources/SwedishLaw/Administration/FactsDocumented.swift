internal import Casework

/// FL 27 §: documentation of facts.
///
/// What an authority learns otherwise than by a document is put on the file as soon as possible, if
/// it can matter for a decision, and the file shows when and by whom.
///
/// FL86 15 § asked for the note alone; a breach of what it did not say is for a person to look at.
/// JO found a medical certificate put on file after two weeks too late; certificates are held
/// against that alone.
///
/// A contact is documented by a note of its own or by a later event that points at it; what else
/// is said in a case, by the event that tells it.
///
/// Question: how soon is "as soon as possible"? Later than a working day needs a person, as does
/// what is not noted at all in two weeks.
struct FactsDocumented: Article {
  let card = ArticleCard(
    "L25", "FL 27 §", "documentation of facts",
    "Facts that may matter are noted as soon as possible, with when and by whom.",
    moments: [.timer], certainty: .medium,
    triggers: [
      .contactOccurred, .oralStatementHeard, .medicalAdviserConsulted, .specialistConsulted,
      .peerConsultationHeld, .certificateReceived,
    ],
    verdicts: [.satisfied, .violated, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "FL86 15 §", from: CivilDate(1987, 1, 1), through: CivilDate(2018, 6, 30), .summary,
        source: "encyclopedia article on handling of cases"),
      Wording(
        "2017:900", from: CivilDate(2018, 7, 1), source: "FL 2017:900, consolidated",
        transition: Wording.Transition(begunBefore: CivilDate(2018, 7, 1), .needsPerson)),
    ],
    parameters: ["note-soon", "note-late"])

  func judge(_ act: Act) -> Answer {
    if act.event.type == .certificateReceived { return judgeCertificate(act) }
    if act.event[.memoryNote] == true, act.event[.factAdded] == nil {
      return .notApplicable("kept as a memory note: nothing was added to the case")
    }
    guard let added = act.event[.factAdded] ?? act.event[.newFacts] else {
      return .undetermined("nothing tells whether a fact was learnt that may matter")
    }
    guard added else { return .notApplicable("no fact was learnt that may matter") }
    guard act.event.type == .contactOccurred, !act.event.hasSealed("note") else {
      return judge(note: act.event, act)
    }
    let notes = act.later(.contactDocumented).filter {
      $0[.contact].map { $0 == act.event.position } ?? false
    }
    if let note = notes.first { return judge(note: note, act) }
    let late = act.deadline(act.term("note-late"), from: act.event.occurred)
    let answer = Answer.needsPerson(
      "what was learnt was not noted by \(late.lastDay)", missing: [.contactDocumented])
    return act.awaiting([.contactDocumented], until: late.end, else: answer)
  }

  private func judge(note: CaseEvent, _ act: Act) -> Answer {
    guard let author = note.actor, author != Role.system.rawValue else {
      return .violated("the note does not show by whom it was made", on: note)
    }
    let soon = act.deadline(act.term("note-soon"), from: act.event.occurred)
    let day = act.calendar.zone.date(at: note.known)
    guard day > soon.lastDay else { return .satisfied("noted on \(day)", on: note) }
    return .needsPerson(
      "learnt on \(act.date), noted on \(day): as soon as possible?", on: note)
  }

  private func judgeCertificate(_ act: Act) -> Answer {
    let arrived = act.arrivalDay(of: act.event)
    let late = act.deadline(act.term("note-late"), from: arrived)
    let day = act.calendar.zone.date(at: act.event.known)
    return day >= late.lastDay
      ? .needsPerson("a certificate of \(arrived) was put on file on \(day): too late?")
      : .satisfied("a certificate of \(arrived) was put on file on \(day)")
  }
}
