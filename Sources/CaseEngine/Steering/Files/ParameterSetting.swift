internal import Casework
internal import EventModel

/// One value of a parameter as the command line gives it: `--set target-days=40`.
public struct ParameterSetting: Hashable, Sendable, CustomStringConvertible {
  /// The policy meant; nil where its parameter's name says enough.
  public let policy: String?
  /// The parameter's name.
  public let name: String
  /// What stands behind the sign: `40`, `40 working-days`, `facts,reasons`.
  public let text: String

  /// The first day there is: a value set holds on all of them.
  private static let firstDay = CivilDate(year: 1, month: 1, day: 1)

  /// Reads `NAME=VALUE` or `POLICY/NAME=VALUE`; the value may end in a unit.
  public init(_ text: String) throws(SteeringFileError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, names.allSatisfy({ !$0.isEmpty }) else {
      throw SteeringFileError(
        .malformed, in: "--set \(text)", "this sets nothing",
        "write NAME=VALUE, as in target-days=40")
    }
    self.init(
      policy: names.count > 1 ? String(names[0]) : nil, name: String(names[names.count - 1]),
      text: String(parts[1]))
  }

  /// Takes the parts as they are.
  public init(policy: String? = nil, name: String, text: String) {
    self.policy = policy
    self.name = name
    self.text = text
  }

  /// As it was written.
  public var description: String { (policy.map { "\($0)/" } ?? "") + "\(name)=\(text)" }

  /// Settings, each with the id of the one policy among those chosen whose parameter it is.
  static func owned(
    _ settings: [ParameterSetting], among choices: [PolicyChoice], on shelf: PolicyShelf
  ) throws(SteeringFileError) -> [(policy: String, setting: ParameterSetting)] {
    var manifests: [Manifest] = []
    for choice in choices where !manifests.contains(where: { $0.id == choice.policy }) {
      manifests.append(try choice.type(on: shelf).manifest)
    }
    var all: [(policy: String, setting: ParameterSetting)] = []
    for setting in settings {
      let policy = try setting.owner(among: manifests)
      if let twice = all.first(where: { $0.policy == policy && $0.setting.name == setting.name }) {
        throw SteeringFileError(
          .parameter(.twice(setting.name)), in: "--set \(setting)",
          "\(setting.name) is set to \(twice.setting.text) already", "keep one of the two")
      }
      all.append((policy, setting))
    }
    return all
  }

  private func owner(among manifests: [Manifest]) throws(SteeringFileError) -> String {
    let named = manifests.filter { policy == nil || $0.id == policy }
    let owners = named.filter { $0.parameters.contains { $0.name == name } }
    if owners.count == 1 { return owners[0].id }
    if let policy, named.isEmpty {
      let nearest = NearestWord.of(policy, among: manifests.map(\.id))
      throw SteeringFileError(
        .unknownPolicy(policy), in: "--set \(self)", "\(policy) is not among the policies named",
        nearest.map { "did you mean \($0)?" } ?? "name it with --policy \(policy)")
    }
    if owners.count > 1 {
      throw SteeringFileError(
        .malformed, in: "--set \(self)",
        "\(owners.map(\.id).joined(separator: " and ")) have a parameter \(name)",
        "write --set \(owners[0].id)/\(self)")
    }
    let known = named.flatMap { $0.parameters.map(\.name) }
    let nearest = NearestWord.of(name, among: known)
    throw SteeringFileError(
      .parameter(.unknown(name, nearest: nearest)), in: "--set \(self)",
      "no policy named has a parameter \(name)",
      nearest.map { "did you mean \($0)?" }
        ?? (known.isEmpty ? "they take none" : "there are \(known.joined(separator: ", "))"))
  }

  /// Replaces the values of its parameter by the one it gives, on all days.
  func enter(into file: inout ParameterFile, for manifest: Manifest) throws(SteeringFileError) {
    let option = "--set \(self)"
    guard let declared = manifest.parameters.first(where: { $0.name == name }),
      let firstDay = Self.firstDay
    else { return }
    let before = file.parameters.first { $0.name == name }?.unit
    let (text, unit) = try split(among: declared.units, before: before, option)
    let texts =
      unit == .words
      ? text.split(separator: ",").map { Self.trimmed($0) } : [text]
    guard let value = unit.value(texts) else {
      throw SteeringFileError(
        .parameter(.wrongValue(name, from: firstDay, unit: unit)), in: option,
        "\"\(text)\" is no value in \(unit.rawValue)",
        unit == .words ? "write words with commas between them" : "give \(unit.wanted)")
    }
    let given = GivenParameter(
      name, in: unit.rawValue,
      [GivenParameter.Value(from: firstDay, value, source: "the command line")])
    file.set(given, by: option)
  }

  /// The value and its unit: the one written behind it, that of the values replaced, or the only
  /// one there is.
  private func split(
    among units: [ParameterUnit], before: String?, _ option: String
  ) throws(SteeringFileError) -> (text: String, unit: ParameterUnit) {
    let words = text.split(separator: " ")
    let names = units.map(\.rawValue)
    // Words may themselves be called like a unit.
    if words.count > 1, units != [.words],
      let unit = ParameterUnit(word: String(words[words.count - 1]))
    {
      guard units.contains(unit) else {
        let fault = ParameterFault.wrongUnit(name, given: unit.rawValue, takes: units)
        throw SteeringFileError(
          .parameter(fault), in: option, fault.sentence,
          "write \(words[0]) \(names.joined(separator: " or "))")
      }
      return (words.dropLast().joined(separator: " "), unit)
    }
    if let unit = before.flatMap({ ParameterUnit(word: $0) }), units.contains(unit) {
      return (text, unit)
    }
    guard units.count == 1 else {
      throw SteeringFileError(
        .malformed, in: option, "\(name) may be in \(names.joined(separator: " or "))",
        "write --set \"\(name)=\(text) \(names[0])\"")
    }
    return (text, units[0])
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }
}
