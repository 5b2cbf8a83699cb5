internal import CaseEngine
internal import Casework
internal import Testing

@Suite("Presets of the repository's policies")
struct PresetTests {
  @Test func `each holds values that its policy takes, from a day on without a gap`() throws {
    for policy in try Shelf.all().map(\.policy) {
      for preset in policy.presets {
        let file = try ParameterFile(preset, of: policy.manifest.id)
        let parameters = try file.checked(for: policy.manifest)
        try parameters.check(from: CivilDate(2005, 1, 1), through: nil, for: policy.manifest)
      }
    }
  }
}
