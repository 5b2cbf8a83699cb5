import CaseEngineTesting
import Casework
import PlantedFaults
import Testing

/// The kit finds each planted fault and clears what is sound.
///
/// The failure guarded against: a kit that passes everything.
@Suite("The conformance kit")
struct ConformanceTests {
  typealias Promise = ConformanceFault.Promise

  static func faults(of policy: any Policy.Type, histories: Int = 20) -> [ConformanceFault] {
    var kit = PolicyConformance(policy)
    kit.histories = histories
    return kit.faults()
  }

  @Test(arguments: [
    ("remembering", Promise.twice), ("unordered", .twice), ("undeclared", .quarantine),
    ("unfounded", .evidence), ("foreseeing", .evidence), ("chattering", .quarantine),
    ("sharing", .snapshot), ("sharing", .partitions), ("bare", .presets),
    ("rewarding", .manifest),
  ])
  func `each planted fault is found under its name`(id: String, promise: Promise) throws {
    let policy = try #require(PlantedFaults.survivable.first { $0.manifest.id == id })
    let found = Self.faults(of: policy).filter { $0.promise == promise }
    let fault = try #require(found.first)
    // Faults of the policy itself need no history; all others say where they can be seen again.
    let isStanding = promise == .presets || promise == .manifest
    #expect((fault.seed == nil) == isStanding)
    #expect((fault.event == nil) == isStanding)
  }

  @Test func `a fault is seen again on the history it names`() throws {
    let fault = try #require(Self.faults(of: Unfounded.self).first)
    var kit = PolicyConformance(Unfounded.self)
    kit.firstSeed = try #require(fault.seed)
    kit.histories = 1
    #expect(kit.faults().first == fault)
  }

  @Test func `a policy that keeps every promise is cleared, and was made to speak`() throws {
    #expect(Self.faults(of: Sound.self, histories: 60) == [])
    var kit = PolicyConformance(MonthlyShare.self, presets: [MonthlyShare.preset])
    kit.histories = 60
    #expect(kit.faults() == [])
    #expect(kit.seeds.map { kit.said(seed: $0).findings }.reduce(0, +) > 1_000)
  }

  @Test func `a preset that lacks a parameter is named with what it lacks`() {
    let preset = Preset("empty", text: Array("version: 1\n".utf8))
    let faults = PolicyConformance(MonthlyShare.self, presets: [preset]).faults()
    #expect(faults.map(\.promise) == [.presets])
    #expect(faults.first?.binding == "empty")
  }

  @Test func `invariant 6: a history and what is said of it hang on the seed alone`() {
    let kit = PolicyConformance(MonthlyShare.self, presets: [MonthlyShare.preset])
    let digests = (1...20).map { kit.said(seed: $0).digest }
    #expect(digests == (1...20).map { kit.said(seed: $0).digest })
    #expect(Set(digests).count == 20)
  }

  @Test func `a trace names every event in turn`() {
    var steps: [ConformanceStep] = []
    PolicyConformance(Sound.self).trace(seed: 3) { steps.append($0) }
    let bindings = steps.map(\.binding)
    let first = steps.filter { $0.binding == bindings[0] }.map(\.next)
    let count = first.count - 2
    #expect(count > 50)
    #expect(first == (1...count).map { .event(UInt64($0)) } + [.timers, .periods])
    #expect(Set(bindings).count == 2)
  }
}

extension MonthlyShare {
  /// Values to try it with: thirty days, four fifths.
  static let preset = Preset(
    "thirty",
    text: Array(
      """
      version: 1
      days:
        unit: calendar-days
        values: [{from: 2000-01-01, value: 30, source: assumption}]
      share:
        unit: share
        values: [{from: 2000-01-01, value: 0.8, source: assumption}]
      """.utf8))
}
