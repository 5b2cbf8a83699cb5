internal import Casework
internal import EventModel
internal import Yams

// One binding of a bundle.
extension BundleReading {
  private static let form = "{policy: production-targets, scope: nation, from: 2018-01-01}"
  /// What a binding can say.
  static let bindingWords = [
    "policy", "scope", "from", "until", "mode", "issued-by", "parameters", "reason", "mandatory",
    "legal-basis", "by-case-open-date", "waived-clauses",
  ]
  private static let clausesMax = 250

  mutating func binding(_ item: Node) throws(SteeringFileError) -> Binding {
    let what = "a binding"
    let members = try nodes.members(of: item, what, form: Self.form)
    for member in members where !Self.bindingWords.contains(member.name) {
      throw nodes.unknown(member.key, member.name, "part of a binding", among: Self.bindingWords)
    }
    let policyNode = try nodes.value("policy", in: members, of: item, what, form: Self.form)
    let policy = try policy(policyNode)
    let scope = try scope(
      try nodes.value("scope", in: members, of: item, what, form: Self.form))
    let dates = try nodes.dates(in: members, of: item, what, form: Self.form)
    var binding = Binding(
      policy?.manifest.id ?? Manifest.fribrevID, to: scope, from: dates.from,
      through: dates.through)
    for member in members { try take(member, into: &binding, of: policy) }
    try checkMandatory(binding, members)
    if let policy { try take(parameters: members, at: policyNode, into: &binding, of: policy) }
    return binding
  }

  private func take(
    _ member: SteeringNodes.Member, into binding: inout Binding, of policy: (any Policy.Type)?
  ) throws(SteeringFileError) {
    let value = member.value
    switch member.name {
    case "mode": binding.mode = try code(value, "mode")
    case "issued-by": binding.issuer = try issuer(value)
    case "reason": binding.reason = try nodes.text(value, "reason")
    case "legal-basis": binding.legalBasis = try nodes.text(value, "legal-basis")
    case "by-case-open-date":
      binding.goesByCaseOpening = try nodes.flag(value, "by-case-open-date")
    case "mandatory", "waived-clauses", "parameters":
      guard let policy else {
        throw nodes.fault(
          member.key, "a binding of fribrev has \(member.name)",
          "leave it out: fribrev says nothing, and so has none")
      }
      if member.name == "mandatory" {
        binding.isMandatory = try nodes.flag(value, "mandatory")
      } else if member.name == "waived-clauses" {
        binding.waivedClauses = try clauses(value, member.name, of: policy)
      }
    default: break
    }
  }

  /// A policy's type; nil for fribrev.
  func policy(_ node: Node) throws(SteeringFileError) -> (any Policy.Type)? {
    let id = try nodes.text(node, "policy")
    if id == Manifest.fribrevID { return nil }
    guard let policy = shelf.policy(id) else {
      throw nodes.unknown(node, id, "policy", among: shelf.ids).being(.unknownPolicy(id))
    }
    if let fault = shelf.fault(of: policy) {
      throw nodes.fault(
        node, "\(id) can't be loaded: \(fault.sentence)", "bind another policy, or mend this one"
      ).being(fault.reason)
    }
    return policy
  }

  func scope(_ node: Node) throws(SteeringFileError) -> Scope {
    let text = try nodes.text(node, "scope")
    guard let scope = Scope(text) else {
      let (kind, kinds) = (text.prefix { $0 != "/" }, ["nation", "region", "office", "team"])
      let nearest = kinds.contains(String(kind)) ? nil : NearestWord.of(String(kind), among: kinds)
      let guess = nearest.map { "did you mean \($0)\(text.dropFirst(kind.count))? " } ?? ""
      throw nodes.fault(
        node, "\(nodes.quoted(text)) is no scope",
        guess + "there are nation, region/NAME, office/NAME and team/NAME")
    }
    return scope
  }

  /// Clauses of a policy, each known to it.
  func clauses(
    _ node: Node, _ what: String, of policy: any Policy.Type
  ) throws(SteeringFileError) -> [String] {
    let names = try nodes.texts(node, what)
    guard names.count <= Self.clausesMax else {
      throw nodes.fault(
        node, "\(what) are \(names.count), more than \(Self.clausesMax)",
        "set mode: off where nothing shall speak"
      ).being(.tooMuch)
    }
    let known = policy.manifest.clauses.map(\.id)
    for (place, name) in names.enumerated()
    where !known.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
      throw nodes.unknown(
        node.sequence?[place] ?? node, name, "clause of \(policy.manifest.id)", among: known
      ).being(.unknownClause(name))
    }
    return names
  }

  private func issuer(_ node: Node) throws(SteeringFileError) -> Binding.Issuer {
    var level: SteeringLevel?
    var document: String?
    let form = "{level: region, document: …}"
    for member in try nodes.members(of: node, "issued-by", form: form) {
      switch member.name {
      case "level": level = try code(member.value, "level")
      case "document": document = try nodes.text(member.value, "document")
      default:
        throw nodes.unknown(
          member.key, member.name, "part of issued-by", among: ["level", "document"])
      }
    }
    return Binding.Issuer(level: level, document: document)
  }

  private func code<Word: Code>(_ node: Node, _ what: String) throws(SteeringFileError) -> Word {
    let text = try nodes.text(node, what)
    guard let word = Word(.string(text)) else {
      throw nodes.unknown(node, text, what, among: Word.allCases.map(\.rawValue))
    }
    return word
  }

  private func checkMandatory(
    _ binding: Binding, _ members: [SteeringNodes.Member]
  ) throws(SteeringFileError) {
    guard binding.isMandatory, binding.legalBasis == nil,
      let node = members.first(where: { $0.name == "mandatory" })?.key
    else { return }
    throw nodes.fault(
      node, "\(binding.policy) is mandatory without a legal basis",
      "name the provision as legal-basis, or leave out mandatory"
    ).being(.mandatoryWithoutBasis)
  }

  func waiver(_ item: Node) throws(SteeringFileError) -> ClauseWaiver {
    let (what, form) = ("a waiver", "{policy: …, clauses: […], scope: …, from: …}")
    let words = ["policy", "clauses", "scope", "from", "until"]
    let members = try nodes.members(of: item, what, form: form)
    for member in members where !words.contains(member.name) {
      throw nodes.unknown(member.key, member.name, "part of a waiver", among: words)
    }
    let node = try nodes.value("policy", in: members, of: item, what, form: form)
    guard let policy = try policy(node) else {
      throw nodes.fault(node, "fribrev has no clauses to waive", "leave the waiver out")
    }
    let clauses = try clauses(
      try nodes.value("clauses", in: members, of: item, what, form: form), "clauses", of: policy)
    let scope = try scope(try nodes.value("scope", in: members, of: item, what, form: form))
    let dates = try nodes.dates(in: members, of: item, what, form: form)
    return ClauseWaiver(
      of: policy.manifest.id, clauses, in: scope, from: dates.from, through: dates.through)
  }
}
