import EventLog
import Foundation
import Testing

/// Changes bytes of a store's files, and cuts them short.
///
/// The failure guarded against: a disk that forgets bits makes LMDB, which trusts its pages, kill
/// the process; or the log gives an answer that was never recorded; or says that all is well. A
/// damaged store answers as before or refuses by a named error (invariant 13), and verification
/// finds every changed byte of a record (invariants 1 and 5). Each damaged copy is opened and read
/// in a worker, so that a signal is seen as a dead worker.
@Suite
struct DamageTests {
  /// The bytes to change: all for `make test-long`, else some drawn by the seed.
  private static func sample(_ offsets: [Int], _ count: Int, _ dice: inout SeededGenerator) -> [Int]
  {
    Effort.isLong ? offsets : offsets.shuffled(using: &dice).prefix(count).sorted()
  }

  /// Each damage with an outcome that should not be, in words; the first few.
  private static func outcomes(
    of damages: [String], _ outcomes: [String], where isBad: (String) -> Bool
  ) -> [String] {
    Array(
      zip(damages, outcomes).filter { isBad($0.1) }.map { "\($0): \($1)" }.prefix(10))
  }

  @Test func `no changed byte kills the process or changes an answer`() async throws {
    let store = try await DamagedStore(events: 300)
    let map = PageMap(try store.bytes(of: "log/data.mdb"))
    var dice = SeededGenerator(seed: Effort.seed)
    #expect(map.structure.count > 5_000 && map.rest.count > 100_000)
    let offsets =
      Self.sample(map.structure, 600, &dice)
      + Self.sample(map.rest.filter { Effort.isLong || $0 % 16 == 0 }, 300, &dice)
    let damages = offsets.flatMap { offset in
      let bit = 1 << UInt8.random(in: 0..<8, using: &dice)
      return (Effort.isLong ? [0xFF, bit] : dice.chance(50) ? [0xFF] : [bit]).map {
        "flip log/data.mdb \(offset) \($0)"
      }
    }
    let outcomes = try await store.outcomes(of: damages)
    let lies = Self.outcomes(of: damages, outcomes) { !$0.isHonest }
    #expect(lies == [], "seed \(Effort.seed)")
    #expect(outcomes.contains { $0.hasPrefix("refused") } && outcomes.contains("whole"))
  }

  /// Keys have no checksum: a table whose name decayed must not be taken for one not made yet.
  @Test func `a table is missed when a bit of its name flips`() async throws {
    let store = try await DamagedStore(events: 300, isCompacted: true)
    let file = Data(try store.bytes(of: "log/data.mdb"))
    var damages: [String] = []
    for name in StoreSurgery.logTables {
      // A node's header and the name, where the tree of names lies: key size, then the key.
      let place = try #require(file.range(of: Data([UInt8(name.utf8.count), 0] + name.utf8)))
      for offset in place.dropFirst(2) {
        damages += (0..<8).map { "flip log/data.mdb \(offset) \(1 << $0)" }
      }
    }
    let outcomes = try await store.outcomes(of: damages)
    let unnoticed = Self.outcomes(of: damages, outcomes) { !$0.hasPrefix("refused storeDamaged") }
    #expect(unnoticed == [])
  }

  @Test func `a hundred truncations are refused`() async throws {
    let store = try await DamagedStore(events: 300, isCompacted: true)
    let size = try store.bytes(of: "log/data.mdb").count
    let damages = (1...100).map { "cut log/data.mdb \((size - 1) * $0 / 100) 0" }
    let outcomes = try await store.outcomes(of: damages + ["cut log/data.mdb 0 0"])
    for (damage, outcome) in zip(damages, outcomes) {
      #expect(outcome.hasPrefix("refused storeDamaged"), "\(damage)")
    }
  }

  /// With the file's time kept the clean-close mark vouches for it, and no walk is made at opening.
  @Test(arguments: ["flip", "hide"])
  func `every changed byte of a record is found`(how: String) async throws {
    let store = try await DamagedStore(events: 300, isCompacted: true)
    let map = PageMap(try store.bytes(of: "log/data.mdb"))
    var dice = SeededGenerator(seed: Effort.seed)
    let damages = Self.sample(map.records, 150, &dice).map {
      "\(how) log/data.mdb \($0) \(1 << UInt8.random(in: 0..<8, using: &dice))"
    }
    let outcomes = try await store.outcomes(of: damages)
    let unnoticed = Self.outcomes(of: damages, outcomes) {
      !$0.hasPrefix("refused storeDamaged") && !$0.hasPrefix("found")
    }
    #expect(unnoticed == [], "seed \(Effort.seed)")
  }

  @Test func `a damaged format file is refused or does no harm`() async throws {
    let store = try await DamagedStore(events: 5)
    let size = try store.bytes(of: "format").count
    var dice = SeededGenerator(seed: Effort.seed)
    let flips = (0..<size).flatMap { offset in
      [0xFF, 1 << Int.random(in: 0..<8, using: &dice)].map { "flip format \(offset) \($0)" }
    }
    let cuts = (0..<size).map { "cut format \($0) 0" }
    let damages = flips + cuts + ["remove format 0 0"]
    let outcomes = try await store.outcomes(of: damages)
    let lies = Self.outcomes(of: damages, outcomes) { !$0.isHonest }
    #expect(lies == [], "seed \(Effort.seed)")
    #expect(outcomes.last?.hasPrefix("refused storeMissing") == true)
    for (damage, outcome) in zip(cuts.dropLast(), outcomes.dropFirst(flips.count)) {
      #expect(outcome.hasPrefix("refused"), "\(damage)")
    }
  }
}

extension String {
  /// True for an outcome in which the store said nothing untrue and nobody died.
  fileprivate var isHonest: Bool {
    self == "whole" || hasPrefix("refused") || hasPrefix("found")
  }
}
