import EventLog
import EventModel
import Testing

/// A person's key may be erased, by law, or lost, with a machine; what was appended before must
/// still be recognised when it comes again (DESIGN §5.4), and nothing new may be sealed under an
/// erased key.
@Suite struct ErasureTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  enum Loss: CaseIterable {
    case erased, lost
  }

  /// A store with an event about P-1, one about P-1 and P-2, and a command about P-1, in which
  /// P-1's key is gone.
  private func makeLog(_ loss: Loss) async throws -> Log {
    let log = try await scratch.makeLog()
    _ = try await log.append([IdempotencyTests.sealed(1)])
    _ = try await log.append([Self.shared()])
    _ = try await log.append([Self.ordered(number: 3)])
    log.close()
    switch loss {
    case .erased: try StoreSurgery.eraseKey(of: "P-1", inStore: scratch.path())
    case .lost: try StoreSurgery.loseKey(of: "P-1", inStore: scratch.path())
    }
    return try scratch.openLog()
  }

  static func shared(second: String = "Bo Ek") -> Draft {
    SampleEvents.draft(
      2,
      sealing: [
        Plaintext(field: "name", subject: "P-1", text: "Anna Ek"),
        Plaintext(field: "spouse", subject: "P-2", text: second),
      ])
  }

  static func ordered(number: UInt64) -> Draft {
    var draft = SampleEvents.draft(
      3, command: 5, sealing: [Plaintext(field: "name", subject: "P-1", text: "Anna Ek")])
    draft.event.id = SampleEvents.id(number)
    return draft
  }

  @Test(arguments: Loss.allCases)
  func `the same event is recognised without its key`(loss: Loss) async throws {
    let log = try await makeLog(loss)
    let receipt = try await log.append([IdempotencyTests.sealed(1)])
    #expect(receipt.isRepetition && receipt.positions == [Position(2)])
  }

  @Test(arguments: Loss.allCases)
  func `the same command is recognised without its key`(loss: Loss) async throws {
    let log = try await makeLog(loss)
    #expect(await answer(of: log, to: [Self.ordered(number: 3)]) == "repeated")
    #expect(await answer(of: log, to: [Self.ordered(number: 33)]) == "repeated")
  }

  @Test(arguments: Loss.allCases)
  func `without the key the open part still tells events apart`(loss: Loss) async throws {
    let log = try await makeLog(loss)
    let other = IdempotencyTests.changed(IdempotencyTests.sealed(1)) { $0.event.schema = 2 }
    #expect(await answer(of: log, to: [other]) == "differentContent")
  }

  @Test(arguments: Loss.allCases)
  func `one lost key does not excuse what another key can tell`(loss: Loss) async throws {
    let log = try await makeLog(loss)
    #expect(await answer(of: log, to: [Self.shared()]) == "repeated")
    #expect(await answer(of: log, to: [Self.shared(second: "Eva Ek")]) == "differentContent")
  }

  @Test func `nothing new is sealed under an erased key`() async throws {
    let log = try await makeLog(.erased)
    let sealing = [Plaintext(field: "name", subject: "P-1", text: "Anna Ek")]
    await #expect(throws: LogError.subjectErased("P-1")) {
      try await log.append([SampleEvents.draft(9, sealing: sealing)])
    }
    // Nor beside somebody whose key is there.
    let both = [Plaintext(field: "name", subject: "P-2", text: "Bo Ek")] + sealing
    await #expect(throws: LogError.subjectErased("P-1")) {
      try await log.append([SampleEvents.draft(9, sealing: both)])
    }
  }

  @Test func `an event is recognised although its subject got a new key meanwhile`() async throws {
    let log = try await makeLog(.lost)
    let sealing = [Plaintext(field: "name", subject: "P-1", text: "Anna Ek")]
    #expect(await answer(of: log, to: [SampleEvents.draft(9, sealing: sealing)]) == "stored")
    #expect(await answer(of: log, to: [IdempotencyTests.sealed(1)]) == "repeated")
  }

  @Test(arguments: Loss.allCases)
  func `what was sealed under a key that is gone can't be opened`(loss: Loss) async throws {
    let log = try await makeLog(loss)
    let envelope = try log.snapshot().event(at: Position(2))
    let field = try #require(envelope.sealed.first)
    #expect(throws: LogError.sealedFieldUnreadable("name", subject: "P-1")) {
      try log.open(field, of: envelope.event.id)
    }
    #expect(try await log.verify().isWhole)
  }
}
