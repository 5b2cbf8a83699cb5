public import EventModel

/// Which binding of one policy speaks for which unit on which day, worked out beforehand.
///
/// A bundle is asked once for each unit and each stretch of days on which nothing changes; a replay
/// then finds the answer by a number and by halving.
public final class Governance: Sendable {
  /// The bindings that speak somewhere, with what holds under them.
  public let rules: [Rule]
  /// By unit number; 0 is no unit.
  private let stretches: [[Stretch]]
  /// Whether the same holds for all units at all times, so that moves change nothing.
  let isUniform: Bool
  /// Whether some binding goes by the case's opening, and asks must be made one by one.
  @usableFromInline let goesByOpening: Bool
  private let bundle: Bundle
  private let policy: String
  private let units: [String?]
  private let organisation: Organisation

  /// One binding, with the clauses waived in a unit.
  public struct Rule: Sendable {
    /// The binding's place in the bundle.
    public let place: Int
    /// How much it does: shadow, advise or steer.
    public let mode: PolicyMode
    /// Its parameters.
    public let parameters: PolicyParameters
    /// The clauses that don't speak.
    public let waived: [NameHash]
  }

  private struct Stretch: Sendable {
    let from: CivilDate
    let rule: Int
  }

  /// Works out what a bundle has to say of one policy.
  ///
  /// Units are given by name in the order of their numbers, nil where a number stands for none.
  /// Throws where a binding's parameters are not what the manifest declares.
  public init(
    of manifest: Manifest, under bundle: Bundle, units: [String?], in organisation: Organisation
  ) throws(ParameterFault) {
    var parameters: [PolicyParameters] = []
    for binding in bundle.bindings {
      let isOwn = binding.policy == manifest.id
      parameters.append(isOwn ? try PolicyParameters(binding.parameters, for: manifest) : .none)
    }
    var making = Making(manifest.id, bundle, parameters)
    // Where all are bound alike, who lies under whom turns nothing.
    let days = Self.turningDays(bundle, bundle.goesByUnits ? organisation : Organisation())
    stretches = units.map { unit in
      var stretches: [Stretch] = []
      for day in days {
        let rule = making.rule(for: unit, on: day, in: organisation)
        if stretches.last?.rule != rule { stretches.append(Stretch(from: day, rule: rule)) }
      }
      return stretches
    }
    // Rules for cases that keep what held at their opening are asked for later, for any unit.
    for (place, binding) in bundle.bindings.enumerated()
    where binding.policy == manifest.id && binding.goesByCaseOpening {
      making.addOpeningRule(place)
    }
    rules = making.rules
    let first = stretches.first?.first?.rule
    isUniform = stretches.allSatisfy { $0.count == 1 && $0[0].rule == first }
    goesByOpening = bundle.bindings.contains {
      $0.policy == manifest.id && $0.goesByCaseOpening
    }
    self.bundle = bundle
    policy = manifest.id
    self.units = units
    self.organisation = organisation
  }

  /// Nothing steers.
  public static let fribrev = Governance()

  private init() {
    rules = []
    stretches = []
    isUniform = true
    goesByOpening = false
    bundle = .fribrev
    policy = ""
    units = []
    organisation = Organisation()
  }

  /// The rule that holds for a unit on a day; nil where nothing speaks.
  public func rule(for unit: UInt32, on date: CivilDate) -> Rule? {
    number(for: unit, on: date).map { rules[$0] }
  }

  /// The number of the rule that holds for a unit on a day; nil where nothing speaks.
  public func ruleNumber(for unit: UInt32, on date: CivilDate) -> Int? {
    number(for: unit, on: date)
  }

  /// The rule that holds for a case told under a unit on a day.
  func rule(
    for unit: UInt32, on date: CivilDate, _ opening: Observed.Opening, zone: Zone
  ) -> Rule? {
    number(for: unit, on: date, opening, zone: zone).map { rules[$0] }
  }

  /// The rule that holds for a timer, by the day of its arming event.
  func rule(for place: TimerEntry.Place, zone: Zone) -> Rule? {
    number(for: place, zone: zone).map { rules[$0] }
  }

  /// The number of the rule that holds for what happens at a place.
  func number(for place: TimerEntry.Place, zone: Zone) -> Int? {
    number(
      for: place.unit, on: CivilDate(dayNumber: place.day),
      Observed.Opening(occurred: place.opened, unit: place.openedUnit), zone: zone)
  }

  private func number(for unit: UInt32, on date: CivilDate) -> Int? {
    guard Int(unit) < stretches.count else { return nil }
    var (low, high) = (0, stretches[Int(unit)].count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) =
        stretches[Int(unit)][middle].from <= date ? (middle + 1, high) : (low, middle)
    }
    guard low > 0 else { return nil }
    let rule = stretches[Int(unit)][low - 1].rule
    return rule < 0 ? nil : rule
  }

  private func number(
    for unit: UInt32, on date: CivilDate, _ opening: Observed.Opening, zone: Zone
  ) -> Int? {
    guard goesByOpening else { return number(for: unit, on: date) }
    let opened = zone.date(at: Instant(microseconds: opening.occurred))
    let found = bundle.inForce(
      policy, at: .init(unit: name(of: unit), on: date, in: organisation),
      opened: .init(unit: name(of: opening.unit), on: opened, in: organisation))
    guard let found else { return nil }
    let waived = found.waived.map { NameHash($0) }
    return rules.firstIndex { $0.place == found.place && $0.waived == waived }
      ?? rules.firstIndex { $0.place == found.place }
  }

  private func name(of unit: UInt32) -> String? {
    Int(unit) < units.count ? units[Int(unit)] : nil
  }

  /// The days on which anything about bindings or units may change, from the first there is.
  private static func turningDays(
    _ bundle: Bundle, _ organisation: Organisation
  ) -> [CivilDate] {
    var days = [CivilDate(dayNumber: .min)] + organisation.structureDays
    let periods =
      bundle.bindings.map { ($0.from, $0.through) } + bundle.waivers.map { ($0.from, $0.through) }
    for (from, through) in periods {
      days.append(from)
      if let through, through < .distant { days.append(through.adding(days: 1)) }
    }
    var unique: [CivilDate] = []
    for day in days.sorted() where day != unique.last { unique.append(day) }
    return unique
  }

  /// Numbers rules as they are met.
  private struct Making {
    let policy: String
    let bundle: Bundle
    let parameters: [PolicyParameters]
    var rules: [Rule] = []

    init(_ policy: String, _ bundle: Bundle, _ parameters: [PolicyParameters]) {
      self.policy = policy
      self.bundle = bundle
      self.parameters = parameters
    }

    /// The number of the rule for a unit on a day; -1 where nothing speaks.
    mutating func rule(
      for unit: String?, on day: CivilDate, in organisation: Organisation
    ) -> Int {
      let occasion = Bundle.Occasion(unit: unit, on: day, in: organisation)
      guard let found = bundle.inForce(policy, at: occasion) else { return -1 }
      return number(of: found.place, found.waived.map { NameHash($0) })
    }

    mutating func addOpeningRule(_ place: Int) {
      _ = number(of: place, bundle.bindings[place].waivedClauses.map { NameHash($0) })
    }

    private mutating func number(of place: Int, _ waived: [NameHash]) -> Int {
      if let known = rules.firstIndex(where: { $0.place == place && $0.waived == waived }) {
        return known
      }
      let binding = bundle.bindings[place]
      rules.append(
        Rule(
          place: place, mode: binding.mode, parameters: parameters[place], waived: waived))
      return rules.count - 1
    }
  }
}

extension Organisation {
  /// The places at which it becomes known that a unit is set up, moved or closed, in no order.
  public var structureTurns: [LogTime] {
    unitNames.flatMap { name -> [LogTime] in
      guard let file = units[name] else { return [] }
      return
        (file.foundings.turningPoints + file.moves.turningPoints
        + file.closings.turningPoints).filter { $0 <= horizon }
    }
  }

  /// The names of all units that were ever set up, sorted.
  public var allUnits: [String] { unitNames }

  /// The days on which a unit is set up, closed, or put under another, in no order.
  var structureDays: [CivilDate] {
    unitNames.flatMap { name -> [CivilDate] in
      guard let file = units[name] else { return [] }
      return file.foundings.standing(at: horizon).map(\.from)
        + file.moves.standing(at: horizon).map(\.from)
        + file.closings.standing(at: horizon).map { $0.through.adding(days: 1) }
    }
  }
}
