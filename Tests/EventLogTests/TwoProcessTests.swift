import EventLog
import EventModel
import Testing

/// Writes to one store from this process and from others at once.
///
/// The failure guarded against: a writer goes on from what it remembers although another process
/// wrote meanwhile, so that positions, revisions, name numbers, the frontier or the blocks of facts
/// begin twice or skip; a batch of one lands inside one of the other; a premise holds by an old
/// state; or two processes seal for one person under different keys. DESIGN §5.4 (each transaction
/// reloads frontier, heads and names if another process wrote), invariants 2, 3, 4 and 5.
@Suite(.timeLimit(.minutes(15)))
struct TwoProcessTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  /// What this process appended, batch by batch.
  private typealias Own = [(drafts: [Draft], receipt: Receipt)]

  /// Batch `number` of a caller: in a stream of its own, and in those of the workers.
  ///
  /// It seals for persons for whom the workers do too.
  private static func batch(_ number: UInt64, of caller: UInt64) -> [Draft] {
    let first = 1_000_000 * (caller + 1) + 10 * number
    var drafts = SampleEvents.drafts(first..<first + 1 + number % 4, cases: 37)
    drafts[0].event.stream = StreamName(.object, "caller \(caller)")
    drafts[0].event.unit = "unit \(number % 50)"
    drafts[0].event.command = number % 2 == 0 ? SampleEvents.command(first) : nil
    if number % 3 == 0 {
      let subject = "P-\(number % 80 / 10 * 10)"
      drafts[0].sealing = [Plaintext(field: "note", subject: subject, text: "own \(number)")]
    }
    return drafts
  }

  /// Appends batch after batch while a worker does, sending an earlier one again now and then.
  private static func append(
    _ caller: UInt64, to log: Log, beside worker: Worker, after earlier: Own
  ) async throws -> Own {
    var own = earlier
    // A worker that hangs must not let the store grow for ever.
    while worker.isRunning, own.count < 20_000 {
      let drafts = batch(UInt64(own.count), of: caller)
      own.append((drafts, try await log.append(drafts)))
      guard own.count % 7 == 0 else { continue }
      let (first, receipt) = own[own.count * 5 / 11]
      let again = try await log.append(first)
      #expect(again == receipt && again.isRepetition)
    }
    return own
  }

  /// Both processes write at once; what this one's two callers appended, and the worker's acks.
  ///
  /// A machine with other work to do may let one be over before the other begins: then once more.
  private func writeTogether(
    _ log: Log, callers: Int
  ) async throws -> (own: [Own], acks: [[Ack]]) {
    var own: [Own] = [[], []]
    var acks: [[Ack]] = []
    for seed in 7..<27 {
      let worker = try Worker("append", scratch.path(), "\(seed)", "3000", "5", "\(callers)")
      let before = own
      async let one = Self.append(1, to: log, beside: worker, after: before[0])
      async let other = Self.append(2, to: log, beside: worker, after: before[1])
      own = try await [one, other]
      #expect(try await worker.ending() == .exit(0), "\(worker.complaints)")
      acks.append(worker.acks)
      let theirs = worker.acks.map(\.first)
      let mine = own.joined().map { $0.receipt.position.rawValue }
      let first = try #require(theirs.min())
      let last = try #require(theirs.max())
      if mine.count(where: { $0 > first && $0 < last }) > 10 { return (own, acks) }
    }
    Issue.record("this process never got to write beside the other")
    return (own, acks)
  }

  @Test(arguments: [1, 3])
  func `two processes write one history, in which each has its own`(callers: Int) async throws {
    // The worker's events need a larger map than this process begins with.
    let log = try await scratch.makeLog(mapBytes: 1 << 20)
    let (own, parts) = try await writeTogether(log, callers: callers)
    let acks = Array(parts.joined())
    #expect(acks.count == 600 * parts.count)
    if callers == 1 { #expect(acks.map(\.first) == acks.map(\.first).sorted()) }
    checkTogether(own, acks)
    for history in own { try checkHistory(history, in: log) }
    #expect(try await StoreCheck.faults(log, acknowledged: acks) == [])
    log.close()
    let again = try scratch.openLog()
    for (drafts, receipt) in own.joined() where receipt.position.rawValue % 5 == 0 {
      let repeated = try await again.append(drafts)
      #expect(repeated == receipt && repeated.isRepetition)
    }
    #expect(try await StoreCheck.faults(again, acknowledged: acks) == [])
    try checkSealed(again, others: 300 * parts.count)
  }

  /// Together the histories are all there is.
  private func checkTogether(_ own: [Own], _ acks: [Ack]) {
    let mine = own.joined().flatMap(\.receipt.positions).map(\.rawValue)
    let theirs = acks.flatMap { Array($0.first...$0.last) }
    let all = (mine + theirs).sorted()
    #expect(all == (2..<2 + UInt64(all.count)).map(\.self))
  }

  /// A caller's batches are stored in its order, each together, as they were sent.
  private func checkHistory(_ history: Own, in log: Log) throws {
    let snapshot = try log.snapshot()
    var end: UInt64 = 1
    for (drafts, receipt) in history {
      let positions = receipt.positions.map(\.rawValue)
      let first = positions.first ?? 0
      #expect(first > end && positions == (0..<UInt64(drafts.count)).map { first + $0 })
      let stored = try receipt.positions.map { try snapshot.event(at: $0).event }
      #expect(stored == drafts.map(\.event))
      end = positions.last ?? .max
    }
  }

  /// One key for each person, whichever process made it.
  private func checkSealed(_ log: Log, others: Int) throws {
    var texts = (own: 0, others: 0)
    for envelope in try log.snapshot().events() {
      for field in envelope.sealed {
        let text = try log.open(field, of: envelope.event.id)
        if text.hasPrefix("own ") { texts.own += 1 } else { texts.others += 1 }
      }
    }
    #expect(texts.own > 0 && texts.others == others)
  }

  @Test func `a revision premise holds against another process`() async throws {
    let log = try await scratch.makeLog()
    var stored: [(expected: Revision, receipt: Receipt)] = []
    var refusals = 0
    var acks: [Ack] = []
    var number: UInt64 = 0
    // Until both came about: a machine with other work to do may let the worker be over first.
    for seed in 7..<27 where stored.isEmpty || refusals == 0 {
      let worker = try Worker("append", scratch.path(), "\(seed)", "3000", "2", "2")
      while worker.isRunning, number < 20_000 {
        number += 1
        let draft = SampleEvents.draft(number, case: number % 37)
        let expected = try log.snapshot().last(of: draft.event.stream)?.revision ?? .none
        // The other process gets a moment in which to break the premise.
        if number % 4 == 0 { try await Task.sleep(for: .milliseconds(1)) }
        do throws(LogError) {
          let premise = Premise.revision(expected, of: draft.event.stream)
          stored.append((expected, try await log.append([draft], premise: premise)))
        } catch {
          #expect(error.word == "wrongRevision")
          refusals += 1
        }
      }
      #expect(try await worker.ending() == .exit(0), "\(worker.complaints)")
      acks += worker.acks
    }
    #expect(!stored.isEmpty && refusals > 0)
    let snapshot = try log.snapshot()
    for (expected, receipt) in stored {
      #expect(try snapshot.event(at: receipt.position).revision == expected.next)
    }
    #expect(try await StoreCheck.faults(log, acknowledged: acks) == [])
  }

  @Test func `two processes that send the same get the same receipts`() async throws {
    let store = scratch.path()
    let log = try await scratch.makeLog()
    let workers = try (0..<2).map { _ in
      try Worker("append", store, "9", "1500", "3", "4")
    }
    for worker in workers {
      #expect(try await worker.ending() == .exit(0), "\(worker.complaints)")
    }
    let acks = Set(workers[0].acks)
    #expect(acks.count == 500 && acks == Set(workers[1].acks))
    #expect(try log.snapshot().head.rawValue == 1_501)
    #expect(try await StoreCheck.faults(log, acknowledged: acks) == [])
    for envelope in try log.snapshot().events() {
      for field in envelope.sealed {
        #expect(try log.open(field, of: envelope.event.id).hasPrefix("note "))
      }
    }
  }
}
