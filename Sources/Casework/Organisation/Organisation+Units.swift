extension Organisation {
  /// A unit as it is on a day; nil where it was not set up by then, or is closed.
  public func unit(_ name: String, on date: CivilDate) -> Unit? {
    guard let file = units[name], let founding = founding(in: file, on: date) else { return nil }
    return Unit(
      name: name, kind: founding.kind,
      parent: turn(file.moves, since: founding.from, by: date) ?? founding.parent,
      from: founding.from, through: founding.through,
      municipalities: turn(file.territories, since: founding.from, by: date)
        ?? founding.municipalities)
  }

  /// All units that are open on a day, sorted by name.
  public func units(on date: CivilDate) -> [Unit] {
    unitNames.compactMap { unit($0, on: date) }
  }

  /// The unit that a unit lies under on a day.
  public func parent(of name: String, on date: CivilDate) -> String? {
    guard let file = units[name], let founding = founding(in: file, on: date) else { return nil }
    return turn(file.moves, since: founding.from, by: date) ?? founding.parent
  }

  /// The units that a unit lies under on a day, the nearest first.
  ///
  /// Ends at the top, at a unit that is not known, and before a unit that was there already.
  public func ancestors(of name: String, on date: CivilDate) -> [String] {
    var ancestors: [String] = []
    var unit = name
    while let parent = parent(of: unit, on: date), parent != name, !ancestors.contains(parent) {
      ancestors.append(parent)
      unit = parent
    }
    return ancestors
  }

  /// Whether a unit is another or lies somewhere under it on a day; `nation` holds every unit.
  public func isUnit(_ name: String, within other: String, on date: CivilDate) -> Bool {
    name == other || other == Self.nation || ancestors(of: name, on: date).contains(other)
  }

  /// The scope and unit that all others lie within, whether or not it was set up.
  static let nation = "nation"

  private func founding(in file: UnitFile, on date: CivilDate) -> Founding? {
    periods(file.foundings, endedBy: file.closings, on: date).last
  }

  /// What was last so by a day: the latest day counts, of two the one recorded later.
  private func turn<Value>(
    _ turns: Ledger<Turn<Value>>, since founding: CivilDate, by date: CivilDate
  ) -> Value? {
    var latest: Turn<Value>?
    for turn in turns.standing(at: horizon, where: { founding <= $0.from && $0.from <= date })
    where latest.map({ $0.from <= turn.from }) ?? true {
      latest = turn
    }
    return latest?.value
  }
}
