internal import CaseEngine
internal import Casework

extension ConformanceStage {
  /// The ways in which the policy is bound, and what keeps it from being bound.
  ///
  /// Each preset binds the nation; the first binds one team too, so that cases move in and out.
  static func all(
    of policy: any Policy.Type, _ presets: [Preset], in vocabulary: Vocabulary
  ) -> (stages: [ConformanceStage], faults: [ConformanceFault]) {
    let manifest = policy.manifest
    do throws(ManifestFault) {
      try manifest.check(against: vocabulary)
    } catch {
      return ([], [ConformanceFault(.manifest, error.sentence)])
    }
    var stages: [ConformanceStage] = []
    var faults: [ConformanceFault] = []
    let all = policy.presets + presets
    if all.isEmpty && !manifest.parameters.isEmpty {
      let detail = "\(manifest.id) has parameters and no preset: nobody can try it"
      return ([], [ConformanceFault(.presets, detail)])
    }
    let named = all.isEmpty ? [nil] : all.map { $0 as Preset? }
    for (place, preset) in named.enumerated() {
      let scopes: [Scope] = place == 0 ? [.nation, Scope(ofUnit: "team/north")] : [.nation]
      do {
        let given = try preset.map { try values(of: $0, for: policy) } ?? []
        for scope in scopes {
          stages.append(
            try ConformanceStage(
              policy, named: preset?.name ?? "no parameters", to: scope, given, in: vocabulary))
        }
      } catch let error as SteeringFileError {
        faults.append(ConformanceFault(.presets, under: preset?.name, error.sentence))
      } catch let error as ParameterFault {
        faults.append(ConformanceFault(.manifest, under: preset?.name, error.sentence))
      } catch {
        faults.append(ConformanceFault(.presets, under: preset?.name, "\(error)"))
      }
    }
    return (stages, faults)
  }

  private static func values(
    of preset: Preset, for policy: any Policy.Type
  ) throws(SteeringFileError) -> [GivenParameter] {
    let file = try ParameterFile(preset, of: policy.manifest.id)
    _ = try file.checked(for: policy.manifest)
    return file.parameters
  }
}
