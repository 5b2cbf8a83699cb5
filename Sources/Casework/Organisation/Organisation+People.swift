extension Organisation {
  /// Whether someone belongs to any unit on a day.
  public func isEmployed(_ handler: String, on date: CivilDate) -> Bool {
    guard let file = handlers[handler] else { return false }
    return file.joinings.contains(at: horizon) { joining in
      joining.covers(date)
        && !file.leavings.contains(at: horizon) {
          $0.ends(from: joining.from, before: date) && Self.concerns($0, joining)
        }
    }
  }

  /// The units that someone belongs to on a day, in the order of joining.
  public func memberships(of handler: String, on date: CivilDate) -> [Membership] {
    guard let file = handlers[handler] else { return [] }
    return periods(file.joinings, endedBy: file.leavings, on: date, where: Self.concerns)
      .inOrder()
  }

  /// The unit that someone belongs to on a day; of several the one joined last.
  public func unit(of handler: String, on date: CivilDate) -> String? {
    memberships(of: handler, on: date).last?.unit
  }

  /// Who belongs to a unit itself on a day, sorted by pseudonym.
  public func members(of unit: String, on date: CivilDate) -> [Membership] {
    guard let file = units[unit] else { return [] }
    return file.joinings.standing(at: horizon) { $0.covers(date) }.flatMap { joining in
      memberships(of: joining.handler, on: date).filter { $0.position == joining.position }
    }.sorted { ($0.handler, $0.position) < ($1.handler, $1.position) }
  }

  /// Who belongs to a unit or to any unit under it on a day, sorted by pseudonym.
  public func members(within unit: String, on date: CivilDate) -> [Membership] {
    let below = unitNames.filter { $0 != unit && isUnit($0, within: unit, on: date) }
    return ([unit] + below).flatMap { members(of: $0, on: date) }
      .sorted { ($0.handler, $0.position) < ($1.handler, $1.position) }
  }

  /// The roles that someone holds on a day, in the order they were given.
  public func roles(of handler: String, on date: CivilDate) -> [RoleHeld] {
    guard let file = handlers[handler] else { return [] }
    return periods(file.roles, endedBy: file.roleEndings, on: date, where: Self.concerns)
      .inOrder()
  }

  /// Whether someone is away on a day, wholly or in part.
  public func isAbsent(_ handler: String, on date: CivilDate) -> Bool {
    guard let file = handlers[handler] else { return false }
    return !periods(file.absences, endedBy: file.returns, on: date).isEmpty
  }

  /// All absences known of someone, in the order of their first days.
  public func absences(of handler: String) -> [Absence] {
    guard let file = handlers[handler] else { return [] }
    return periods(file.absences, endedBy: file.returns).inOrder()
  }

  /// The interests that someone has declared and has on a day, in replay order.
  public func interests(of handler: String, on date: CivilDate) -> [Interest] {
    handlers[handler]?.interests.standing(at: horizon) { $0.covers(date) } ?? []
  }

  /// The other occupations that someone has declared and has on a day, in replay order.
  public func secondJobs(of handler: String, on date: CivilDate) -> [SecondJob] {
    guard let file = handlers[handler] else { return [] }
    var jobs = file.secondJobs.standing(at: horizon)
    for decision in file.secondJobDecisions.standing(at: horizon) {
      let place = jobs.lastIndex { $0.place < decision.place }
      if let place { jobs[place].allowed = decision.allowed }
    }
    return jobs.filter { $0.covers(date) }
  }

  /// Whether leaving ends a membership: it names the unit or none.
  static func concerns(_ leaving: Ending, _ joining: Membership) -> Bool {
    leaving.unit.map { $0 == joining.unit } ?? true
  }

  /// Whether taking a role back ends having it: role and, where one is named, unit are the same.
  static func concerns(_ withdrawal: Ending, _ held: RoleHeld) -> Bool {
    withdrawal.role == held.role && withdrawal.unit.map { $0 == held.unit } ?? true
  }
}

extension Array where Element: Period {
  /// Sorted by first day, then by the event that says so.
  func inOrder() -> [Element] {
    sorted { ($0.from, $0.position) < ($1.from, $1.position) }
  }
}
