internal import EventModel
internal import LMDB

extension GroupCommit {
  /// The answer to a request that is stored already, or can't be told apart from one; nil if all
  /// of it is new.
  func known(
    _ request: AppendRequest, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Result<Receipt, LogError>? {
    if let repeated = request.repeatedID { return .failure(.repeatedID(repeated)) }
    if let scattered = request.scatteredCommand { return .failure(.scatteredCommand(scattered)) }
    let known = try knownCommand(of: request, in: transaction)
    if let known, known.run.events.count == request.prepared.count {
      return try repetition(
        of: request, at: known.stored, command: known.run.command, in: transaction)
    }
    // Several commands in one batch: it is a copy of a history, known by its event ids.
    if let answer = try knownByID(request, in: transaction) { return answer }
    return known.map {
      .failure(.differentCommand($0.run.command, at: Position($0.stored.lowerBound)))
    }
  }

  /// The premise's first breach.
  func broken(
    _ premise: Premise, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> LogError? {
    for (stream, expected) in premise.revisions {
      let found = try head(of: stream, in: transaction)?.revision ?? .none
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
    of request: AppendRequest, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> (run: AppendRequest.CommandRun, stored: Range<UInt64>)? {
    for run in request.commandRuns {
      if let stored = try tables.positions(of: run.command, in: transaction) {
        return (run, stored)
      }
    }
    return nil
  }

  private func repetition(
    of request: AppendRequest, at stored: Range<UInt64>, command: CommandID,
    in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Result<Receipt, LogError> {
    let first = Position(stored.lowerBound)
    let different = LogError.differentCommand(command, at: first)
    guard stored.count == request.drafts.count else { return .failure(different) }
    for (number, draft) in zip(stored, request.drafts) {
      guard let envelope = try tables.envelope(at: Position(number), in: transaction) else {
        throw tables.environment.damage("command \(command) points past the head")
      }
      // A command sent again may have drawn new event ids; all else must be the same.
      var same = draft
      same.event.id = envelope.event.id
      guard
        let prepared = try? preparation.prepare(same),
        try hasContent(prepared, at: Position(number), in: transaction)
      else { return .failure(different) }
    }
    return .success(try receipt(for: stored.map { Position($0) }, in: transaction))
  }

  private func knownByID(
    _ request: AppendRequest, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Result<Receipt, LogError>? {
    // Ascending ids beyond the greatest one stored are new without a look-up.
    if request.isAscending, let first = request.prepared.first?.event.id,
      memory.greatestID.map({ first > $0 }) ?? true
    {
      return nil
    }
    var positions: [Position] = []
    var known: [EventID] = []
    for prepared in request.prepared {
      guard let position = try tables.position(of: prepared.event.id, in: transaction)
      else { continue }
      guard try hasContent(prepared, at: position, in: transaction) else {
        return .failure(.differentContent(prepared.event.id, at: position))
      }
      positions.append(position)
      known.append(prepared.event.id)
    }
    if known.count == request.prepared.count {
      return .success(try receipt(for: positions, in: transaction))
    }
    return known.isEmpty ? nil : .failure(.partlyKnown(known))
  }

  private func hasContent(
    _ prepared: PreparedEvent, at position: Position, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Bool {
    guard let record = try tables.record(at: position, in: transaction) else {
      throw tables.environment.damage("an event id points past the head, to \(position)")
    }
    return prepared.hasContent(of: record)
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
