import EventLog
import EventModel
import Testing

/// The same event id or command id stores once and answers with the first receipt; the same id with
/// other content is refused (DESIGN §3.4, §5.4).
///
/// Every case is a row: a store holds events 1 and 2, appended as one, event 3 alone, and command 9
/// with events 11 and 12; then comes one append more.
@Suite struct IdempotencyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let drafts: [Draft]
    let answer: String
    /// Positions of the receipt, where there is one.
    var positions: [UInt64] = []
    var premise = Premise.none
  }

  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private func makeLog() async throws -> Log {
    let log = try await scratch.makeLog()
    _ = try await log.append([Self.sealed(1), Self.sealed(2)])
    _ = try await log.append([SampleEvents.draft(3)])
    _ = try await log.append([Self.sealed(11, command: 9), Self.sealed(12, command: 9)])
    return log
  }

  static func sealed(
    _ number: UInt64, command: UInt64? = nil, id: UInt64? = nil, text: String = "Anna Ek"
  ) -> Draft {
    var draft = SampleEvents.draft(
      number, command: command,
      sealing: [Plaintext(field: "name", subject: "P-\(number)", text: text)])
    draft.event.id = SampleEvents.id(id ?? number)
    return draft
  }

  /// A draft with one field changed.
  static func changed(_ draft: Draft, _ change: (inout Draft) -> Void) -> Draft {
    var changed = draft
    change(&changed)
    return changed
  }

  static let repetitions = [
    Case(
      testDescription: "one event", drafts: [SampleEvents.draft(3)], answer: "repeated",
      positions: [4]),
    Case(
      testDescription: "a batch with sealed fields", drafts: [sealed(1), sealed(2)],
      answer: "repeated", positions: [2, 3]),
    Case(
      testDescription: "a batch in another order", drafts: [sealed(2), sealed(1)],
      answer: "repeated", positions: [3, 2]),
    Case(
      testDescription: "events of two batches", drafts: [sealed(1), SampleEvents.draft(3)],
      answer: "repeated", positions: [2, 4]),
    Case(
      testDescription: "a command with the same event ids",
      drafts: [sealed(11, command: 9), sealed(12, command: 9)], answer: "repeated",
      positions: [5, 6]),
    Case(
      testDescription: "a command with fresh event ids",
      drafts: [sealed(11, command: 9, id: 21), sealed(12, command: 9, id: 22)],
      answer: "repeated", positions: [5, 6]),
    Case(
      testDescription: "a command with one fresh event id, less than those stored",
      drafts: [sealed(11, command: 9), sealed(12, command: 9, id: 0)],
      answer: "repeated", positions: [5, 6]),
    Case(
      testDescription: "a repetition whose premise no longer holds",
      drafts: [SampleEvents.draft(3)],
      answer: "repeated", positions: [4],
      premise: .revision(Revision.none, of: StreamName(.case, "K-17"))),
    Case(
      testDescription: "a command whose query premise no longer holds",
      drafts: [sealed(11, command: 9, id: 21), sealed(12, command: 9, id: 22)],
      answer: "repeated", positions: [5, 6],
      premise: .noEvent(matching: Query(), after: Position.none)),
  ]

  static let refusals = [
    Case(
      testDescription: "other payload",
      drafts: [
        changed(SampleEvents.draft(3)) {
          $0.event.payload = SampleEvents.payload(#"{"page":4}"#)
        }
      ], answer: "differentContent"),
    Case(
      testDescription: "other offset of the same instant",
      drafts: [
        changed(SampleEvents.draft(3)) {
          $0.event.occurred = OffsetInstant($0.event.occurred.instant)
        }
      ], answer: "differentContent"),
    Case(
      testDescription: "an actor more",
      drafts: [
        changed(SampleEvents.draft(3)) {
          $0.event.actor = nil
        }
      ], answer: "differentContent"),
    Case(
      testDescription: "other stream",
      drafts: [
        changed(SampleEvents.draft(3)) {
          $0.event.stream = StreamName(.object, "K-17")
        }
      ], answer: "differentContent"),
    Case(
      testDescription: "a command id where there was none",
      drafts: [
        changed(SampleEvents.draft(3)) {
          $0.event.command = SampleEvents.command(77)
        }
      ], answer: "differentContent"),
    Case(
      testDescription: "other sealed text", drafts: [sealed(1, text: "Anna Ok"), sealed(2)],
      answer: "differentContent"),
    Case(
      testDescription: "sealed text of other length", drafts: [sealed(1, text: ""), sealed(2)],
      answer: "differentContent"),
    Case(
      testDescription: "a sealed field less", drafts: [changed(sealed(1)) { $0.sealing = [] }],
      answer: "differentContent"),
    Case(
      testDescription: "other subject",
      drafts: [
        changed(sealed(1)) {
          $0.sealing = [Plaintext(field: "name", subject: "P-2", text: "Anna Ek")]
        }
      ], answer: "differentContent"),
    Case(
      testDescription: "some known", drafts: [sealed(1), SampleEvents.draft(30)],
      answer: "partlyKnown"),
    Case(
      testDescription: "some known, the new one before them",
      drafts: [SampleEvents.draft(30), sealed(1)], answer: "partlyKnown"),
    Case(
      testDescription: "a repeated id", drafts: [SampleEvents.draft(30), SampleEvents.draft(30)],
      answer: "repeatedID"),
    Case(
      testDescription: "a repeated known id",
      drafts: [SampleEvents.draft(3), SampleEvents.draft(3)],
      answer: "repeatedID"),
    Case(
      testDescription: "a command with other content",
      drafts: [sealed(11, command: 9, id: 21), sealed(13, command: 9, id: 22)],
      answer: "differentCommand"),
    Case(
      testDescription: "a command with other sealed text",
      drafts: [sealed(11, command: 9, id: 21), sealed(12, command: 9, id: 22, text: "Bo")],
      answer: "differentCommand"),
    Case(
      testDescription: "a command with fewer events", drafts: [sealed(11, command: 9, id: 21)],
      answer: "differentCommand"),
    Case(
      testDescription: "a command with more events",
      drafts: [
        sealed(11, command: 9, id: 21), sealed(12, command: 9, id: 22),
        SampleEvents.draft(23, command: 9),
      ], answer: "differentCommand"),
    Case(
      testDescription: "a command in another order",
      drafts: [sealed(12, command: 9, id: 21), sealed(11, command: 9, id: 22)],
      answer: "differentCommand"),
    Case(
      testDescription: "a known command behind an event of none",
      drafts: [SampleEvents.draft(30), sealed(31, command: 9)], answer: "differentCommand"),
    Case(
      testDescription: "a known command beside a new one",
      drafts: [SampleEvents.draft(30, command: 8), sealed(31, command: 9)],
      answer: "differentCommand"),
    Case(
      testDescription: "a known command beside an event with a small id",
      drafts: [SampleEvents.draft(0), sealed(31, command: 9)], answer: "differentCommand"),
    Case(
      testDescription: "a new command in two parts",
      drafts: [
        SampleEvents.draft(30, command: 8), SampleEvents.draft(31),
        SampleEvents.draft(32, command: 8),
      ], answer: "scatteredCommand"),
  ]

  @Test(arguments: repetitions)
  func `what is stored already answers its first receipt`(row: Case) async throws {
    let log = try await makeLog()
    let root = try log.root(at: 6)
    let receipt = try await log.append(row.drafts, premise: row.premise)
    #expect(receipt.isRepetition)
    #expect(receipt.positions.map(\.rawValue) == row.positions)
    #expect(receipt.recorded == .someDay)
    #expect(try log.snapshot().head == Position(6))
    #expect(try log.root(at: 6) == root)
  }

  @Test(arguments: refusals)
  func `an append that can't be told from a forgery is refused`(row: Case) async throws {
    let log = try await makeLog()
    let root = try log.root(at: 6)
    #expect(await answer(of: log, to: row.drafts) == row.answer)
    #expect(try log.snapshot().head == Position(6))
    #expect(try log.root(at: 6) == root)
    // What was refused is not remembered, and stands in nobody's way.
    #expect(await answer(of: log, to: [SampleEvents.draft(40, command: 40)]) == "stored")
    #expect(try await log.verify().isWhole)
  }

  @Test func `a refusal names the events that are stored already`() async throws {
    let log = try await makeLog()
    let known = [SampleEvents.id(1), SampleEvents.id(2)]
    await #expect(throws: LogError.partlyKnown(known)) {
      try await log.append([Self.sealed(1), SampleEvents.draft(30), Self.sealed(2)])
    }
    await #expect(throws: LogError.differentContent(SampleEvents.id(3), at: Position(4))) {
      try await log.append([Self.changed(SampleEvents.draft(3)) { $0.event.schema = 2 }])
    }
    await #expect(throws: LogError.differentCommand(SampleEvents.command(9), at: Position(5))) {
      try await log.append([SampleEvents.draft(30, command: 9)])
    }
  }

  @Test func `a refusal is not remembered`() async throws {
    let log = try await makeLog()
    let draft = SampleEvents.draft(50, command: 50)
    let premise = Premise.revision(Revision(99), of: draft.event.stream)
    #expect(await answer(of: log, to: [draft], premise: premise) == "wrongRevision")
    #expect(await answer(of: log, to: [draft]) == "stored")
    // A command that yielded nothing was never sent here: its id is free.
    #expect(await answer(of: log, to: [SampleEvents.draft(51, command: 51)]) == "stored")
  }

  @Test func `a repetition is recognised after reopening and at a later time`() async throws {
    let log = try await makeLog()
    log.close()
    let later = try scratch.openLog(at: .someDay.later(by: 1_000_000))
    let receipt = try await later.append([Self.sealed(1), Self.sealed(2)])
    #expect(receipt.isRepetition && receipt.recorded == .someDay)
  }
}
