import Office
import Foundation
import Testing

struct ChanceTests {
  struct Golden: Sendable {
    let seed: UInt64
    let subject: UInt64
    let step: UInt32
    let purpose: Purpose
    let bits: UInt64
  }

  /// Computed by a few lines of Python from the formula in the documentation.
  static let golden = [
    Golden(seed: 0, subject: 0, step: 0, purpose: .idHigh, bits: 0x2F32_A784_96C6_7C60),
    Golden(seed: 1, subject: 2, step: 3, purpose: .officeSize, bits: 0x9C9F_0050_A519_1136),
    Golden(seed: 2016, subject: 17, step: .max, purpose: .minute, bits: 0x7027_E839_98DC_8225),
    Golden(seed: .max, subject: .max, step: 7, purpose: .idLow, bits: 0x227D_1DC8_9A4D_496F),
  ]

  @Test(arguments: golden) func `a draw is the same in every run and on every machine`(
    _ golden: Golden
  ) {
    let draw = Chance(seed: golden.seed).draw(golden.subject, golden.step, golden.purpose)
    #expect(draw.bits == golden.bits)
  }

  @Test func `a name gives the same subject in every run`() {
    #expect(Chance.subject("H-T-07") == 0x1368_8AE4_B0D1_DA69)
    #expect(Chance.subject("H-T-07") != Chance.subject("H-T-70"))
  }

  /// The numbers of all purposes, as their files have them.
  private static func purposes() throws -> [Int] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let folder = tests.appending(path: "../../Sources/Office/Chance").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try files.filter { $0.hasPrefix("Purpose+") }.flatMap { file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return text.matches(of: /Purpose\(rawValue: (\d+)\)/).compactMap { Int($0.output.1) }
    }
  }

  @Test func `no two purposes share a number, and none is renumbered`() throws {
    let ranges = [
      1...2, 100...106, 200...213, 300...343, 400...445, 450...471, 500...517, 520...534, 550...562,
      570...593, 700...765, 800...801,
    ]
    #expect(try Self.purposes().sorted() == ranges.flatMap(Array.init))
  }

  /// Which part of the key goes up by one from draw to draw.
  enum Part: CaseIterable { case seed, subject, step }

  private static func draws(_ part: Part, _ count: Int) -> [Draw] {
    (0..<UInt64(count)).map { number in
      switch part {
      case .seed: Chance(seed: number).draw(5, 5, .tenure)
      case .subject: Chance(seed: 5).draw(number, 5, .tenure)
      case .step: Chance(seed: 5).draw(5, UInt32(number), .tenure)
      }
    }
  }

  /// The sum of squared deviations over expectations, in deviations from its mean.
  private static func excess(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let sum = counts.map { (Double($0) - expected) * (Double($0) - expected) / expected }
    let freedom = Double(counts.count - 1)
    return (sum.reduce(0, +) - freedom) / (2 * freedom).squareRoot()
  }

  @Test(arguments: Part.allCases) func `neighbouring keys give even shares`(_ part: Part) {
    var counts = Array(repeating: 0, count: 256)
    for draw in Self.draws(part, 100_000) { counts[Int(draw.share * 256)] += 1 }
    #expect((-4...4).contains(Self.excess(counts)))
  }

  @Test(arguments: Part.allCases) func `a draw tells nothing of its neighbour`(_ part: Part) {
    let draws = Self.draws(part, 100_000)
    var counts = Array(repeating: 0, count: 256)
    for (one, next) in zip(draws, draws.dropFirst()) {
      counts[Int(one.share * 16) * 16 + Int(next.share * 16)] += 1
    }
    #expect((-4...4).contains(Self.excess(counts)))
  }

  @Test func `two purposes of one step are independent`() {
    let chance = Chance(seed: 9)
    var counts = Array(repeating: 0, count: 256)
    for subject in 0..<UInt64(100_000) {
      let one = chance.draw(subject, 1, .presence).share
      counts[Int(one * 16) * 16 + Int(chance.draw(subject, 1, .absenceIsLong).share * 16)] += 1
    }
    #expect((-4...4).contains(Self.excess(counts)))
  }

  @Test(arguments: Part.allCases) func `each bit is set in half of draws`(_ part: Part) {
    let draws = Self.draws(part, 20_000)
    for bit in 0..<64 {
      let count = draws.count { $0.bits >> UInt64(bit) & 1 == 1 }
      #expect((9_650...10_350).contains(count), "bit \(bit)")
    }
  }

  @Test func `one bit of a key changes half the bits of a draw`() {
    var changed = 0
    for bit in 0..<64 {
      for subject in 0..<UInt64(200) {
        let one = Chance(seed: 3).draw(subject, 0, .tenure).bits
        changed += (one ^ Chance(seed: 3).draw(subject ^ 1 << bit, 0, .tenure).bits).nonzeroBitCount
      }
    }
    let mean = Double(changed) / (64 * 200)
    #expect((31.8...32.2).contains(mean))
  }
}
