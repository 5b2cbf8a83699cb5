internal import Casework

/// All that is drawn of an agency's staff, before it is told as commands.
struct StaffingPlan: Sendable {
  let agency: Agency
  let period: ClosedRange<CivilDate>
  /// The plan of each office, in the agency's order.
  let offices: [OfficePlan]
  /// Reviewers, medical advisers and specialists, place by place.
  let central: [Employment]
  /// The absences of each handler who has any, in order.
  let absences: [String: [AbsencePlanner.Spell]]
  /// Other divisions of work, by day.
  let reorganisations: [Reorganisation]

  /// What is drawn of one office.
  struct OfficePlan: Sendable {
    let office: LocalOffice
    let heads: [Employment]
    /// Place by place, team by team.
    let handlers: [Employment]
    let deciders: [Tenure]
    let territory: [TerritoryPlanner.Change]
    let rotas: [RotaPlanner.Week]
  }

  /// Draws everything; costs some microseconds for each year of each handler.
  init(
    of agency: Agency, during period: ClosedRange<CivilDate>, chance: Chance,
    parameters: OfficeParameters, reorganisations: [Reorganisation]
  ) {
    let staff = parameters.staff
    let planner = EmploymentPlanner(chance: chance, staff: staff, period: period)
    let holders = Post.all(of: agency, staff: staff).flatMap { planner.holders(of: $0) }
    let absencePlanner = AbsencePlanner(chance: chance, staff: staff, period: period)
    let absences = Dictionary(
      uniqueKeysWithValues: holders.map { ($0.handler, absencePlanner.spells(of: $0)) })
    let byOffice = Dictionary(grouping: holders, by: \.post.office)
    let deciders = DeciderPlanner(count: staff.decisionMakersPerTeam, period: period)
    let territory = TerritoryPlanner(
      chance: chance, changesPerYear: staff.territoryChangesPerYear, period: period)
    let rotas = RotaPlanner(chance: chance, phones: parameters.phones, period: period)
    self.agency = agency
    self.period = period
    self.absences = absences
    central = [agency.reviewOffice, agency.specialistOffice].flatMap { byOffice[$0] ?? [] }
    offices = agency.offices.map { office in
      let all = byOffice[office.name] ?? []
      let handlers = all.filter { $0.post.role == .handler }
      return OfficePlan(
        office: office, heads: all.filter { $0.post.role == .unitHead }, handlers: handlers,
        deciders: office.teams.flatMap { team in
          deciders.tenures(in: handlers.filter { $0.post.unit == team.name })
        },
        territory: territory.changes(of: office),
        rotas: rotas.weeks(of: handlers) { handler, day in
          absences[handler]?.contains { $0.from <= day && day <= $0.through } ?? false
        })
    }
    self.reorganisations = reorganisations.filter { period.contains($0.from) }
      .sorted { ($0.from, $0.office) < ($1.from, $1.office) }
  }

  /// All holders of all posts, office by office.
  var holders: [Employment] { offices.flatMap { $0.heads + $0.handlers } + central }
}
