import Casework
import Testing

/// Invariants 6 and 7: what is known depends on the events up to then, and on nothing else.
@Suite struct OrganisationPropertyTests {
  @Test(arguments: 1...UInt64(200))
  func `a view of any day, as known at any time, is what its events say`(seed: UInt64) throws {
    var random = RandomOrganisation(seed: seed)
    let lines = random.lines(5 + random.number(below: 60))
    let events = try OrganisationLine.events(lines.joined(separator: "\n"))
    let whole = Organisation(of: events)
    for _ in 0..<20 {
      let date = random.date()
      let cut = LogTime(of: events[random.number(below: events.count)])
      let naive = NaiveOrganisation(events, known: cut)
      expect(whole.known(by: cut), equals: naive, on: date, lines)
      let prefix = Organisation(of: events.filter { LogTime(of: $0) <= cut })
      #expect(answers(whole.known(by: cut), on: date) == answers(prefix, on: date), "\(lines)")
    }
  }

  @Test(arguments: 1...UInt64(100))
  func `the order of appending changes nothing`(seed: UInt64) throws {
    var random = RandomOrganisation(seed: seed)
    let events = try OrganisationLine.events(random.lines(50).joined(separator: "\n"))
    let sorted = Organisation(of: events.sorted { LogTime(of: $0) < LogTime(of: $1) })
    var shuffled = Organisation()
    var rest = events
    while !rest.isEmpty {
      shuffled.append(rest.remove(at: random.number(below: rest.count)))
    }
    for _ in 0..<20 {
      let date = random.date()
      let cut = LogTime(of: events[random.number(below: events.count)])
      let expected = answers(sorted.known(by: cut), on: date)
      #expect(answers(shuffled.known(by: cut), on: date) == expected)
    }
  }

  @Test(arguments: 1...UInt64(100))
  func `what passes the test never overlaps itself`(seed: UInt64) throws {
    var random = RandomOrganisation(seed: seed)
    var organisation = Organisation()
    for (number, text) in random.lines(80).enumerated() {
      let line = try OrganisationLine(text)
      guard line.type != .eventCorrected, line.type != .eventAnnulled,
        (try? organisation.test(line.command, zone: .stockholm)) != nil
      else { continue }
      organisation.append(try line.event(at: Position(UInt64(number + 1))))
    }
    for offset in 0..<45 {
      let date = OrganisationLine.day("2017-01-01").adding(days: offset)
      for handler in RandomOrganisation.handlers {
        #expect(organisation.memberships(of: handler, on: date).count <= 1)
        #expect(organisation.absences(of: handler).filter { covers($0, date) }.count <= 1)
        let roles = organisation.roles(of: handler, on: date).map { "\($0.role) \($0.unit ?? "")" }
        #expect(Set(roles).count == roles.count)
      }
      let steering = organisation.steering(on: date).filter { $0.type != .clauseWaived }
        .map { "\($0.policy ?? "charter") \($0.scope)" }
      #expect(Set(steering).count == steering.count)
      for unit in organisation.units(on: date) {
        let above = organisation.ancestors(of: unit.name, on: date)
        #expect(above.last.flatMap { organisation.parent(of: $0, on: date) } == nil)
        #expect(organisation.relief(for: unit.name, on: date).count <= 1)
      }
    }
  }

  private func covers(_ absence: Absence, _ date: CivilDate) -> Bool {
    absence.from <= date && (absence.through ?? date) >= date
  }

  private func expect(
    _ organisation: Organisation, equals naive: NaiveOrganisation, on date: CivilDate,
    _ lines: [String]
  ) {
    for name in RandomOrganisation.units {
      let unit = organisation.unit(name, on: date)
      let found = unit.map { "\($0.parent ?? "top") \($0.municipalities)" } ?? "none"
      #expect(found == naive.unit(name, on: date), "\(lines)")
      let relief = organisation.relief(for: name, on: date).map(\.position.rawValue)
      #expect(relief == naive.relief(for: name, on: date), "\(lines)")
      let members = organisation.members(of: name, on: date).map(\.handler)
      let expected = RandomOrganisation.handlers.flatMap { handler in
        naive.memberships(of: handler, on: date).filter { $0 == name }.map { _ in handler }
      }
      #expect(members == expected, "\(lines)")
    }
    for handler in RandomOrganisation.handlers {
      let memberships = naive.memberships(of: handler, on: date)
      let found = organisation.memberships(of: handler, on: date).map(\.unit).sorted()
      #expect(found == memberships, "\(lines)")
      #expect(organisation.isEmployed(handler, on: date) == !memberships.isEmpty, "\(lines)")
      let roles = organisation.roles(of: handler, on: date).map(\.position.rawValue).sorted()
      #expect(roles == naive.roles(of: handler, on: date), "\(lines)")
      #expect(
        organisation.isAbsent(handler, on: date) == naive.isAbsent(handler, on: date), "\(lines)")
      let interests = organisation.interests(of: handler, on: date).map(\.position.rawValue)
      #expect(interests == naive.interests(of: handler, on: date), "\(lines)")
      for role in [nil, Role.decisionMaker, .presenter] {
        let answer = organisation.mandate(
          of: handler, role: role, toMake: .granted, caseType: nil, on: date)
        #expect(word(answer) == naive.mandate(of: handler, role: role, on: date), "\(lines)")
      }
    }
    let steering = organisation.steering(on: date).map(\.position.rawValue).sorted()
    #expect(steering == naive.steering(on: date), "\(lines)")
  }

  private func mandate(
    of handler: String, _ organisation: Organisation, on date: CivilDate
  ) -> MandateAnswer {
    organisation.mandate(of: handler, role: nil, toMake: .granted, caseType: nil, on: date)
  }

  private func word(_ answer: MandateAnswer) -> String {
    switch answer {
    case .granted: "granted"
    case .withdrawn: "withdrawn"
    case .notGranted: "not granted"
    case .noTable: "no table"
    }
  }

  /// Everything that can be asked of a day, as text.
  private func answers(_ organisation: Organisation, on date: CivilDate) -> [String] {
    let units = RandomOrganisation.units.map { unit in
      "\(organisation.ancestors(of: unit, on: date)) \(organisation.relief(for: unit, on: date))"
        + " \(organisation.members(within: unit, on: date))"
    }
    let handlers = RandomOrganisation.handlers.map { handler in
      "\(organisation.roles(of: handler, on: date)) \(organisation.absences(of: handler))"
        + " \(organisation.interests(of: handler, on: date))"
        + " \(mandate(of: handler, organisation, on: date))"
    }
    return units + handlers
      + ["\(organisation.units(on: date)) \(organisation.steering(on: date))"]
      + ["\(organisation.hasHandlers)"]
  }
}
