import EventLog
import EventModel
import Testing

/// Bad input gets a named error and leaves the store as it was, byte for byte (DESIGN §3.13); what
/// is just within a limit is stored and read back (§5.2).
@Suite struct LimitsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let drafts: [Draft]
    let answer: String
    var premise = Premise.none
    var recorded: Instant?
  }

  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private static func bad(
    _ description: String, _ answer: String, _ change: (inout Draft) -> Void
  ) -> Case {
    let draft = IdempotencyTests.changed(SampleEvents.draft(9), change)
    return Case(testDescription: description, drafts: [draft], answer: answer)
  }

  private static func text(_ count: Int) -> String { String(repeating: "x", count: count) }

  /// Every name of an event, by what sets it.
  static let names: [(what: String, set: @Sendable (inout Draft, String) -> Void)] = [
    ("stream id", { $0.event.stream = StreamName(.case, $1) }), ("type", { $0.event.type = $1 }),
    ("actor", { $0.event.actor = $1 }), ("role", { $0.event.role = $1 }),
    ("unit", { $0.event.unit = $1 }), ("on behalf of", { $0.event.onBehalfOf = $1 }),
    ("channel", { $0.event.channel = $1 }), ("correlation", { $0.event.correlation = $1 }),
    ("legal basis", { $0.event.legalBasis = $1 }),
    ("tag name", { $0.event.tags = [Tag(name: $1, value: "")] }),
    ("field", { $0.sealing = [Plaintext(field: $1, subject: "P-1", text: "")] }),
    ("subject", { $0.sealing = [Plaintext(field: "name", subject: $1, text: "")] }),
  ]

  static let badNames = names.flatMap { name in
    [
      bad("\(name.what) of 401 bytes", "tooLarge") { name.set(&$0, text(401)) },
      bad("\(name.what) of 401 bytes in 201 characters", "tooLarge") {
        name.set(&$0, String(repeating: "å", count: 200) + "x")
      },
      bad("\(name.what) of 70 000 bytes", "tooLarge") { name.set(&$0, text(70_000)) },
      bad("empty \(name.what)", "emptyName") { name.set(&$0, "") },
    ]
  }

  static let badSizes = [
    bad("a qualifier of 401 bytes", "tooLarge") {
      $0.event.tags = [Tag(name: "case", value: "K-1", qualifier: text(401))]
    },
    bad("65 tags", "tooLarge") {
      $0.event.tags = (0..<65).map { Tag(name: "n", value: "\($0)") }
    },
    bad("300 tags", "tooLarge") {
      $0.event.tags = (0..<300).map { Tag(name: "n", value: "\($0)") }
    },
    bad("256 sealed fields", "tooLarge") {
      $0.sealing = (0..<256).map { Plaintext(field: "f\($0)", subject: "P-1", text: "") }
    },
    bad("a tag value of 65 536 bytes", "tooLarge") {
      $0.event.tags = [Tag(name: "n", value: text(65_536))]
    },
    bad("a payload of 65 536 bytes", "tooLarge") { $0.event.payload = payload(65_536) },
    bad("a sealed text of 70 000 bytes", "tooLarge") {
      $0.sealing = [Plaintext(field: "note", subject: "P-1", text: text(70_000))]
    },
    Case(testDescription: "no event", drafts: [], answer: "emptyBatch"),
    Case(
      testDescription: "100 001 events",
      drafts: Array(repeating: SampleEvents.draft(9), count: 100_001), answer: "tooLarge"),
    Case(
      testDescription: "a good event with a sealed field before a bad one",
      drafts: [
        IdempotencyTests.sealed(8),
        IdempotencyTests.changed(SampleEvents.draft(9)) { $0.event.type = "" },
      ], answer: "emptyName"),
    Case(
      testDescription: "a good event behind a bad one",
      drafts: [
        IdempotencyTests.changed(SampleEvents.draft(8)) { $0.event.type = "" },
        SampleEvents.draft(9),
      ], answer: "emptyName"),
  ]

  private static let stream = StreamName(.case, "K-17")

  static let badPremises = [
    Case(
      testDescription: "a revision too low", drafts: [SampleEvents.draft(9)],
      answer: "wrongRevision", premise: .revision(Revision.none, of: stream)),
    Case(
      testDescription: "a revision too high", drafts: [SampleEvents.draft(9)],
      answer: "wrongRevision", premise: .revision(Revision(2), of: stream)),
    Case(
      testDescription: "a stream without events", drafts: [SampleEvents.draft(9)],
      answer: "wrongRevision", premise: .revision(.first, of: StreamName(.object, "K-17"))),
    Case(
      testDescription: "a stream that no name may have", drafts: [SampleEvents.draft(9)],
      answer: "wrongRevision", premise: .revision(.first, of: StreamName(.case, text(5_000)))),
    Case(
      testDescription: "an event that a query excludes", drafts: [SampleEvents.draft(9)],
      answer: "premiseBroken", premise: .noEvent(matching: Query(), after: .first)),
    Case(
      testDescription: "a time of recording before 1970", drafts: [SampleEvents.draft(9)],
      answer: "clockBeforeEpoch", recorded: Instant(microseconds: -1)),
  ]

  @Test(arguments: badNames + badSizes + badPremises)
  func `bad input is refused and changes nothing`(row: Case) async throws {
    let log = try await scratch.makeLog()
    _ = try await log.append([SampleEvents.draft(1)])
    log.close()
    let before = try tables()
    let again = try scratch.openLog()
    let root = try again.root(at: 2)
    let found = await answer(
      of: again, to: row.drafts, premise: row.premise, recorded: row.recorded)
    #expect(found == row.answer)
    #expect(try again.root(at: 2) == root)
    #expect(try again.snapshot().head == Position(2))
    again.close()
    let after = try tables()
    #expect(before == after)
  }

  private func tables() throws -> [StoreSurgery.Entry] {
    try StoreSurgery.entries(of: scratch.path() + "/log")
      + StoreSurgery.entries(of: scratch.path() + "/side/keys", tables: ["keys"])
  }

  @Test(arguments: [400, 1])
  func `names of up to 400 bytes are stored and read back`(count: Int) async throws {
    let log = try await scratch.makeLog()
    for (number, name) in Self.names.enumerated() {
      let long = String(repeating: "å", count: count / 2) + (count % 2 == 1 ? "x" : "")
      let draft = IdempotencyTests.changed(SampleEvents.draft(UInt64(number))) {
        name.set(&$0, long)
      }
      let receipt = try await log.append([draft])
      let envelope = try log.snapshot().event(at: receipt.position)
      #expect(ExactContent.of(envelope.event) == ExactContent.of(draft.event), "\(name.what)")
    }
    #expect(try await log.verify().isWhole)
  }

  @Test func `64 tags and 255 sealed fields are stored and read back`() async throws {
    let log = try await scratch.makeLog()
    var draft = SampleEvents.draft(1)
    draft.event.tags = (0..<64).map { Tag(name: "n", value: "\($0)", qualifier: "q") }
    draft.sealing = (0..<255).map { Plaintext(field: "f\($0)", subject: "P-1", text: "\($0)") }
    let receipt = try await log.append([draft])
    let envelope = try log.snapshot().event(at: receipt.position)
    #expect(envelope.event == draft.event)
    for (number, field) in envelope.sealed.enumerated() {
      #expect(try log.open(field, of: envelope.event.id) == "\(number)")
    }
  }

  @Test func `a record of 65 535 bytes is the longest`() async throws {
    let log = try await scratch.makeLog()
    var size = 60_000
    var draft = IdempotencyTests.sealed(1)
    draft.event.payload = Self.payload(size)
    _ = try await log.append([draft])
    let stored = try recordSize(at: 2)
    size += 65_535 - stored
    let longest = Self.changed(2, payload: size)
    #expect(await answer(of: log, to: [Self.changed(3, payload: size + 1)]) == "tooLarge")
    #expect(await answer(of: log, to: [longest]) == "stored")
    let envelope = try log.snapshot().event(at: Position(3))
    #expect(envelope.event == longest.event)
    #expect(try await log.verify().isWhole)
    log.close()
    let record = try StoreSurgery.entries(of: scratch.path() + "/log").first {
      $0.table == "records" && $0.key == [0, 0, 0, 0, 0, 3]
    }
    #expect(record?.value.count == 65_535)
  }

  private static func changed(_ number: UInt64, payload size: Int) -> Draft {
    var draft = IdempotencyTests.sealed(number)
    draft.event.payload = payload(size)
    return draft
  }

  private func recordSize(at position: UInt64) throws -> Int {
    try scratch.copy("store", to: "copy")
    let entries = try StoreSurgery.entries(of: scratch.path("copy") + "/log")
    return entries.filter { $0.table == "records" }[Int(position) - 1].value.count
  }

  /// An object of so many bytes.
  private static func payload(_ count: Int) -> CanonicalJSON {
    SampleEvents.payload("{\"a\":\"" + text(count - 8) + "\"}")
  }

  @Test func `what happened before 1970 is stored`() async throws {
    let log = try await scratch.makeLog()
    for (number, time) in [Instant(microseconds: .min), .earliest, .latest].enumerated() {
      var draft = SampleEvents.draft(UInt64(number))
      draft.event.occurred = OffsetInstant(time, offsetMinutes: -1_439)
      draft.event.received = OffsetInstant(time, offsetMinutes: 1_439)
      let receipt = try await log.append([draft])
      #expect(try log.snapshot().event(at: receipt.position).event == draft.event)
    }
  }

  @Test func `100 000 events are one append`() async throws {
    let log = try await scratch.makeLog()
    let receipt = try await log.append(SampleEvents.drafts(0..<100_000, cases: 5_000))
    #expect(receipt.positions.count == 100_000 && receipt.position == Position(100_001))
  }

  @Test(arguments: [CanonicalJSON.Root.any], ["1", "[]", "null", "\"x\"", "[{}]"])
  func `a payload that is no object is refused`(
    root: CanonicalJSON.Root, text: String
  ) async throws {
    let log = try await scratch.makeLog()
    var draft = SampleEvents.draft(1)
    draft.event.payload = try CanonicalJSON(parsing: text, root: root)
    let found = await answer(of: log, to: [draft])
    #expect(found != "stored" && found != "repeated")
    log.close()
    let again = try scratch.openLog()
    #expect(try again.snapshot().events().count == 1)
    #expect(try await again.verify().isWhole)
  }

  @Test func `flags that the format does not know are refused`() async throws {
    let log = try await scratch.makeLog()
    var draft = SampleEvents.draft(1)
    draft.event.flags = EventFlags(rawValue: 1 << 7)
    let found = await answer(of: log, to: [draft])
    #expect(found != "stored" && found != "repeated")
    log.close()
    let again = try scratch.openLog()
    #expect(try again.snapshot().events().count == 1)
  }

  @Test func `a small map takes thousands of scattered events`() async throws {
    let log = try await scratch.makeLog(mapBytes: 1 << 20)
    var random = SeededGenerator(seed: 1)
    for round in 0..<40 {
      let drafts = (0..<500).map { _ in
        var draft = SampleEvents.draft(1)
        draft.event.id = EventID(high: random.next(), low: random.next())
        draft.event.stream = StreamName(.case, "K-\(random.next())")
        return draft
      }
      #expect(await answer(of: log, to: drafts) == "stored", "round \(round)")
    }
    #expect(try await log.verify().isWhole)
  }
}
