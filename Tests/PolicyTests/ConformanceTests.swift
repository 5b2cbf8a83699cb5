import CaseEngine
import CaseEngineTesting
import Casework
import FribrevCatalogue
import Testing

@Suite("Policies keep the promises all policies make")
struct ConformanceTests {
  @Test(arguments: try Catalogue.house().policies.map { $0.manifest.id })
  func `invariants 6 and 7: a policy of the house passes the conformance kit`(
    id: String
  ) throws {
    let policy = try Catalogue.house().policy(id)
    var kit = PolicyConformance(policy)
    kit.histories = 30
    #expect(kit.faults() == [])
    // All but the empty one have something to say of a few histories.
    let findings = kit.seeds.map { kit.said(seed: $0).findings }.reduce(0, +)
    #expect((findings > 0) == !policy.manifest.clauses.isEmpty)
  }
}
