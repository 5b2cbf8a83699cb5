extension Organisation {
  func testEstablishing(_ command: Command) throws(OrganisationFault) {
    guard let unit = command[.unit], let from = command[.from] else { return }
    if let file = units[unit] {
      let open = periods(file.foundings, endedBy: file.closings)
        .first { $0.overlaps(from: from, through: nil) }
      if let open { throw .unitOpenAlready(unit, since: open.from) }
    }
    guard let parent = command[.toUnit] else { return }
    try testPlacing(unit, under: parent, from: from, by: command)
  }

  func testMoving(_ command: Command) throws(OrganisationFault) {
    guard let unit = command[.unit], let parent = command[.toUnit], let from = command[.from]
    else { return }
    try testOpen(unit, on: from)
    try testPlacing(unit, under: parent, from: from, by: command)
  }

  func testTerritory(_ command: Command) throws(OrganisationFault) {
    guard let unit = command[.unit], let from = command[.from] else { return }
    try testOpen(unit, on: from)
    try foreseeing(command).testTerritories(beside: unit, from: from)
  }

  func testClosing(_ command: Command) throws(OrganisationFault) {
    guard let unit = command[.unit], let through = command[.through] else { return }
    try testOpen(unit, on: through)
    let after = through.adding(days: 1)
    for handler in (units[unit]?.joinings.standing(at: horizon) ?? []).map(\.handler) {
      guard let file = handlers[handler] else { continue }
      let member = periods(file.joinings, endedBy: file.leavings, where: Self.concerns)
        .first { $0.unit == unit && $0.overlaps(from: after, through: nil) }
      if let member {
        throw .unitHasMember(unit, handler: handler, on: max(after, member.from))
      }
    }
    for date in turningDays(from: after) {
      let subunit = unitNames.first { parent(of: $0, on: date) == unit }
      if let subunit { throw .unitHasSubunit(unit, subunit: subunit, on: date) }
    }
  }

  private func testPlacing(
    _ unit: String, under parent: String, from: CivilDate, by command: Command
  ) throws(OrganisationFault) {
    guard parent != unit else { throw .unitUnderItself(unit) }
    try testOpen(parent, on: from)
    let future = foreseeing(command)
    for date in turningDays(from: from) {
      guard let top = future.ancestors(of: unit, on: date).last else { continue }
      let isCircle = future.parent(of: top, on: date) == unit
      if isCircle { throw .unitsInCircle(unit, under: parent, on: date) }
    }
    try future.testTerritories(beside: unit, from: from)
  }

  /// Throws if a team serves a municipality that another team under the same unit serves.
  private func testTerritories(
    beside name: String, from: CivilDate
  ) throws(OrganisationFault) {
    for date in turningDays(from: from) {
      guard let unit = unit(name, on: date), unit.kind == .team, !unit.municipalities.isEmpty,
        let parent = unit.parent
      else { continue }
      for other in units(on: date)
      where other.kind == .team && other.parent == parent && other.name != name {
        let shared = unit.municipalities.first { other.municipalities.contains($0) }
        if let shared {
          throw .municipalityServedTwice(shared, by: name, and: other.name, on: date)
        }
      }
    }
  }

  /// A day and all known days after it from which a unit is set up, placed or served otherwise.
  private func turningDays(from first: CivilDate) -> [CivilDate] {
    var days = [first]
    for name in unitNames {
      guard let file = units[name] else { continue }
      days += file.foundings.standing(at: horizon) { $0.from > first }.map(\.from)
      days += file.moves.standing(at: horizon) { $0.from > first }.map(\.from)
      days += file.territories.standing(at: horizon) { $0.from > first }.map(\.from)
    }
    return days.sorted()
  }

  /// The organisation as if a command had been carried out.
  private func foreseeing(_ command: Command) -> Organisation {
    guard let payload = try? CanonicalJSON(.object(command.fields)) else { return self }
    let event = Event(
      id: EventID(high: command.id.high, low: command.id.low), stream: command.stream,
      type: command.type.name, schema: command.type.entry.version, occurred: command.occurred,
      payload: payload)
    let envelope = Envelope(
      position: .limit, revision: .first, previous: .none, recorded: horizon.known,
      event: event, sealed: [])
    var future = self
    future.enter(EventVersion(event: CaseEvent(envelope), place: horizon, from: horizon))
    return future
  }
}
