internal import Casework

// Improvements that one office finds and another may take over.
extension OfficeLife {
  /// Improvements proposed here, and where they went.
  mutating func tellImprovements() {
    let figures = parameters.learning
    let occasions = Occasions(
      gap: .improvementGap, perYear: figures.improvementsPerYear, isKept: .improvementIsProposed)
    let (steering, name) = (world.steering, office.name)
    let proposed = script.days(of: occasions) {
      steering.isFreed(name, on: $0) ? 1 : figures.improvementSteeredShare
    }
    for (number, day) in proposed { tellImprovement(number, on: day) }
  }

  private mutating func tellImprovement(_ number: Int, on day: CivilDate) {
    let (figures, unit) = (parameters.learning, office.name)
    let method = "forbattring-\(place)-\(number + 1)"
    let stream = StreamName(.object, "improvement/\(place)/\(number + 1)")
    guard let proposer = someone(on: day, .speaker, number << 4 | 3) else { return }
    act(
      .improvementProposed, in: stream, on: day, slot: 6, by: agent(proposer, on: day)
    ) { command in
      command[.method] = method
      command[.unit] = unit
      command[.methodSource] = Self.sources[number % Self.sources.count]
    }
    let others = world.agency.offices
    guard others.count > 1,
      script.draw(.improvementIsShared, number).happens(at: figures.improvementSharedShare)
    else { return }
    let step = script.draw(.otherOffice, number).int(in: 1...others.count - 1)
    let taker = others[(office.number + step) % others.count].name
    let wait = days(.improvementSharedDays, number, mean: figures.improvementSharedDays)
    let shared = workingDay(day.adding(days: wait))
    let reached = Int64(world.staffing.present(of: taker, on: shared).count)
    act(.improvementShared, in: stream, on: shared, slot: 6, by: head(on: shared)) { command in
      command[.method] = method
      command[.fromUnit] = unit
      command[.toUnit] = taker
      command[.reached] = reached
    }
    guard script.draw(.improvementIsAdopted, number).happens(at: figures.improvementAdoptedShare)
    else { return }
    let delay = days(.improvementAdoptedDays, number, mean: figures.improvementAdoptedDays)
    let adopted = workingDay(shared.adding(days: delay))
    act(
      .improvementAdopted, in: stream, on: adopted, slot: 6, by: head(on: adopted, of: taker)
    ) { command in
      command[.method] = method
      command[.fromUnit] = unit
      command[.toUnit] = taker
      command[.from] = adopted
    }
  }

  private static let sources: [MethodSource] = [.ownTeam, .insured, .coach, .ownTeam, .research]
}
