extension Organisation {
  /// Throws if a command would tell the organisation what contradicts what is known of it.
  ///
  /// Tested are the commands of organisation and regime streams that set up, move and end
  /// something; all others pass. What is not known contradicts nothing: where nobody ever joined,
  /// nobody is missed. Form and the order of a period's own days are `CommandCheck`'s to test.
  /// What is tested states its dates; the zone is for what will go by the time of the act.
  public func test(_ command: Command, zone: Zone) throws(OrganisationFault) {
    switch command.type {
    case .unitEstablished: try testEstablishing(command)
    case .unitMoved: try testMoving(command)
    case .unitClosed: try testClosing(command)
    case .territoryChanged: try testTerritory(command)
    case .handlerJoined: try testJoining(command)
    case .handlerLeft: try testLeaving(command)
    case .roleAssigned: try testAssigning(command)
    case .roleWithdrawn: try testTakingBack(command)
    case .absenceStarted: try testAbsence(command)
    case .absenceEnded: try testReturn(command)
    case .rotaPublished: try testRota(command)
    case .officeReliefStarted: try testRelief(command)
    case .officeReliefEnded: try testReliefEnd(command)
    case .mandateGranted: try testGranting(command)
    case .mandateWithdrawn: try testWithdrawing(command)
    case .policyAdopted: try testAdopting(command)
    case .policyChanged: try testBinding(command, on: command[.from])
    case .policyEnded: try testBinding(command, on: command[.through])
    case .clauseWaived: try testWaiving(command)
    case .freedomCharterGranted: try testChartering(command)
    case .freedomCharterEnded: try testCharterEnd(command)
    default: break
    }
  }

  /// Throws if a unit is known and not open on a day; one that nobody set up passes.
  func testNotClosed(_ unit: String?, on date: CivilDate) throws(OrganisationFault) {
    guard let unit, isKnown(unit), self.unit(unit, on: date) == nil else { return }
    throw .unitNotOpen(unit, on: date)
  }

  /// Throws unless a unit is known and open on a day.
  func testOpen(_ unit: String, on date: CivilDate) throws(OrganisationFault) {
    guard isKnown(unit) else { throw .unitUnknown(unit) }
    try testNotClosed(unit, on: date)
  }

  private func isKnown(_ unit: String) -> Bool {
    units[unit]?.foundings.contains(at: horizon) ?? false
  }
}
