public import Casework

extension Docket {
  /// The docket's events as a log would hold them, one position a line from 1.
  ///
  /// Throws for lines that can't be read; what a command check would refuse is taken: dockets also
  /// tell what should not have happened.
  public func events() throws(DocketError) -> [CaseEvent] { try events(of: lines[...]) }

  private func events(of lines: ArraySlice<DocketLine>) throws(DocketError) -> [CaseEvent] {
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

  /// What the engine would refuse of the docket's last line, were it submitted after the others.
  public func refusal(by law: Law) throws(DocketError) -> Refusal? {
    guard let line = lines.last else { return nil }
    let before = try events(of: lines.dropLast())
    var organisation = Organisation()
    for event in before where event.stream.kind != .case { organisation.append(event) }
    let own = before.filter { $0.stream == line.stream }
    let history = CaseHistory(of: line.stream, own.sorted { LogTime(of: $0) < LogTime(of: $1) })
    let positions = lines.dropLast().indices.map { index in Position(UInt64(index + 1)) }
    let command = try command(
      for: line, positions: positions, ids: before.map(\.envelope.event.id))
    do throws(Refusal) {
      try CommandCheck(
        history: history, organisation: organisation, now: line.recorded,
        zone: law.calendar.zone
      ).test(command)
      _ = try Guards(
        law: law, history: history, organisation: organisation,
        head: Position(UInt64(before.count)), at: line.recorded
      ).pass(DraftMaker(command: command))
      return nil
    } catch {
      return error
    }
  }
}
