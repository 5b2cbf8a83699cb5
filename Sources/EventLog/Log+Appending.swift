public import EventModel
internal import LMDB

extension Log {
  /// Appends events as one: all are stored, durably, or none.
  ///
  /// Answers the first receipt if the same events, or the same command, are stored already. Throws
  /// a `LogError`, tested for in the order its own comment gives; the store is then as it was.
  /// `recorded` stands in for the clock. Costs one commit shared with whoever else waits.
  public func append(
    _ drafts: [Draft], premise: Premise = .none, recorded: Instant? = nil
  ) async throws(LogError) -> Receipt {
    try await append(
      AppendRequest(events: prepare(drafts), premise: premise, times: .present(recorded)))
  }

  /// Appends past events as one, each recorded at the time that stands at its index in `times`.
  ///
  /// As `append(_:premise:recorded:)`, but recorded time is taken as it is: throws
  /// `.recordedBackwards` where it decreases, or begins before the log's last. The receipt names
  /// the last of the times. Traps unless there are as many times as events.
  public func append(
    _ drafts: [Draft], recordedAt times: [Instant], premise: Premise = .none
  ) async throws(LogError) -> Receipt {
    try await append(prepare(drafts), recordedAt: times, premise: premise)
  }

  /// Seals and encodes events for an append, making the keys that are missing, durably.
  ///
  /// The first of two steps: a caller with much to append prepares the next batch while the one
  /// before commits. Throws what needs no store to be told, and faults of the keys' file. Costs
  /// nearly all of the time that an append takes of its caller.
  package func prepare(_ drafts: [Draft]) throws(LogError) -> PreparedAppend {
    guard !drafts.isEmpty else { throw .emptyBatch }
    guard drafts.count <= Limits.eventsPerAppendMax else {
      throw .tooLarge(
        what: "the list of events", size: drafts.count, limit: Limits.eventsPerAppendMax)
    }
    let batch = try preparation.prepare(drafts) { (event) throws(LogError) in
      try LogError.translating { () throws(StoreError) in
        let transaction = try tables.beginRead()
        if try tables.position(of: event.id, in: transaction) != nil { return true }
        guard let command = event.command else { return false }
        return try tables.positions(of: command, in: transaction) != nil
      }
    }
    return PreparedAppend(drafts: drafts, batch: batch)
  }

  /// Takes events as the bytes that `RecordBytes.append` made of them, one behind the other, for an
  /// append: most of what preparing drafts costs was spent then.
  ///
  /// `ends` tells where each ends. No event may bear a command or be about to be sealed. Throws
  /// `.emptyBatch` and `.tooLarge` for their number.
  package func prepare(records: [UInt8], ends: [Int]) throws(LogError) -> PreparedAppend {
    guard !ends.isEmpty else { throw .emptyBatch }
    guard ends.count <= Limits.eventsPerAppendMax else {
      throw .tooLarge(
        what: "the list of events", size: ends.count, limit: Limits.eventsPerAppendMax)
    }
    return PreparedAppend(drafts: [], batch: preparation.batch(of: records, ends: ends))
  }

  /// Appends what was prepared, each event recorded at the time that stands at its index.
  ///
  /// The second of two steps; otherwise as `append(_:recordedAt:premise:)`.
  package func append(
    _ prepared: PreparedAppend, recordedAt times: [Instant], premise: Premise = .none
  ) async throws(LogError) -> Receipt {
    precondition(times.count == prepared.count, "every event has a time of recording")
    return try await append(
      AppendRequest(events: prepared, premise: premise, times: .past(times)))
  }

  /// Appends what was prepared, recorded at one time, or by the clock.
  ///
  /// Otherwise as `append(_:premise:recorded:)`.
  package func append(
    _ prepared: PreparedAppend, recorded: Instant?, premise: Premise = .none
  ) async throws(LogError) -> Receipt {
    try await append(
      AppendRequest(events: prepared, premise: premise, times: .present(recorded)))
  }

  private func append(_ request: AppendRequest) async throws(LogError) -> Receipt {
    let answer = await withCheckedContinuation { continuation in
      writer.submit(request) { continuation.resume(returning: $0) }
    }
    return try answer.get()
  }
}
