/// Something that holds from a day, and until one where that is known.
protocol Period: Sendable {
  /// The first day.
  var from: CivilDate { get }
  /// The last day; nil while it is open.
  var through: CivilDate? { get set }
  /// The event that began it.
  var position: Position { get }
}

extension Period {
  /// Whether a day lies in it.
  func covers(_ date: CivilDate) -> Bool {
    from <= date && through.map { date <= $0 } ?? true
  }

  /// Whether it shares a day with another period.
  func overlaps(from other: CivilDate, through last: CivilDate?) -> Bool {
    let beginsInTime = last.map { from <= $0 } ?? true
    let endsInTime = through.map { other <= $0 } ?? true
    return beginsInTime && endsInTime
  }
}

/// What an event says that ends something: its last day, and which of several it is about.
struct Ending: Sendable {
  let through: CivilDate
  let position: Position
  let handler: String?
  let unit: String?
  let fromUnit: String?
  let role: Role?
  let kinds: [DecisionKind]?
  let policy: String?
  let scope: String?

  /// Reads an event; nil where it does not say when.
  init?(_ event: CaseEvent) {
    guard let through = event[.through] else { return nil }
    self.through = through
    position = event.position
    handler = event[.handler]
    unit = event[.unit]
    fromUnit = event[.fromUnit]
    role = event[.role]
    kinds = event[.decisionKinds]?.words
    policy = event[.policy]
    scope = event[.scope]
  }

  /// Whether it ends what began on a day, before another day is reached.
  func ends(from: CivilDate, before date: CivilDate) -> Bool {
    from <= through && through < date
  }
}

extension Organisation {
  /// Periods as they are known to have turned out.
  ///
  /// An ending makes a period shorter, never longer: the first day said to be its last one counts.
  /// Days decide, and not the order in which things were recorded.
  func periods<Kind: Period>(
    _ begun: Ledger<Kind>, endedBy endings: Ledger<Ending>,
    where concerns: (Ending, Kind) -> Bool = { _, _ in true }
  ) -> [Kind] {
    let ends = endings.standing(at: horizon)
    return begun.standing(at: horizon).map { shortened($0, by: ends, where: concerns) }
  }

  /// Periods that a day lies in, as they are known to have turned out.
  func periods<Kind: Period>(
    _ begun: Ledger<Kind>, endedBy endings: Ledger<Ending>, on date: CivilDate,
    where concerns: (Ending, Kind) -> Bool = { _, _ in true }
  ) -> [Kind] {
    let open = begun.standing(at: horizon) { period in
      period.covers(date)
        && !endings.contains(at: horizon) {
          $0.ends(from: period.from, before: date) && concerns($0, period)
        }
    }
    guard !open.isEmpty else { return [] }
    let ends = endings.standing(at: horizon) { $0.through >= date }
    return open.map { shortened($0, by: ends, where: concerns) }
  }

  private func shortened<Kind: Period>(
    _ period: Kind, by endings: [Ending], where concerns: (Ending, Kind) -> Bool
  ) -> Kind {
    var period = period
    for ending in endings where ending.through >= period.from && concerns(ending, period) {
      period.through = min(period.through ?? ending.through, ending.through)
    }
    return period
  }
}
