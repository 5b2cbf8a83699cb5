import EventLog
import EventModel
import Foundation
import LMDB
import Testing

/// Damages and deletes what is derived, also under a writer at work.
///
/// The failure guarded against: derived data that is lost or decayed stays so, comes back
/// differently, or answers wrongly. Invariant 5: deleted, it is rebuilt to the same keys and
/// values.
@Suite
struct DerivedDamageTests {
  /// A block of positions and a few more.
  private static let events = 4_120
  private static let tables = ["facts", "summaries", "tiles", "nodes", "manifest"]

  @Test func `damaged or missing derived data is made again and answers as before`() async throws {
    let store = try await DamagedStore(events: Self.events, batch: 515)
    let bytes = try store.bytes(of: "derived/data.mdb")
    let map = PageMap(bytes)
    var dice = SeededGenerator(seed: Effort.seed)
    let count = Effort.isLong ? 20_000 : 8
    let offsets = (0..<count).flatMap { _ in [dice.pick(map.structure), dice.pick(map.rest)] }
    let damages =
      offsets.map { "flip derived/data.mdb \($0) \(1 << UInt8.random(in: 0..<8, using: &dice))" }
      + [0, 1, 4_096, 8_192, bytes.count / 2, bytes.count - 1].map {
        "cut derived/data.mdb \($0) 0"
      }
      + ["remove derived/data.mdb 0 0"]
    for (damage, outcome) in zip(damages, try await store.outcomes(of: damages)) {
      #expect(outcome == "whole", "seed \(Effort.seed), \(damage)")
    }
  }

  /// A changed value that the clean-close mark vouches for is at least found by verification.
  @Test func `verification finds changed derived values though the file's time is kept`()
    async throws
  {
    let store = try await DamagedStore(events: Self.events, batch: 515)
    let map = PageMap(try store.bytes(of: "derived/data.mdb"))
    var dice = SeededGenerator(seed: Effort.seed)
    let damages = (0..<8).map { _ in "hide derived/data.mdb \(dice.pick(map.records)) 4" }
    for (damage, outcome) in zip(damages, try await store.outcomes(of: damages)) {
      // A reader may come before the verification: what it is told is then wrong.
      let isSeen = outcome.hasPrefix("found") || outcome == "wrong the facts"
      #expect(isSeen || outcome.hasPrefix("wrong the root"), "\(damage): \(outcome)")
    }
  }

  @Test func `derived data made again has the same keys and values`() async throws {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    let writer = try Worker("append", folder.path(), "3", "\(Self.events)", "515")
    #expect(try await writer.ending() == .exit(0))
    let derived = folder.path() + "/derived"
    let whole = try StoreSurgery.entries(of: derived, tables: Self.tables)
    #expect(Set(whole.map(\.table)) == Set(Self.tables))
    let file = derived + "/data.mdb"
    var dice = SeededGenerator(seed: Effort.seed)
    for round in 0..<4 {
      switch round {
      case 0: try FileManager.default.removeItem(atPath: derived)
      case 1: try FileManager.default.removeItem(atPath: file)
      default:
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        let offset = dice.pick(PageMap(bytes).records)
        bytes[offset] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        try Data(bytes).write(to: URL(filePath: file))
      }
      try Log(at: folder.path()).close()
      let again = try StoreSurgery.entries(of: derived, tables: Self.tables)
      #expect(again == whole, "seed \(Effort.seed), round \(round)")
    }
  }

  @Test func `derived data may be deleted under a writer at any moment`() async throws {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    let derived = folder.path() + "/derived"
    var dice = SeededGenerator(seed: Effort.seed)
    let writer = try Worker("append", folder.path(), "5", "\(2 * Self.events)", "40", "4")
    #expect(try await writer.says("ack"))
    while writer.isRunning {
      try await Task.sleep(for: .milliseconds(Int.random(in: 1...200, using: &dice)))
      try? FileManager.default.removeItem(atPath: derived)
    }
    #expect(try await writer.ending() == .exit(0), "\(writer.complaints)")
    let log = try Log(at: folder.path())
    #expect(try await StoreCheck.faults(log, acknowledged: writer.acks) == [])
    log.close()
    let found = try StoreSurgery.entries(of: derived, tables: Self.tables)
    try FileManager.default.removeItem(atPath: derived)
    try Log(at: folder.path()).close()
    let anew = try StoreSurgery.entries(of: derived, tables: Self.tables)
    #expect(found == anew, "seed \(Effort.seed)")
  }
}
