public import Casework

/// Who works in an agency from day to day over the years, and the commands that tell so.
///
/// Deterministic from its arguments. Commands lie in the order of time and contradict nothing when
/// they are obeyed in that order. What stands when the history begins is told at its first midnight
/// by the system, with its true first days; later acts are recorded by the head of the office, in
/// the hours before it opens and after it closes. Ids depend on what a command says, so they stay
/// when another part is changed.
///
/// Names in `handlers` and so on are those of people employed that day, in the order of places;
/// `present` leaves out who is away. Questions cost a few halvings.
public struct Staffing: Sendable {
  /// The agency as it was laid out at first.
  public let agency: Agency
  /// The days the history covers; outside them lookups know nothing certain.
  public let period: ClosedRange<CivilDate>
  /// The organisation's own history in the order of time.
  public let commands: [Command]

  private var byUnit: [String: Timeline<[String]>] = [:]
  private var headsByOffice: [String: Timeline<[String]>] = [:]
  private var decidersByOffice: [String: Timeline<[String]>] = [:]
  private var territories: [String: Timeline<[[String]]>] = [:]
  private var principles: [String: Timeline<TeamPrinciple>] = [:]
  private var rotas: [String: Timeline<PhoneShifts>] = [:]
  private var central: [Role: Timeline<[String]>] = [:]
  private var employments: [String: Employment] = [:]
  private let absences: [String: [AbsencePlanner.Spell]]

  /// Draws the staff of an agency for a period.
  ///
  /// Reorganisations outside the period, and of offices the agency hasn't, say nothing.
  public init(
    of agency: Agency, during period: ClosedRange<CivilDate>, chance: Chance,
    parameters: OfficeParameters, reorganisations: [Reorganisation] = []
  ) {
    let plan = StaffingPlan(
      of: agency, during: period, chance: chance, parameters: parameters,
      reorganisations: reorganisations.filter { agency.office($0.office) != nil })
    self.agency = agency
    self.period = period
    absences = plan.absences
    var script = StaffingScript(plan: plan, chance: chance, parameters: parameters)
    commands = script.told()
    for holder in plan.holders { employments[holder.handler] = holder }
    for office in plan.offices { enter(office) }
    for change in plan.reorganisations {
      principles[change.office]?.enter(change.principle, from: change.from)
    }
    for role in [Role.reviewer, .medicalAdviser, .specialist] {
      central[role] = Timeline(plan.central.filter { $0.post.role == role }.map(\.tenure))
    }
  }

  private mutating func enter(_ plan: StaffingPlan.OfficePlan) {
    let name = plan.office.name
    let first = Self.founding(before: period.lowerBound)
    byUnit[name] = Timeline(plan.handlers.map(\.tenure))
    for team in plan.office.teams {
      let members = plan.handlers.filter { $0.post.unit == team.name }
      byUnit[team.name] = Timeline(members.map(\.tenure))
    }
    headsByOffice[name] = Timeline(plan.heads.map(\.tenure))
    decidersByOffice[name] = Timeline(plan.deciders)
    territories[name, default: Timeline()].enter(
      plan.office.teams.map(\.municipalities), from: first)
    for change in plan.territory { territories[name]?.enter(change.served, from: change.day) }
    principles[name, default: Timeline()].enter(.geography, from: first)
    for week in plan.rotas {
      rotas[name, default: Timeline()].enter(week.shifts, from: week.from)
    }
  }

  /// The day on which all units were set up: 2005-01-01, or the first of an earlier history.
  static func founding(before first: CivilDate) -> CivilDate {
    // 2005-01-01, when one authority took the place of 22 organisations.
    min(CivilDate(dayNumber: 12_784), first)
  }

  /// The handlers of an office; at least one at all times.
  public func handlers(of office: String, on day: CivilDate) -> [String] {
    byUnit[office]?[on: day] ?? []
  }

  /// The handlers of an office who are not away.
  public func present(of office: String, on day: CivilDate) -> [String] {
    handlers(of: office, on: day).filter { !isAbsent($0, on: day) }
  }

  /// The handlers of a team; at least one at all times.
  public func members(of team: String, on day: CivilDate) -> [String] {
    byUnit[team]?[on: day] ?? []
  }

  /// The team of a handler; nil on days without employment, and for who is in no team.
  public func team(of handler: String, on day: CivilDate) -> String? {
    guard let holder = employments[handler], holder.tenure.covers(day),
      holder.post.role == .handler
    else { return nil }
    return holder.post.unit
  }

  /// The office of a handler, head, reviewer or adviser, whenever employed.
  public func office(of handler: String) -> String? { employments[handler]?.post.office }

  /// The first and the last day of a handler; the last is nil where it lies beyond the history.
  public func employment(
    of handler: String
  ) -> (from: CivilDate, through: CivilDate?)? {
    employments[handler].map { ($0.from, $0.through) }
  }

  /// The head of an office; there always is one.
  public func head(of office: String, on day: CivilDate) -> String? {
    headsByOffice[office]?[on: day]?.first
  }

  /// Who of an office can decide what is adverse, with the mandate to.
  ///
  /// Decision-makers who are there; else the head. Both act in the role that `role(ofDecider:)`
  /// says.
  public func deciders(of office: String, on day: CivilDate) -> [String] {
    let there = (decidersByOffice[office]?[on: day] ?? []).filter { !isAbsent($0, on: day) }
    return there.isEmpty ? [head(of: office, on: day)].compactMap(\.self) : there
  }

  /// The role in which someone whom `deciders` names decides: decision-maker, or unit head.
  public func role(ofDecider handler: String) -> Role {
    employments[handler]?.post.role == .unitHead ? .unitHead : .decisionMaker
  }

  /// The reviewers; at least one at all times.
  public func reviewers(on day: CivilDate) -> [String] { central[.reviewer]?[on: day] ?? [] }

  /// The medical advisers; at least one at all times.
  public func medicalAdvisers(on day: CivilDate) -> [String] {
    central[.medicalAdviser]?[on: day] ?? []
  }

  /// The specialists; at least one at all times.
  public func specialists(on day: CivilDate) -> [String] { central[.specialist]?[on: day] ?? [] }

  /// Who is on an office's rota in the week of a day; nil before the first rota.
  public func phoneShifts(of office: String, on day: CivilDate) -> PhoneShifts? {
    rotas[office]?[on: day]
  }

  /// Whether someone is away, holidays included.
  public func isAbsent(_ handler: String, on day: CivilDate) -> Bool {
    guard let spells = absences[handler] else { return false }
    var (low, high) = (0, spells.count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = spells[middle].from <= day ? (middle + 1, high) : (low, middle)
    }
    return low > 0 && day <= spells[low - 1].through
  }

  /// The team of an office that serves a municipality.
  public func team(of office: String, serving municipality: String, on day: CivilDate) -> String? {
    guard let teams = agency.office(office)?.teams,
      let place = territories[office]?[on: day]?.firstIndex(where: { $0.contains(municipality) })
    else { return nil }
    return teams[place].name
  }

  /// The days from which on an office's teams serve other municipalities than before, in order;
  /// the day they were set up is the first.
  public func territoryDays(of office: String) -> [CivilDate] {
    territories[office]?.changes ?? []
  }

  /// What an office's division of work goes by.
  public func principle(of office: String, on day: CivilDate) -> TeamPrinciple? {
    principles[office]?[on: day]
  }
}
