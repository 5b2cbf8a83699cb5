extension Organisation {
  func testJoining(_ command: Command) throws(OrganisationFault) {
    guard let handler = command[.handler], let unit = command[.unit], let from = command[.from]
    else { return }
    try testNotClosed(unit, on: from)
    guard let file = handlers[handler] else { return }
    let others = periods(file.joinings, endedBy: file.leavings, where: Self.concerns)
      .filter { $0.overlaps(from: from, through: nil) }
    guard let other = others.first(where: { $0.unit == unit }) ?? others.first else { return }
    // Whoever shares a working time among units says how.
    let extents = (others.map(\.extent) + [command[.extent]]).compactMap(\.self)
    let isShared = extents.count == others.count + 1 && extents.reduce(0, +) <= 100
    guard other.unit != unit, isShared else {
      throw .joinedAlready(handler, unit: other.unit, since: other.from)
    }
  }

  func testLeaving(_ command: Command) throws(OrganisationFault) {
    guard let handler = command[.handler], let through = command[.through] else { return }
    let unit = command[.unit]
    let joined = memberships(of: handler).filter { unit == nil || $0.unit == unit }
    guard let first = joined.first else { throw .neverJoined(handler, unit: unit) }
    guard !joined.contains(where: { $0.covers(through) }) else { return }
    guard first.from <= through else {
      throw .leavesBeforeJoining(handler, joined: first.from)
    }
    throw .leftAlready(handler, on: through)
  }

  func testAssigning(_ command: Command) throws(OrganisationFault) {
    guard let handler = command[.handler], let role = command[.role], let from = command[.from]
    else { return }
    if hasHandlers, !isEmployed(handler, on: from) {
      throw .roleWithoutEmployment(handler, role, on: from)
    }
    try testNotClosed(command[.unit], on: from)
    guard let file = handlers[handler] else { return }
    let same = periods(file.roles, endedBy: file.roleEndings, where: Self.concerns).first {
      $0.role == role && $0.unit == command[.unit]
        && $0.overlaps(from: from, through: command[.through])
    }
    if let same { throw .roleHeldAlready(handler, role, since: same.from) }
  }

  func testTakingBack(_ command: Command) throws(OrganisationFault) {
    guard let handler = command[.handler], let role = command[.role],
      let through = command[.through]
    else { return }
    let unit = command[.unit]
    let isHeld = roles(of: handler, on: through)
      .contains { $0.role == role && (unit == nil || $0.unit == unit) }
    guard isHeld else { throw .roleNotHeld(handler, role, on: through) }
  }

  func testAbsence(_ command: Command) throws(OrganisationFault) {
    guard let handler = command[.handler], let from = command[.from] else { return }
    let other = absences(of: handler)
      .first { $0.overlaps(from: from, through: command[.through]) }
    if let other { throw .absentAlready(handler, since: other.from) }
  }

  func testReturn(_ command: Command) throws(OrganisationFault) {
    guard let handler = command[.handler], let through = command[.through] else { return }
    let absences = absences(of: handler)
    guard let first = absences.first else { throw .absenceNotBegun(handler) }
    guard !absences.contains(where: { $0.covers(through) }) else { return }
    guard first.from <= through else {
      throw .absenceEndsBeforeItBegins(handler, begins: first.from)
    }
    throw .absenceOver(handler, on: through)
  }

  func testRota(_ command: Command) throws(OrganisationFault) {
    guard let unit = command[.unit], let from = command[.from] else { return }
    try testNotClosed(unit, on: from)
    guard hasHandlers else { return }
    for handler in command[.handlers] ?? [] {
      let isThere = memberships(of: handler)
        .contains { $0.overlaps(from: from, through: command[.through]) }
      guard isThere else { throw .rotaMemberNotEmployed(handler, unit: unit, from: from) }
    }
  }

  func testRelief(_ command: Command) throws(OrganisationFault) {
    guard let unit = command[.unit], let other = command[.fromUnit], let from = command[.from]
    else { return }
    guard unit != other else { throw .reliefFromItself(unit) }
    try testNotClosed(unit, on: from)
    try testNotClosed(other, on: from)
    let same = reliefs(for: unit, by: other)
      .first { $0.overlaps(from: from, through: command[.through]) }
    if let same { throw .reliefUnderWay(unit, fromUnit: other, since: same.from) }
  }

  func testReliefEnd(_ command: Command) throws(OrganisationFault) {
    guard let unit = command[.unit], let other = command[.fromUnit],
      let through = command[.through]
    else { return }
    guard reliefs(for: unit, by: other).contains(where: { $0.covers(through) }) else {
      throw .reliefNotUnderWay(unit, fromUnit: other, on: through)
    }
  }

  private func memberships(of handler: String) -> [Membership] {
    guard let file = handlers[handler] else { return [] }
    return periods(file.joinings, endedBy: file.leavings, where: Self.concerns).inOrder()
  }

  private func reliefs(for unit: String, by other: String) -> [Relief] {
    guard let file = units[unit] else { return [] }
    return periods(file.reliefs, endedBy: file.reliefEndings) { $0.fromUnit == $1.fromUnit }
      .filter { $0.fromUnit == other }
  }
}
