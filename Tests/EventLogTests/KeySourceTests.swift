import EventLog
import EventModel
import Testing

/// A made-up history is the same for the same seed, its sealed fields included; people's keys come
/// from the system's generator, and are the same for nobody (invariant 11).
@Suite struct KeySourceTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  private func root(_ name: String, _ keys: KeySource) async throws -> Digest {
    var options = Log.Options.fixed()
    options.keys = keys
    let log = try await Log.create(at: scratch.path(name), zone: .utc, options: options)
    let drafts = (1..<40 as Range<UInt64>).map { number in
      let text = Plaintext(field: "note", subject: "P-\(number % 7)", text: "note \(number)")
      return SampleEvents.draft(number, sealing: [text])
    }
    let receipt = try await log.append(drafts)
    let last = try log.snapshot().event(at: receipt.position)
    #expect(try log.open(last.sealed[0], of: last.event.id) == "note 39")
    #expect(try await log.verify().isWhole)
    return try log.root(at: receipt.position.rawValue)
  }

  @Test func `derived keys give the same root in two stores, another seed another`() async throws {
    let one = try await root("one", .derived(from: [1, 2, 3]))
    #expect(try await root("two", .derived(from: [1, 2, 3])) == one)
    #expect(try await root("three", .derived(from: [1, 2, 4])) != one)
  }

  @Test func `keys of the system are the same in no two stores`() async throws {
    let one = try await root("one", .system)
    #expect(try await root("two", .system) != one)
  }

  @Test func `an erased key is not derived again`() async throws {
    _ = try await root("store", .derived(from: [7]))
    try StoreSurgery.eraseKey(of: "P-1", inStore: scratch.path())
    var options = Log.Options.fixed()
    options.keys = .derived(from: [7])
    let log = try Log(at: scratch.path(), options: options)
    let sealing = [Plaintext(field: "note", subject: "P-1", text: "again")]
    await #expect(throws: LogError.subjectErased("P-1")) {
      try await log.append([SampleEvents.draft(90, sealing: sealing)])
    }
  }
}
