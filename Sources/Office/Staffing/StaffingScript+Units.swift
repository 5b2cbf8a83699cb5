internal import Casework

// Units, mandates, phones, territories.
extension StaffingScript {
  private var founding: CivilDate { Staffing.founding(before: first) }

  /// The whole tree, from the top down.
  mutating func tellUnits() {
    let agency = plan.agency
    establish(agency.nation, .nation, under: nil)
    for region in agency.regions { establish(region, .region, under: agency.nation) }
    for office in [agency.reviewOffice, agency.specialistOffice] {
      establish(office, .office, under: agency.nation)
    }
    for office in agency.offices {
      establish(office.name, .office, under: office.region)
      for team in office.teams {
        establish(
          team.name, .team, under: office.name, in: office.name, serving: team.municipalities)
      }
    }
  }

  private mutating func establish(
    _ unit: String, _ kind: UnitKind, under parent: String?, in stream: String? = nil,
    serving municipalities: [String]? = nil
  ) {
    let founding = founding
    found(.unitEstablished, about: unit, in: stream ?? unit) { command in
      command[.unit] = unit
      command[.unitKind] = kind
      command[.from] = founding
      command[.toUnit] = parent
      command[.municipalities] = municipalities
    }
  }

  /// Who may decide what, by role, everywhere; reviewers in the review office.
  mutating func tellMandates() {
    let (founding, agency) = (founding, plan.agency)
    for (number, entry) in OfficeMandates.table.enumerated() {
      let unit = entry.role == .reviewer ? agency.reviewOffice : agency.nation
      found(.mandateGranted, about: entry.role.rawValue, "\(number)", in: agency.nation) {
        command in
        command[.decisionKinds] = CodeList(.array(entry.kinds.map(\.json)))
        command[.role] = entry.role
        command[.unit] = unit
        command[.from] = founding
        command[.requiresPresentation] = entry.isPresented
        command[.legalBasis] = "beslutsordning"
      }
    }
  }

  /// How an office's work is divided, where, and when its phones are open.
  mutating func tellArrangements(of office: StaffingPlan.OfficePlan) {
    let (name, founding, phones) = (office.office.name, founding, parameters.phones)
    found(.teamStructureChanged, about: name, in: name) { command in
      command[.teamPrinciple] = .geography
      command[.unit] = name
      command[.from] = founding
      command[.units] = office.office.teams.map(\.name)
    }
    found(.phoneHoursPublished, about: name, in: name) { command in
      command[.unit] = name
      command[.from] = founding
      command[.openMinutes] = Int64(phones.closes - phones.opens)
    }
    for change in office.territory {
      for (team, stage) in [(change.giver, Stage.territory), (change.taker, .territoryTaken)] {
        let unit = office.office.teams[team].name
        record(.territoryChanged, about: unit, in: name, on: change.day, stage) { command in
          command[.unit] = unit
          command[.municipalities] = change.served[team]
          command[.from] = change.day
        }
      }
    }
  }

  /// That an office divides its work in another way.
  mutating func tell(_ change: Reorganisation) {
    let teams = plan.agency.office(change.office)?.teams.map(\.name)
    record(
      .teamStructureChanged, about: change.office, in: change.office, on: change.from, .territory
    ) { command in
      command[.teamPrinciple] = change.principle
      command[.unit] = change.office
      command[.from] = change.from
      command[.units] = teams
    }
  }

  /// Who answers an office's phones, week by week.
  mutating func tellRotas(of office: StaffingPlan.OfficePlan) {
    let name = office.office.name
    for week in office.rotas {
      // The week in which the history begins has its rota from the beginning.
      let day = week.from == first ? first.adding(days: -1) : week.published
      record(.rotaPublished, about: name, "\(week.from)", in: name, on: day, .rota) { command in
        command[.unit] = name
        command[.from] = week.from
        command[.through] = week.through
        command[.handlers] = week.shifts.handlers
        command[.openMinutes] = Int64(week.openMinutes)
        command[.coveredMinutes] = Int64(week.coveredMinutes)
      }
    }
  }
}
