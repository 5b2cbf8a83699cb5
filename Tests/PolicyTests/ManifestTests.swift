import CaseEngine
import Casework
import DocumentTemplates
import FreeLetter
import ProductionTargets
import RewardStructure
import Testing

/// The policies that come with the house.
enum HousePolicies {
  static let all: [any Policy.Type] = [
    FreeLetter.self, ProductionTargets.self, RewardStructure.self, DocumentTemplates.self,
  ]
}

@Suite("Policies declare themselves")
struct ManifestTests {
  @Test(arguments: HousePolicies.all.map { $0.manifest.id })
  func `a policy's manifest is fit, and its presets give every parameter`(id: String) throws {
    let policy = try #require(HousePolicies.all.first { $0.manifest.id == id })
    try policy.manifest.check()
    for preset in policy.presets {
      let file = try ParameterFile(preset, of: id)
      _ = try file.checked(for: policy.manifest)
    }
    #expect(policy.presets.isEmpty == policy.manifest.parameters.isEmpty)
  }
}
