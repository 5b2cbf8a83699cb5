// What regime events say was in force.
extension Bundle {
  /// The bindings and waivers that an organisation knows of, as its regime events have them.
  ///
  /// Manifests say in which units the parameters of their policies are; those of other policies are
  /// left out. A charter is a binding of fribrev. Where two bindings of one policy on one scope
  /// share a day, which guards refuse but an import may bring, the one recorded later holds from
  /// its first day on. For a bundle as it was known at a place, cut the organisation there
  /// (`Organisation.known`), or take it from a `Regime`.
  public init(
    recordedIn organisation: Organisation, manifests: [Manifest] = [], name: String = "as-recorded"
  ) {
    var bindings: [Binding] = []
    var waivers: [ClauseWaiver] = []
    for event in organisation.steering(where: { _ in true })
    where event.through.map({ event.from <= $0 }) ?? true {
      if event.type == .clauseWaived {
        waivers.append(ClauseWaiver(event))
      } else {
        let manifest = manifests.first { $0.id == event.policy }
        Self.enter(Binding(event, manifest), into: &bindings)
      }
    }
    self.init(checked: name, bindings, waivers)
  }

  private static func enter(_ binding: Binding, into bindings: inout [Binding]) {
    var kept: [Binding] = []
    for var earlier in bindings {
      let isSame = earlier.policy == binding.policy && earlier.scope == binding.scope
      if isSame && earlier.overlaps(binding) {
        guard earlier.from < binding.from else { continue }
        earlier.through = binding.from.adding(days: -1)
      }
      kept.append(earlier)
    }
    bindings = kept + [binding]
  }
}

extension Binding {
  fileprivate init(_ event: SteeringEvent, _ manifest: Manifest?) {
    self.init(
      event.policy ?? Manifest.fribrevID, to: Scope(ofUnit: event.scope), from: event.from,
      through: event.through, mode: event.terms.mode ?? .steer,
      parameters: Self.parameters(event, manifest),
      issuer: Issuer(level: event.level, document: event.document))
    isMandatory = event.terms.isMandatory
    legalBasis = event.terms.legalBasis
    goesByCaseOpening = event.terms.goesByCaseOpening
    waivedClauses = event.terms.clauses
    recorded = event.position
  }

  /// Values recorded in a regime event: they hold from the binding's first day.
  ///
  /// A value is written as such, or with the unit chosen: `{"unit":"working-days","value":30}`.
  /// What the policy does not declare, or in no unit it takes, is left out, and so missing.
  private static func parameters(_ event: SteeringEvent, _ manifest: Manifest?) -> [GivenParameter]
  {
    guard let manifest, let recorded = event.terms.parameters else { return [] }
    return manifest.parameters.compactMap { declaration in
      guard let json = recorded[declaration.name] else { return nil }
      let word = json["unit"]?.text
      guard let unit = declaration.unit(called: word),
        let value = ParameterValue(json["value"] ?? json, in: unit)
      else { return nil }
      return GivenParameter(
        declaration.name, in: word,
        [.init(from: event.from, value, source: "position \(event.position)")])
    }
  }
}

extension ClauseWaiver {
  fileprivate init(_ event: SteeringEvent) {
    self.init(
      of: event.policy ?? "", event.terms.clauses, in: Scope(ofUnit: event.scope),
      from: event.from, through: event.through)
  }
}
