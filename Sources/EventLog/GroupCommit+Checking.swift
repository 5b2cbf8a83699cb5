internal import EventModel
internal import LMDB

extension GroupCommit {
  /// The answer to an append that is stored already, or can't be told apart from one; nil if all
  /// of it is new.
  func known(
    _ events: PreparedAppend, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Result<Receipt, LogError>? {
    if let repeated = events.repeatedID { return .failure(.repeatedID(repeated)) }
    if let scattered = events.scatteredCommand { return .failure(.scatteredCommand(scattered)) }
    let known = try knownCommand(of: events, in: transaction)
    if let known, known.run.events.count == events.drafts.count,
      let receipt = try repetition(of: events, at: known.stored, in: transaction)
    {
      return .success(receipt)
    }
    if let answer = try knownByID(events, in: transaction) { return answer }
    return known.map {
      .failure(.differentCommand($0.run.command, at: Position($0.stored.lowerBound)))
    }
  }

  /// The premise's first breach.
  mutating func broken(
    _ premise: Premise, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> LogError? {
    if let head = premise.head, head != memory.head.position {
      return .premiseBroken(at: head.next)
    }
    for (stream, expected) in premise.revisions {
      let key = Keys.bytes(of: stream)
      let index = try self.stream(under: key.span.bytes, in: transaction)
      let found = heads[index]?.revision ?? .none
      guard found == expected else {
        return .wrongRevision(stream, expected: expected, found: found)
      }
    }
    for (query, after) in premise.absences {
      var position = after
      while position < memory.head.position {
        position = position.next
        guard let envelope = try tables.envelope(at: position, in: transaction) else { break }
        if query.matches(envelope) { return .premiseBroken(at: position) }
      }
    }
    return nil
  }

  private func knownCommand(
    of events: PreparedAppend, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> (run: PreparedAppend.CommandRun, stored: Range<UInt64>)? {
    for run in events.commandRuns {
      if let stored = try tables.positions(of: run.command, in: transaction) {
        return (run, stored)
      }
    }
    return nil
  }

  /// The first receipt of a command, if the request says the same.
  private func repetition(
    of events: PreparedAppend, at stored: Range<UInt64>,
    in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Receipt? {
    guard stored.count == events.drafts.count else { return nil }
    for (number, draft) in zip(stored, events.drafts) {
      guard let envelope = try tables.envelope(at: Position(number), in: transaction) else {
        throw tables.environment.damage("a command points past the head, to \(number)")
      }
      // A command sent again may have drawn new event ids; all else must be the same.
      var same = draft
      same.event.id = envelope.event.id
      guard
        let prepared = try? preparation.prepare([same]),
        try isStored(prepared.events[0], of: prepared, at: Position(number), in: transaction)
      else { return nil }
    }
    return try receipt(for: stored.map { Position($0) }, in: transaction)
  }

  private func knownByID(
    _ events: PreparedAppend, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Result<Receipt, LogError>? {
    // Ascending ids beyond the greatest one stored are new without a look-up.
    if events.isAscending, let first = events.batch.events.first?.id,
      memory.greatestID.map({ first > $0 }) ?? true
    {
      return nil
    }
    var positions: [Position] = []
    var known: [EventID] = []
    for event in events.batch.events {
      guard let position = try tables.position(of: event.id, in: transaction) else { continue }
      guard try isStored(event, of: events.batch, at: position, in: transaction) else {
        return .failure(.differentContent(event.id, at: position))
      }
      positions.append(position)
      known.append(event.id)
    }
    if known.count == events.batch.events.count {
      return .success(try receipt(for: positions, in: transaction))
    }
    return known.isEmpty ? nil : .failure(.partlyKnown(known))
  }

  private func isStored(
    _ event: PreparedEvent, of batch: PreparedBatch, at position: Position,
    in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Bool {
    guard let record = try tables.record(at: position, in: transaction) else {
      throw tables.environment.damage("an event id points past the head, to \(position)")
    }
    switch batch.compare(event, with: record) {
    case .same: return true
    case .different: return false
    case .sealedDiffer(let own, let stored):
      return zip(own, stored).allSatisfy { own, stored in
        preparation.mayBeSame(own, stored, of: event.id)
      }
    }
  }

  private func receipt(
    for positions: [Position], in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Receipt {
    var recorded = Instant.epoch
    if let last = positions.max(), let record = try tables.record(at: last, in: transaction),
      record.byteCount >= RecordLayout.variablePart
    {
      recorded = Instant(microseconds: record.little(at: RecordLayout.recorded))
    }
    return Receipt(positions: positions, recorded: recorded, isRepetition: true)
  }
}
