internal import Casework

// Acts of those who are not handlers of the team: deciders, heads, reviewers, specialists.
extension CaseLife {
  /// Someone in a role does something in office hours.
  @discardableResult
  mutating func official(
    _ type: EventType, on day: CivilDate, slot: Int, as agent: Agent, truths: [Truth] = [],
    fields: (inout Command) -> Void = { _ in }
  ) -> Position {
    script.act(
      type, in: stream, by: agent, at: time(day, slot: slot, type), truths: truths,
      fields: fields)
  }

  /// Who decides against the insured, in the role they decide in.
  func decider(_ name: String) -> Agent {
    Agent(name, role: world.staffing.role(ofDecider: name).rawValue, unit: owners.team)
  }

  /// A reviewer at the review office.
  func reviewer(_ name: String) -> Agent {
    Agent(name, role: Role.reviewer.rawValue, unit: world.agency.reviewOffice)
  }

  /// The head of the office on a day.
  func head(on day: CivilDate) -> Agent? {
    world.staffing.head(of: owners.office(on: day).name, on: day).map {
      Agent($0, role: Role.unitHead.rawValue, unit: office.name)
    }
  }

  /// A reviewer who is there on a day and still employed on a later one.
  func reviewer(on day: CivilDate, through last: CivilDate) -> String {
    let staffing = world.staffing
    let all = staffing.reviewers(on: day)
    let staying = all.filter { name in
      (staffing.employment(of: name)?.through).map { last <= $0 } ?? true
    }
    let there = staying.filter { !staffing.isAbsent($0, on: day) }
    let choice = [there, staying, all].first { !$0.isEmpty } ?? all
    return choice[script.draw(.reviewerChoice).int(in: 0...choice.count - 1)]
  }

  /// The reviewer who took a review, or another where that one is gone by the day it is decided.
  func stillReviewing(_ agent: Agent, on day: CivilDate) -> Agent {
    world.staffing.reviewers(on: day).contains(agent.actor)
      ? agent : reviewer(reviewer(on: day, through: day))
  }

  /// A specialist on a day, by a step of their choice.
  func specialist(on day: CivilDate, _ step: Int) -> Agent {
    let all = world.staffing.specialists(on: day)
    let name = all[script.draw(.specialistChoice, step).int(in: 0...all.count - 1)]
    return Agent(name, role: Role.specialist.rawValue, unit: world.agency.specialistOffice)
  }
}
