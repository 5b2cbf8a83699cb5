import Testing

@testable import Casework

@Suite("A tape of findings gives back what was said")
struct FindingTapeTests {
  typealias Toy = ToyFold<ThirtyDays>

  /// Findings that differ in every part, near to each other and far, at the ends of all ranges.
  static func findings(_ seed: UInt64, count: Int = 500) -> [SpokenFinding] {
    var draw = Draw(seed)
    let far: [Int64] = [.min, .min + 1, -1, 0, 1, 127, 128, .max - 1, .max]
    func one<Element>(of all: [Element]) -> Element { all[Int(draw.next(UInt64(all.count)))] }
    func number() -> Int64 {
      draw.next(4) == 0 ? one(of: far) : Int64(draw.next(1_000_000)) * 60_000_000
    }
    return (0..<count).map { _ in
      var evidence = Evidence()
      for _ in 0..<draw.next(5) { evidence.add(Position(draw.next(1 << 48))) }
      if draw.next(9) == 0 { evidence.add(evidence) }
      let day = CivilDate(dayNumber: Int32(draw.next(20_000)))
      var finding = Finding(
        clause: one(of: ["share", "volume"]), item: one(of: ["", "diagnosis"]),
        timer: one(of: ["", "term"]), subject: UInt32(truncatingIfNeeded: number()),
        position: UInt64(bitPattern: number()),
        period: draw.next(2) == 0 ? .none : CivilPeriod(.month, of: day),
        kind: one(of: FindingKind.allCases),
        verdict: one(of: FindingVerdict.allCases),
        relation: draw.next(2) == 0 ? .none : .registeredOn,
        due: draw.next(2) == 0 ? Finding.noDue : number(), amount: number(), evidence: evidence)
      if draw.next(9) == 0 { finding.firstEvidence = UInt64(bitPattern: number()) }
      if draw.next(9) == 0 { finding.digestLow ^= 1 }
      return SpokenFinding(
        finding: finding, unit: UInt32(truncatingIfNeeded: number()), rule: UInt32(draw.next(40)),
        said: number(), day: Int32(truncatingIfNeeded: number()), isOnTime: draw.next(2) == 0)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `bit for bit, whatever was said`(seed: UInt64) {
    let said = Self.findings(seed)
    let tape = FindingTape(said)
    #expect(Array(tape) == said)
    #expect(tape.count == said.count)
  }

  @Test
  func `from any place noted before`() {
    let said = Self.findings(7, count: 60)
    var tape = FindingTape()
    let places = said.map { spoken in
      defer { tape.append(spoken) }
      return tape.end
    }
    for (number, place) in places.enumerated() {
      #expect(Array(tape.findings(from: place)) == Array(said[number...]))
    }
    #expect(Array(tape.findings(from: tape.end)).isEmpty)
  }

  @Test
  func `what is filtered keeps its order, and tapes are equal where the same was said`() {
    let said = Self.findings(3)
    let isIncluded = { (spoken: SpokenFinding) in spoken.isOnTime }
    let tape = FindingTape(said).filtered(isIncluded)
    #expect(Array(tape) == said.filter(isIncluded))
    #expect(tape == FindingTape(said.filter(isIncluded)))
    #expect(tape != FindingTape(said))
    #expect(FindingTape([]) == FindingTape())
  }
}
