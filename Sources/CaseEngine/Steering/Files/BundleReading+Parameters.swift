internal import Casework
internal import EventModel
internal import Yams

// Where a binding's parameters are from, and whether they reach over its days.
extension BundleReading {
  /// Takes the parameters a binding names: a file, a preset, or what stands there itself.
  mutating func take(
    parameters members: [SteeringNodes.Member], at policyNode: Node,
    into binding: inout Binding, of policy: any Policy.Type
  ) throws(SteeringFileError) {
    let manifest = policy.manifest
    guard let node = members.first(where: { $0.name == "parameters" })?.value else {
      guard manifest.parameters.isEmpty else {
        let preset = policy.presets.first.map { "\(manifest.id)/\($0.name)" } ?? "FILE.yaml"
        throw nodes.fault(
          policyNode, "\(manifest.id) takes parameters and is given none",
          "write parameters: \(preset)"
        ).being(.parameter(.missing(manifest.parameters[0].name)))
      }
      return
    }
    let file = try parameters(node, of: policy)
    let values = try file.checked(for: manifest)
    do throws(ParameterFault) {
      try values.check(from: binding.from, through: binding.through, for: manifest)
    } catch {
      let isAtStart = if case .gap(_, binding.from) = error { true } else { false }
      let place = members.first { $0.name == (isAtStart ? "from" : "until") }?.value
      throw nodes.fault(
        place ?? node, error.sentence,
        "bind \(manifest.id) for days on which \(file.file) has values, or add one there"
      ).being(.parameter(error))
    }
    binding.parameters = file.parameters
  }

  private mutating func parameters(
    _ node: Node, of policy: any Policy.Type
  ) throws(SteeringFileError) -> ParameterFile {
    if case .mapping = node {
      let members = try nodes.members(of: node, "parameters", form: "")
      return ParameterFile(
        try ParameterReading(nodes: nodes).parameters(members), in: nodes.file,
        from: nodes.place(node))
    }
    let name = try nodes.text(node, "parameters")
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      return try preset(name, node, of: policy)
    }
    guard !name.hasPrefix("/") else {
      throw nodes.fault(
        node, "\(name) does not begin at this file", "give a path from this file's folder on")
    }
    let path = SteeringText.path(name, from: nodes.file)
    if let known = files[path] { return known }
    do throws(SteeringFileError) {
      let file = try ParameterFile(path: path)
      files[path] = file
      return file
    } catch {
      guard error.reason == .unreadable else { throw error }
      let bare = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
      let isPreset = policy.presets.contains { "\(policy.manifest.id)/\($0.name)" == bare }
      throw nodes.fault(
        node, "\(path): \(error.fault)",
        isPreset ? "write \(bare) for the values that come with the policy" : error.remedy
      ).being(.unreadable)
    }
  }

  /// `production-targets/thirty-days`.
  private func preset(
    _ name: String, _ node: Node, of policy: any Policy.Type
  ) throws(SteeringFileError) -> ParameterFile {
    let id = policy.manifest.id
    guard let preset = policy.presets.first(where: { "\(id)/\($0.name)" == name }) else {
      let known = policy.presets.map { "\(id)/\($0.name)" }
      guard !known.isEmpty else {
        throw nodes.fault(
          node, "\(nodes.quoted(name)) is no preset: none come with \(id)",
          "name a file that ends in .yaml"
        ).being(.unknownPreset(name))
      }
      throw nodes.unknown(node, name, "preset of \(id)", among: known).being(.unknownPreset(name))
    }
    return try ParameterFile(preset, of: id)
  }
}
