internal import Casework

/// TF 2 kap: public documents.
///
/// Everyone may see public documents. A request is dealt with promptly, and who asks, and why, is
/// asked no more than is needed to tell whether the document is secret. Memory notes are no public
/// documents, unless they add facts to the matter or are archived.
///
/// Question: how soon is promptly? A parameter, an assumption.
struct PublicRecords: Article {
  let card = ArticleCard(
    "L64", "TF ch. 2", "public documents",
    "Requests for public documents are dealt with promptly and without asking who asks; a note that"
      + " adds facts is no memory note.",
    moments: [.atAct, .timer], certainty: .medium,
    triggers: [.publicRecordRequested, .peerConsultationHeld],
    verdicts: [.satisfied, .notApplicable, .undetermined, .needsPerson],
    wordings: [
      Wording(
        "before 2018:1801", from: CivilDate(2005, 1, 1), through: CivilDate(2018, 12, 31),
        .notRead, source: "the chapter before SFS 2018:1801 was not read"),
      Wording(
        "2018:1801", from: CivilDate(2019, 1, 1),
        source: "consolidated TF with its register (se-lex/sfs 1949:105)"),
    ],
    parameters: ["public-record-answer"])

  func judge(_ act: Act) -> Answer {
    act.event.type == .peerConsultationHeld ? judgeNote(act) : judgeRequest(act)
  }

  private func judgeRequest(_ act: Act) -> Answer {
    if act.event[.requesterIdentityAsked] == true {
      return .needsPerson("the requester was asked who they are or why: was it needed?")
    }
    let due = act.deadline(act.term("public-record-answer"), from: act.event.received)
    let answers = act.later(.publicRecordReleased) + act.later(.publicRecordRefused)
    let answer = answers.first { answer in
      answer[.request] ?? act.event.position == act.event.position
        && due.isMet(by: answer.occurred)
    }
    if let answer { return .satisfied("answered by \(due.lastDay)", on: answer) }
    return act.awaiting(
      [.publicRecordReleased, .publicRecordRefused], until: due.end,
      else: .needsPerson(
        "neither released nor refused by \(due.lastDay): was that prompt?",
        missing: [.publicRecordReleased, .publicRecordRefused]))
  }

  private func judgeNote(_ act: Act) -> Answer {
    guard act.event[.memoryNote] == true else {
      return .notApplicable("the note is not kept as a memory note")
    }
    return act.event[.factAdded] == true
      ? .needsPerson("kept as a memory note, though it adds a fact to the matter")
      : .satisfied("a memory note that adds no fact")
  }
}
