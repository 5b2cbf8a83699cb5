internal import Casework

// Interests and second jobs that people declare.
extension OfficeLife {
  /// Declarations, and what the head decides of second jobs.
  mutating func tellInterests() {
    let figures = parameters.offices
    let place = place
    let interests = Occasions(gap: .interestGap, perYear: figures.interestsPerYear)
    for (number, day) in script.days(of: interests) {
      guard let handler = someone(on: day, .declarer, number << 1) else { continue }
      let kind = script.draw(.interestKind, number).int(in: 0...Self.kinds.count - 1)
      act(
        .interestDeclared, on: day, slot: 4, by: agent(handler, on: day), about: "\(number)"
      ) { command in
        command[.handler] = handler
        command[.interestKind] = Self.kinds[kind]
        command[.entity] = "\(Self.entities[kind])-\(place)-\(number + 1)"
        command[.from] = day
      }
    }
    let jobs = Occasions(gap: .secondJobGap, perYear: figures.secondJobsPerYear)
    for (number, day) in script.days(of: jobs) { tellSecondJob(number, on: day) }
  }

  private mutating func tellSecondJob(_ number: Int, on day: CivilDate) {
    let (figures, place) = (parameters.offices, place)
    guard let handler = someone(on: day, .declarer, number << 1 | 1) else { return }
    let hours = script.draw(.secondJobHours, number).int(in: 1...figures.secondJobHoursMax)
    act(
      .secondJobDeclared, on: day, slot: 4, by: agent(handler, on: day), about: handler
    ) { command in
      command[.handler] = handler
      command[.entity] = "FORENING-\(place)-\(number + 1)"
      command[.from] = day
      command[.weeklyMinutes] = Int64(60 * hours)
    }
    let decided = workingDay(day.adding(days: figures.secondJobDecisionDays))
    let agent = head(on: decided)
    let isAllowed = script.draw(.secondJobIsAllowed, number)
      .happens(at: figures.secondJobAllowedShare)
    guard world.staffing.employment(of: handler)?.through.map({ decided <= $0 }) ?? true else {
      return
    }
    act(.secondJobDecided, on: decided, slot: 4, by: agent, about: handler) { command in
      command[.handler] = handler
      command[.allowed] = isAllowed
      command[.decidedBy] = agent.actor
      command[.legalBasis] = "LOA 7 §"
    }
  }

  private static let kinds: [InterestKind] = [.shareholding, .boardSeat, .kinship, .employment]
  /// What has an interest of each kind: nothing that a case is about.
  private static let entities = [
    "ASSISTANSBOLAG", "VARDBOLAG", "TANDLAKARBOLAG", "UTBILDNINGSBOLAG",
  ]
}
