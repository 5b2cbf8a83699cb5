internal import Casework
internal import EventModel
internal import Yams

/// Takes a bundle out of the nodes of its file.
struct BundleReading {
  let nodes: SteeringNodes
  let shelf: PolicyShelf
  /// The parameter files read so far, by path: each is read once.
  var files: [String: ParameterFile] = [:]

  static let listMax = 1_000
  private static let form = "bindings: [{policy: …, scope: …, from: …}]"
  private static let words = ["version", "bundle", "bindings", "waivers"]
  private static let nameBytesMax = 100

  init(nodes: SteeringNodes, shelf: PolicyShelf) {
    self.nodes = nodes
    self.shelf = shelf
  }

  mutating func bundle(_ root: Node) throws(SteeringFileError) -> Bundle {
    let members = try nodes.members(of: root, "the file", form: "version: 1")
    try nodes.checkVersion(in: members, of: root)
    for member in members where !Self.words.contains(member.name) {
      throw nodes.unknown(member.key, member.name, "part of a bundle", among: Self.words)
    }
    let name = try name(
      try nodes.value("bundle", in: members, of: root, "the file", form: "bundle: NAME"))
    let list = try list(
      try nodes.value("bindings", in: members, of: root, "the file", form: Self.form),
      "bindings", form: Self.form)
    var bindings: [Binding] = []
    for item in list { bindings.append(try binding(item)) }
    var waivers: [ClauseWaiver] = []
    if let node = members.first(where: { $0.name == "waivers" })?.value {
      let items = try self.list(
        node, "waivers", form: "waivers: [{policy: …, clauses: […], scope: …, from: …}]")
      for item in items {
        let waiver = try waiver(item)
        try check(waiver, item, of: bindings)
        waivers.append(waiver)
      }
    }
    do throws(BundleFault) {
      return try Bundle(name, bindings, waivers: waivers)
    } catch {
      throw told(error, bindings, list)
    }
  }

  /// A waiver of what nobody bound would say nothing, and nobody would notice.
  private func check(
    _ waiver: ClauseWaiver, _ item: Node, of bindings: [Binding]
  ) throws(SteeringFileError) {
    let isBound = bindings.contains { binding in
      binding.policy == waiver.policy
        && (waiver.through.map { binding.from <= $0 } ?? true)
        && (binding.through.map { waiver.from <= $0 } ?? true)
    }
    guard !isBound else { return }
    throw nodes.fault(
      item, "\(waiver.policy) is not bound in this bundle on the days of the waiver",
      "bind it, correct the dates, or leave the waiver out"
    ).being(.waiverOfNothing(waiver.policy))
  }

  private func name(_ node: Node) throws(SteeringFileError) -> String {
    let name = try nodes.text(node, "bundle")
    let isPlain = name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    guard isPlain, name.utf8.count <= Self.nameBytesMax, !name.contains("/") else {
      throw nodes.fault(
        node, "bundle is no short name",
        "give up to 100 letters and digits without blanks and slashes, such as varmland-2019")
    }
    guard name != Manifest.fribrevID, name != "as-recorded" else {
      throw nodes.fault(
        node, "\(name) is the name of a column that every replay may have",
        "give the bundle another name")
    }
    return name
  }

  private func list(
    _ node: Node, _ what: String, form: String
  ) throws(SteeringFileError) -> [Node] {
    guard case .sequence(let items) = node else {
      throw nodes.fault(node, "\(what) is no list", "write \(form)")
    }
    guard items.count <= Self.listMax else {
      throw nodes.fault(
        node, "there are \(items.count) \(what), more than \(Self.listMax)",
        "bind broader scopes, or make several bundles of it"
      ).being(.tooMuch)
    }
    return Array(items)
  }

  /// The fault of bindings that share days, at the second of them.
  private func told(
    _ fault: BundleFault, _ bindings: [Binding], _ items: [Node]
  ) -> SteeringFileError {
    let remedy: (Int) -> String = { place in
      let line = nodes.place(items[place])?.line
      return "the other one stands on line \(line ?? 0)"
    }
    switch fault {
    case .overlap(let policy, let scope, let date):
      let both = bindings.indices.filter {
        bindings[$0].policy == policy && bindings[$0].scope == scope && bindings[$0].covers(date)
      }
      guard both.count > 1 else { break }
      return nodes.fault(items[both[1]], fault.sentence, remedy(both[0])).being(.bundle(fault))
    case .endsBeforeItBegins: break
    }
    return SteeringFileError(.bundle(fault), in: nodes.file, fault.sentence, "mend its dates")
  }
}
