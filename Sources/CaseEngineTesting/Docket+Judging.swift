public import Casework

extension Docket {
  /// The docket's events as a log would hold them, one position a line from 1.
  ///
  /// Throws for lines that can't be read; what a command check would refuse is taken: dockets also
  /// tell what should not have happened.
  public func events() throws(DocketError) -> [CaseEvent] {
    var events: [CaseEvent] = []
    var positions: [Position] = []
    var ids: [EventID] = []
    for line in lines {
      let command = try command(for: line, positions: positions, ids: ids)
      for draft in DraftMaker(command: command).ownDrafts() {
        let position = Position(UInt64(events.count + 1))
        events.append(
          CaseEvent(
            Envelope(
              position: position, revision: .first, previous: .none, recorded: line.recorded,
              event: draft.event,
              sealed: draft.sealing.map {
                SealedField(
                  field: $0.field, subject: $0.subject, nonce: [], ciphertext: [], fingerprint: [])
              })))
      }
      positions.append(Position(UInt64(events.count)))
      ids.append(events[events.count - 1].envelope.event.id)
    }
    return events
  }

  /// What a law says of the docket's case, in the order it says it.
  public func judgements(
    by law: Law, perspective: CaseJudge.Perspective = .asRecorded
  ) throws(DocketError) -> [Judgement] {
    let events = try events()
    var organisation = Organisation()
    for event in events where event.stream.kind != .case { organisation.append(event) }
    var judge = CaseJudge(
      of: StreamName(.case, caseID), law: law, organisation: organisation,
      perspective: perspective)
    let own = events.filter { $0.stream == StreamName(.case, caseID) }
    var judgements: [Judgement] = []
    for event in own.inOrder(of: perspective) { judgements += judge.take(event) }
    return judgements + (asOf.map { judge.advance(to: $0) } ?? [])
  }
}
