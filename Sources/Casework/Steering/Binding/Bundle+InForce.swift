// What steers a unit on a day.
extension Bundle {
  /// Whom and when a question is about.
  public struct Occasion: Sendable {
    /// The unit's scope, then those it lies under, the nearest first; ends with the nation.
    public let scopes: [Scope]
    /// The day.
    public let date: CivilDate

    /// A unit on a day, as an organisation knows it.
    ///
    /// A unit that the organisation doesn't know lies under the nation alone.
    public init(unit: String?, on date: CivilDate, in organisation: Organisation) {
      let units = unit.map { [$0] + organisation.ancestors(of: $0, on: date) } ?? []
      self.init(scopes: units.map { Scope(ofUnit: $0) }, on: date)
    }

    /// Scopes from the narrowest to the broadest; the nation is added where it is missing.
    public init(scopes: [Scope], on date: CivilDate) {
      self.scopes = scopes.filter { $0 != .nation } + [.nation]
      self.date = date
    }
  }

  /// The binding of a policy that speaks for a unit on a day; nil where none does.
  ///
  /// A fribrev keeps off what is bound to a broader scope, unless that is mandatory with a legal
  /// basis. Of what is left the narrowest scope wins, even where its mode is off. A binding that
  /// goes by the case's opening is judged by `opened` where that is given.
  public func inForce(
    _ policy: String, at occasion: Occasion, opened: Occasion? = nil
  ) -> Consideration? {
    why(at: occasion, opened: opened).first {
      $0.standing == .speaks && $0.binding.policy == policy
    }
  }

  /// The binding of a policy that speaks for a unit on a day, by the organisation's word on what
  /// the unit lies under.
  public func inForce(
    _ policy: String, unit: String?, on date: CivilDate, in organisation: Organisation
  ) -> Consideration? {
    inForce(policy, at: Occasion(unit: unit, on: date, in: organisation))
  }

  /// Every binding and what it comes to for a unit on a day, in the bundle's order.
  public func why(at occasion: Occasion, opened: Occasion? = nil) -> [Consideration] {
    let ranks = bindings.map { rank($0, at: $0.goesByCaseOpening ? opened ?? occasion : occasion) }
    let shields = bindings.indices.filter { place in
      ranks[place].rank != nil && bindings[place].isFribrev && bindings[place].isLoud
    }
    return bindings.indices.map { place in
      let binding = bindings[place]
      let standing = standing(of: place, ranks, shields)
      let question = binding.goesByCaseOpening ? opened ?? occasion : occasion
      return Consideration(
        place: place, binding: binding, standing: standing,
        waived: standing == .speaks ? waived(in: binding, at: question) : [])
    }
  }

  /// How narrow a binding's scope is for an occasion, 0 the narrowest; or why it does not hold.
  private func rank(
    _ binding: Binding, at occasion: Occasion
  ) -> (rank: Int?, why: Standing) {
    guard let rank = occasion.scopes.firstIndex(of: binding.scope) else {
      return (nil, .otherScope)
    }
    if occasion.date < binding.from { return (nil, .notYet) }
    guard binding.covers(occasion.date) else { return (nil, .ended) }
    return (rank, .speaks)
  }

  private func standing(
    of place: Int, _ ranks: [(rank: Int?, why: Standing)], _ shields: [Int]
  ) -> Standing {
    guard let rank = ranks[place].rank else { return ranks[place].why }
    let binding = bindings[place]
    if binding.isFribrev { return binding.isLoud ? .shields : .off }
    if let shield = Self.shield(from: binding, rank: rank, ranks, shields) {
      return .shielded(by: bindings[shield].scope)
    }
    let narrower = bindings.indices.filter { other in
      guard let otherRank = ranks[other].rank, otherRank < rank,
        bindings[other].policy == binding.policy
      else { return false }
      return Self.shield(from: bindings[other], rank: otherRank, ranks, shields) == nil
    }.min { (ranks[$0].rank ?? 0) < (ranks[$1].rank ?? 0) }
    if let narrower { return .narrower(bindings[narrower].scope) }
    return binding.mode == .off ? .off : .speaks
  }

  /// The narrowest fribrev that keeps a binding off.
  private static func shield(
    from binding: Binding, rank: Int, _ ranks: [(rank: Int?, why: Standing)], _ shields: [Int]
  ) -> Int? {
    guard !binding.isShieldProof else { return nil }
    return shields.filter { (ranks[$0].rank ?? rank) < rank }
      .min { (ranks[$0].rank ?? 0) < (ranks[$1].rank ?? 0) }
  }

  private func waived(in binding: Binding, at occasion: Occasion) -> [String] {
    let waivers = waivers.filter {
      $0.policy == binding.policy && $0.covers(occasion.date)
        && occasion.scopes.contains($0.scope)
    }
    var clauses: [String] = []
    for clause in binding.waivedClauses + waivers.flatMap(\.clauses)
    where !clauses.contains(clause) {
      clauses.append(clause)
    }
    return clauses.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Binding {
  /// Whether it does what it says: one in shadow or off is only computed, or not even that.
  var isLoud: Bool { mode == .advise || mode == .steer }
}
