import EventLog
import EventModel
import Testing

/// Several callers want the same at once.
///
/// The failure guarded against: two decisions that rest on the same state are both stored, none is,
/// or one sent twice is stored twice or refused for what its own first try did. Invariant 4 (the
/// same event id or command id stores once and answers with the first receipt) and DESIGN §5.4
/// (premises; heads, ids and commands are read in the transaction that changes them).
@Suite(.timeLimit(.minutes(15)))
struct RaceTests {
  private static let rounds = 0..<8 as Range<UInt64>

  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  /// Lets some callers append at once; what each was answered, in the order of the callers.
  private static func race(
    _ callers: Int, _ append: @escaping @Sendable (UInt64) async throws -> Receipt
  ) async -> [Result<Receipt, any Error>] {
    await withTaskGroup(of: (Int, Result<Receipt, any Error>).self) { group in
      for caller in 0..<callers {
        group.addTask {
          do {
            return (caller, .success(try await append(UInt64(caller))))
          } catch {
            return (caller, .failure(error))
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func refusals(_ results: [Result<Receipt, any Error>]) -> [LogError] {
    results.compactMap { result in
      guard case .failure(let error) = result else { return nil }
      return error as? LogError
    }
  }

  @Test func `of those who expect the same revision one wins, the others are told what they found`()
    async throws
  {
    let log = try await scratch.makeLog()
    let stream = StreamName(.case, "K-17")
    var revision = Revision.none
    for round in Self.rounds {
      let expected = revision
      let results = await Self.race(8) { caller in
        // Batches of different sizes: what the losers find tells who won.
        let first = 1_000 * round + 10 * caller
        let drafts = (first...first + caller).map { SampleEvents.draft($0) }
        return try await log.append(drafts, premise: .revision(expected, of: stream))
      }
      let winners = results.compactMap { try? $0.get() }
      try #require(winners.count == 1)
      revision = Revision(revision.rawValue + UInt64(winners[0].positions.count))
      let refusal = LogError.wrongRevision(stream, expected: expected, found: revision)
      #expect(Self.refusals(results) == Array(repeating: refusal, count: 7))
    }
    #expect(try log.snapshot().last(of: stream)?.revision == revision)
    #expect(try await StoreCheck.faults(log, acknowledged: []) == [])
  }

  @Test func `of those who must find nothing one wins, the others are told where it stands`()
    async throws
  {
    let log = try await scratch.makeLog()
    for round in Self.rounds {
      let head = try log.snapshot().head
      let results = await Self.race(8) { caller in
        // Each in a stream of its own: no revision tells them apart, only the query does.
        var draft = SampleEvents.draft(100 * round + caller, case: caller)
        draft.event.type = "DecisionMade"
        draft.event.correlation = "round \(round)"
        var query = Query()
        query.types = ["DecisionMade"]
        query.correlation = "round \(round)"
        return try await log.append([draft], premise: .noEvent(matching: query, after: .none))
      }
      #expect(results.compactMap { try? $0.get().positions } == [[head.next]])
      let refusal = LogError.premiseBroken(at: head.next)
      #expect(Self.refusals(results) == Array(repeating: refusal, count: 7))
      #expect(try log.snapshot().head == head.next)
    }
    #expect(try await log.verify().isWhole)
  }

  /// A batch with fields to seal, for persons new in each round.
  private static func batch(_ round: UInt64, command: UInt64?) -> [Draft] {
    (100 * round..<100 * round + 5).map { number in
      let note = Plaintext(field: "note", subject: "P-\(number)", text: "note \(number)")
      return SampleEvents.draft(number, command: command, sealing: [note])
    }
  }

  @Test func `all who send the same batch get the first receipt, its premise notwithstanding`()
    async throws
  {
    let log = try await scratch.makeLog()
    let stream = StreamName(.case, "K-17")
    for round in Self.rounds {
      let results = await Self.race(12) { _ in
        let premise = Premise.revision(Revision(5 * round), of: stream)
        return try await log.append(Self.batch(round, command: nil), premise: premise)
      }
      try check(results, first: 2 + 5 * round)
    }
    try await checkSealed(log)
  }

  @Test func `all who send the same command get the first receipt, whatever ids they drew`()
    async throws
  {
    let log = try await scratch.makeLog()
    for round in Self.rounds {
      let results = await Self.race(12) { caller in
        var drafts = Self.batch(round, command: round)
        for index in drafts.indices {
          let number = 100_000 - 1_000 * round + 10 * caller + UInt64(index)
          drafts[index].event.id = SampleEvents.id(number)
        }
        return try await log.append(drafts)
      }
      try check(results, first: 2 + 5 * round)
    }
    try await checkSealed(log)
  }

  /// One append stored the batch, and everybody was told the same.
  private func check(_ results: [Result<Receipt, any Error>], first: UInt64) throws {
    let receipts = try results.map { try $0.get() }
    #expect(receipts.filter { !$0.isRepetition }.count == 1)
    #expect(receipts.allSatisfy { $0 == receipts[0] })
    #expect(receipts[0].positions.map(\.rawValue) == (first..<first + 5).map(\.self))
  }

  /// Every event is there once, and its sealed field opens, now and after reopening.
  private func checkSealed(_ log: Log) async throws {
    #expect(try log.snapshot().head.rawValue == 1 + 5 * Self.rounds.upperBound)
    #expect(try await StoreCheck.faults(log, acknowledged: []) == [])
    log.close()
    let again = try scratch.openLog()
    let events = try again.snapshot().events(from: Position(2))
    for envelope in events {
      let texts = try envelope.sealed.map { try again.open($0, of: envelope.event.id) }
      let page = envelope.event.payload.field("page")?.integer
      #expect(texts == ["note \(page ?? -1)"])
    }
  }

  @Test func `of those who give one id to different contents one wins`() async throws {
    let log = try await scratch.makeLog()
    for round in Self.rounds {
      let results = await Self.race(8) { caller in
        var draft = SampleEvents.draft(100 * round + caller)
        draft.event.id = SampleEvents.id(round)
        return try await log.append([draft])
      }
      let place = Position(2 + round)
      #expect(results.compactMap { try? $0.get().positions } == [[place]])
      let refusal = LogError.differentContent(SampleEvents.id(round), at: place)
      #expect(Self.refusals(results) == Array(repeating: refusal, count: 7))
    }
    #expect(try await log.verify().isWhole)
  }
}
