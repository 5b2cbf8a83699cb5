public import Casework
public import EventModel

/// A policy as the command line names it, and where its parameters are from.
public struct PolicyChoice: Hashable, Sendable, CustomStringConvertible {
  /// The policy's id; `fribrev` for none.
  public let policy: String
  /// Where its parameters are from.
  public let values: Values

  /// Where parameters are from.
  public enum Values: Hashable, Sendable {
    /// The first preset, if the policy has any.
    case first
    /// The preset of a name.
    case preset(String)
    /// The file at a path.
    case file(String)
  }

  /// Reads `POLICY`, `POLICY/PRESET` or `POLICY=FILE`.
  public init(_ text: String) throws(SteeringFileError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let isWhole = !names[0].isEmpty && names.last?.isEmpty == false && parts.last?.isEmpty == false
    guard isWhole, parts.count + names.count < 4 else {
      throw SteeringFileError(
        .malformed, in: "--policy \(text)", "this names no policy",
        "write POLICY, POLICY/PRESET or POLICY=FILE.yaml")
    }
    policy = String(names[0])
    values =
      if parts.count > 1 {
        .file(String(parts[1]))
      } else if names.count > 1 {
        .preset(String(names[1]))
      } else {
        .first
      }
  }

  /// As it was written.
  public var description: String {
    switch values {
    case .first: policy
    case .preset(let name): "\(policy)/\(name)"
    case .file(let path): "\(policy)=\(path)"
    }
  }

  /// The bundle of some policies over all units and the whole time, as a column of its own.
  ///
  /// Its name is what was written. `fribrev` alone is the empty bundle.
  public static func bundle(
    of choices: [PolicyChoice], setting: [ParameterSetting] = [], policies: [any Policy.Type],
    vocabulary: Vocabulary = CaseVocabulary.facts
  ) throws(SteeringFileError) -> Bundle {
    let shelf = PolicyShelf(policies, vocabulary: vocabulary)
    let steering = choices.filter { $0.policy != Manifest.fribrevID }
    if let fribrev = choices.first(where: { $0.policy == Manifest.fribrevID }) {
      guard steering.isEmpty, choices.count == 1, fribrev.values == .first else {
        throw SteeringFileError(
          .malformed, in: "--policy \(fribrev)", "fribrev stands alone and has no values",
          "leave it out: every replay has a column of it")
      }
    }
    let settings = try ParameterSetting.owned(setting, among: steering, on: shelf)
    var bindings: [Binding] = []
    for choice in steering {
      let own = settings.filter { $0.policy == choice.policy }.map(\.setting)
      bindings.append(try choice.binding(setting: own, on: shelf))
    }
    guard !bindings.isEmpty else { return .fribrev }
    let name =
      choices.map(\.description).joined(separator: " + ")
      + setting.map { ", \($0)" }.joined()
    do throws(BundleFault) {
      return try Bundle(name, bindings)
    } catch {
      throw SteeringFileError(
        .bundle(error), in: "--policy", "a policy is named twice among \(name)",
        "name it once; two sets of values are two columns, one of them with --against")
    }
  }

  private func binding(
    setting: [ParameterSetting], on shelf: PolicyShelf
  ) throws(SteeringFileError) -> Binding {
    let type = try type(on: shelf)
    let manifest = type.manifest
    var file = try file(of: type)
    for setting in setting { try setting.enter(into: &file, for: manifest) }
    do throws(SteeringFileError) {
      _ = try file.checked(for: manifest)
    } catch {
      guard case .parameter(.missing) = error.reason, error.place == nil else { throw error }
      throw SteeringFileError(
        error.reason, in: error.file, error.fault,
        "write --policy \(policy)=FILE.yaml or --set NAME=VALUE")
    }
    return Bundle.adHoc(policy, parameters: file.parameters)
  }

  func type(on shelf: PolicyShelf) throws(SteeringFileError) -> any Policy.Type {
    guard let type = shelf.policy(policy) else {
      let nearest = NearestWord.of(policy, among: shelf.ids)
      throw SteeringFileError(
        .unknownPolicy(policy), in: "--policy \(self)", "no policy is called \(policy)",
        nearest.map { "did you mean \($0)?" } ?? "there are \(shelf.ids.joined(separator: ", "))")
    }
    if let fault = shelf.fault(of: type) {
      throw SteeringFileError(
        fault.reason, in: "--policy \(self)", "\(policy) can't be loaded: \(fault.sentence)",
        "name another policy, or mend this one")
    }
    return type
  }

  private func file(of type: any Policy.Type) throws(SteeringFileError) -> ParameterFile {
    switch values {
    case .file(let path): return try ParameterFile(path: path)
    case .first:
      guard let preset = type.presets.first else {
        return ParameterFile([], in: "--policy \(self)", from: nil)
      }
      return try ParameterFile(preset, of: policy)
    case .preset(let name):
      guard let preset = type.presets.first(where: { $0.name == name }) else {
        let names = type.presets.map(\.name)
        let known = names.isEmpty ? "none" : names.joined(separator: ", ")
        let nearest = NearestWord.of(name, among: names)
        throw SteeringFileError(
          .unknownPreset(name), in: "--policy \(self)", "\(policy) has no preset \(name)",
          nearest.map { "did you mean \($0)?" } ?? "it has \(known); a file is given after =")
      }
      return try ParameterFile(preset, of: policy)
    }
  }
}
