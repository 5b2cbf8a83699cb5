import Casework
import EventModel
import SwedishLaw

@testable import Office

/// Swedish law, judging told cases of one world.
struct ToldCourt {
  /// What the law says of a case, held against what was planted.
  struct Trial {
    /// How many breaches were planted.
    var planted = 0
    /// Planted ones that the law does not find at their act.
    var missed: [String] = []
    /// Violated articles that no planted breach names.
    var strays: [String] = []
  }

  private let law: Law
  private let end: Instant
  private let organisation: Organisation
  private let base: UInt64

  init(_ world: OfficeWorld) throws {
    law = Law(
      [
        Law.Attachment(
          try SwedishLaw.sicknessBenefit(), from: CivilDate(1, 1, 1),
          caseTypes: [CaseLife.caseType])
      ], calendar: LawCalendar(zone: .stockholm))
    end = world.end
    var organisation = Organisation()
    var base: UInt64 = 0
    for command in world.staffing.commands {
      base += 1
      let act = PlannedAct(command: command, recorded: command.occurred.instant, truths: [])
      for event in Self.events(of: act, at: base) { organisation.append(event) }
    }
    self.organisation = organisation
    self.base = base
  }

  /// Judges the acts of a case as recorded.
  func judge(_ acts: [PlannedAct]) -> Trial {
    var judge = CaseJudge(
      of: acts[0].command.stream, law: law, organisation: organisation, perspective: .asRecorded)
    var judgements: [Judgement] = []
    for (index, act) in acts.enumerated() {
      var act = act
      act.command.mapPositions { Position(rawValue: $0.rawValue + base) }
      for event in Self.events(of: act, at: base + UInt64(index + 1)) {
        judgements += judge.take(event)
      }
    }
    judgements += judge.advance(to: end)
    return trial(of: acts, judgements)
  }

  private func trial(of acts: [PlannedAct], _ judgements: [Judgement]) -> Trial {
    var trial = Trial()
    var named: Set<String> = []
    for (index, act) in acts.enumerated() {
      for truth in act.truths where truth.kind == .breach {
        let words = Dictionary(uniqueKeysWithValues: truth.details.map { ($0.name, $0.value) })
        guard let name = words["breach"], let article = words["article"] else { continue }
        trial.planted += 1
        named.insert(article)
        named.formUnion((words["alsoBreaks"] ?? "").split(separator: " ").map(String.init))
        let isFound = judgements.contains {
          $0.article == article && $0.act.rawValue == base + UInt64(index + 1)
            && "\($0.ruling.verdict)" == words["verdict"]
        }
        if !isFound { trial.missed.append("\(name) in \(act.command.stream)") }
      }
    }
    let stream = acts[0].command.stream
    for judgement in judgements
    where judgement.ruling.verdict == .violated && !named.contains(judgement.article) {
      trial.strays.append("\(judgement.article) in \(stream): \(judgement.ruling.reason)")
    }
    return trial
  }

  private static func events(of act: PlannedAct, at place: UInt64) -> [CaseEvent] {
    guard let position = Position(rawValue: place) else { return [] }
    return DraftMaker(command: act.command).ownDrafts().map { draft in
      CaseEvent(
        Envelope(
          position: position, revision: .first, previous: .none, recorded: act.recorded,
          event: draft.event,
          sealed: draft.sealing.map {
            SealedField(
              field: $0.field, subject: $0.subject, nonce: [], ciphertext: [], fingerprint: [])
          }))
    }
  }
}
