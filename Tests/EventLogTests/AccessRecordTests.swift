import EventLog
import EventModel
import Testing

/// Whoever looked at what is not shown by itself stays known, and the log knows nothing of it.
///
/// The failure guarded against: a look that leaves no trace after a close or a full disk of words,
/// or a trace that changes the log's root or travels in a backup.
@Suite(.timeLimit(.minutes(15)))
struct AccessRecordTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  private static func record(_ number: Int) -> AccessRecord {
    AccessRecord(
      at: .someDay.later(by: Int64(-number)), who: "auditor-\(number % 3)", what: "kpi by unit",
      purpose: "yearly review, part \(number): åäö")
  }

  @Test func `accesses are kept in the order noted, reopening after reopening`() async throws {
    try await scratch.makeLog().close()
    for round in 0..<3 {
      let log = try scratch.openLog()
      #expect(try log.accessRecords() == (0..<4 * round).map(Self.record))
      for number in 4 * round..<4 * round + 4 { try log.recordAccess(Self.record(number)) }
      #expect(try log.accessRecords().count == 4 * round + 4)
      log.close()
    }
  }

  @Test func `noting an access changes nothing of the log and goes into no backup`() async throws {
    let log = try await scratch.makeLog()
    _ = try await log.append(SampleEvents.drafts(1..<9))
    let root = try log.root(at: 9)
    try log.recordAccess(Self.record(1))
    #expect(try log.snapshot().head == Position(9))
    #expect(try log.root(at: 9) == root)
    #expect(try await log.verify().isWhole)
    _ = try log.backup(to: scratch.path("copy"))
    #expect(try scratch.openLog("copy").accessRecords() == [])
    log.close()
    #expect(throws: LogError.closed) { try log.recordAccess(Self.record(2)) }
  }

  @Test func `a store made before accesses were noted notes them from now on`() async throws {
    try await scratch.makeLog().close()
    try scratch.remove("store/side/access")
    let log = try scratch.openLog()
    #expect(try log.accessRecords() == [])
    try log.recordAccess(Self.record(0))
    #expect(try log.accessRecords() == [Self.record(0)])
  }

  @Test(arguments: ["", " \n", String(repeating: "å", count: 2_049)])
  func `a purpose that says nothing, or too much, is refused`(purpose: String) async throws {
    let log = try await scratch.makeLog()
    let record = AccessRecord(at: .someDay, who: "auditor", what: "kpi", purpose: purpose)
    #expect(throws: LogError.self) { try log.recordAccess(record) }
    #expect(try log.accessRecords() == [])
  }
}
