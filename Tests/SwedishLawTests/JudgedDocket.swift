import CaseEngineTesting
import Casework
import Testing

/// A history and what the law says of it, taken event by event.
struct JudgedDocket {
  let law: Law
  let stream: StreamName
  let events: [CaseEvent]
  let organisation: Organisation
  let end: Instant
  let all: [Judgement]

  init(_ docket: Docket, by law: Law) throws {
    self.law = law
    stream = StreamName(.case, docket.caseID)
    let every = try docket.events()
    var organisation = Organisation()
    for event in every where event.stream.kind != .case { organisation.append(event) }
    self.organisation = organisation
    events = every.filter { [stream] in $0.stream == stream }
      .sorted { LogTime(of: $0) < LogTime(of: $1) }
    end = docket.asOf ?? events.last?.known ?? .epoch
    var judge = CaseJudge(of: stream, law: law, organisation: organisation)
    var all: [Judgement] = []
    for event in events { all += judge.take(event) }
    self.all = all + judge.advance(to: end)
  }

  private var judge: CaseJudge { CaseJudge(of: stream, law: law, organisation: organisation) }

  /// Chunks, prefixes and guards: each a property of its own.
  func requireSoundness(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    requireChunkingIndifference(&generator)
    requireNoLookAhead(&generator)
    requireGuardsToAgree()
  }

  /// However often one looks in between, the verdicts are the same.
  private func requireChunkingIndifference(_ generator: inout SeededGenerator) {
    var judge = judge
    var judgements: [Judgement] = []
    var time = events.first?.known ?? .epoch
    for event in events {
      while time < event.known, Bool.random(using: &generator) {
        let step = Int64.random(
          in: 0...(event.known.microseconds - time.microseconds), using: &generator)
        time = Instant(microseconds: time.microseconds + step)
        judgements += judge.advance(to: time)
      }
      judgements += judge.take(event)
      time = event.known
    }
    #expect(judgements + judge.advance(to: end) == all)
  }

  /// What is said of a prefix stays said, whatever comes (invariant 7).
  private func requireNoLookAhead(_ generator: inout SeededGenerator) {
    let count = Int.random(in: 0...events.count, using: &generator)
    var judge = judge
    var judgements: [Judgement] = []
    for event in events.prefix(count) { judgements += judge.take(event) }
    #expect(judgements.elementsEqual(all.prefix(judgements.count)))
  }

  /// Asked before an act is recorded, an article that guards says what it will say of it after.
  private func requireGuardsToAgree() {
    var judge = judge
    for event in events {
      var foreseeing = judge
      _ = foreseeing.advance(to: event.known)
      let foreseen = foreseeing.foresee(event)
      let said = judge.take(event).filter { judgement in
        judgement.act == event.position
          && law.card(of: judgement.article)?.moments.contains(.atAct) == true
      }
      #expect(foreseen == said)
    }
  }
}
