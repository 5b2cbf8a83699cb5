import Casework
import EventModel

@testable import Office

/// Cases of the first office, told for tests.
struct ToldCases {
  let world: OfficeWorld
  let cases: [[PlannedAct]]

  /// Tells one case of each second working day of a year, or so many.
  init(
    seed: UInt64 = 5, years: Int = 2, offices: Int = 1, _ scenario: Scenario = .calm,
    starts: String = "2019-01-01", count: Int = 250, set: [(name: String, value: String)] = []
  ) throws {
    let parameters = try OfficeParameterFile.read(
      overrides: [(name: "period.starts", value: starts)] + Lawful.settings + set)
    let world = OfficeWorld(
      seed: seed, years: years, offices: offices, scenario: scenario, parameters: parameters)
    self.world = world
    let office = world.agency.offices[0]
    cases = (0..<count).map { number in
      let planned = world.period.lowerBound.adding(days: number * 365 / count)
      let day = world.calendar.day(onOrAfter: planned)
      return CaseLife.told(world: world, office: office, arrival: day, number: number + 1)
    }
  }

  /// How many cases have an act of a type.
  func count(_ type: EventType) -> Int {
    cases.count { $0.contains { $0.command.type == type } }
  }

  /// All acts of a type.
  func acts(_ type: EventType) -> [Command] {
    cases.flatMap { $0 }.map(\.command).filter { $0.type == type }
  }

  /// What is wrong with the acts by all that does not ask the law, in sentences.
  func faults() -> [String] {
    var organisation = Organisation()
    var position: UInt64 = 0
    func event(_ command: Command, recorded: Instant) -> CaseEvent? {
      position += 1
      guard let place = Position(rawValue: position),
        let draft = DraftMaker(command: command).ownDrafts().first
      else { return nil }
      return CaseEvent(
        Envelope(
          position: place, revision: .first, previous: .none, recorded: recorded,
          event: draft.event, sealed: []))
    }
    for command in world.staffing.commands {
      if let event = event(command, recorded: command.occurred.instant) {
        organisation.append(event)
      }
    }
    var faults: [String] = []
    for acts in cases {
      let base = position
      var history = CaseHistory(of: acts[0].command.stream)
      for act in acts {
        var command = act.command
        command.mapPositions { Position(rawValue: $0.rawValue + base) ?? $0 }
        let check = CommandCheck(
          history: history, organisation: organisation, now: act.recorded, zone: .stockholm)
        do throws(Refusal) {
          try check.test(command)
        } catch {
          faults.append("\(command.stream) \(command.type): \(error.sentence)")
        }
        if let event = event(command, recorded: act.recorded) { history.append(event) }
      }
    }
    return faults
  }
}
