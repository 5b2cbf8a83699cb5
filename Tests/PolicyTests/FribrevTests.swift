internal import Casework
internal import Fribrev
internal import Testing

@Suite("The empty policy")
struct FribrevTests {
  @Test func `it is a valid policy with no rule, no parameter and nothing read`() throws {
    let manifest = FreedomCharter.manifest
    try manifest.check()
    #expect(manifest.id == Manifest.fribrevID && manifest.instrument == .charter)
    #expect(manifest.clauses.isEmpty && manifest.reads.isEmpty && manifest.parameters.isEmpty)
  }

  @Test func `invariant 9: it says nothing of any event`() throws {
    let trial = try Trial(FreedomCharter.self, [])
    let facts = EventType.allCases.enumerated().map { place, type in
      Fact.of(type, case: UInt32(place % 7), day: place)
    }
    #expect(try trial.said(of: facts, until: 1_000).isEmpty)
  }
}
