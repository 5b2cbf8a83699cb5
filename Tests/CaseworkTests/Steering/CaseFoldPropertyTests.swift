import Testing

@testable import Casework

@Suite("What a fold says depends on the facts alone")
struct CaseFoldPropertyTests {
  typealias Toy = ToyFold<ThirtyDays>

  /// Openings, decisions and other events of 90 cases in three teams, some recorded late.
  static func history(_ seed: UInt64, count: Int = 700) -> [Fact] {
    var draw = Draw(seed)
    return (0..<count).map { place in
      let known = Int64(place / 4)
      return Fact.toy(
        UInt32(1 + draw.next(3)), of: UInt32(draw.next(90)),
        day: known - Int64(draw.next(6) == 0 ? draw.next(40) : 0),
        unit: UInt32(draw.next(4)), known: known)
    }
  }

  static func toy() throws -> Toy {
    try Toy(
      .thirty(
        .days(30, "team/hagfors"), .days(10, "team/sunne", through: CivilDate(2016, 4, 1)),
        .days(60)))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `however the facts are cut into blocks`(seed: UInt64) throws {
    let facts = Self.history(seed)
    let toy = try Self.toy()
    let whole = toy.said(of: facts)
    #expect(whole.count > 50)
    for size in [1, 7, 64, 699] { #expect(toy.said(of: facts, blocks: size) == whole) }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `whichever partitions are folded together`(seed: UInt64) throws {
    let facts = Self.history(seed)
    let toy = try Self.toy()
    let whole = toy.said(of: facts)
    for partition in 0..<64 as Range<UInt32> {
      let own = whole.filter { $0.finding.subject % 64 == partition }
      #expect(toy.said(of: facts, partitions: 1 << UInt64(partition)) == own)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `invariant 7: and on none that come later`(seed: UInt64) throws {
    let facts = Self.history(seed)
    let toy = try Self.toy()
    let whole = toy.said(of: facts)
    for length in [1, 50, 333, 600] {
      let prefix = toy.said(of: Array(facts[..<length]))
      #expect(prefix == Array(whole.prefix(prefix.count)))
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `invariant 7: nor is anything that arose earlier left for later`(seed: UInt64) throws {
    let facts = Self.history(seed)
    // One binding for all: no move brings a term forward.
    let toy = try Toy(.thirty(.days(30)))
    let whole = toy.said(of: facts)
    for length in [1, 50, 333, 600] {
      let count = toy.said(of: Array(facts[..<length])).count
      let now = facts[length - 1].logTime
      for finding in whole.dropFirst(count).map(\.finding) {
        let isTimer = finding.timer != .none
        #expect(finding.position > length || isTimer && finding.due > now)
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `and no two findings share a decision key`(seed: UInt64) throws {
    let keys = try Self.toy().said(of: Self.history(seed)).map(\.finding.key).sorted()
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }
}
