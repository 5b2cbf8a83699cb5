import Casework
import EventModel

@testable import Office

/// Cases of one office, told once for all tests that look at them.
struct ToldLives: Sendable {
  let world: OfficeWorld
  let cases: [Told]

  /// A case: whom it is about, and its acts in the order of recording.
  struct Told: Sendable {
    let insured: Insured
    let acts: [PlannedAct]

    /// The acts of a type with their places from 1.
    func acts(_ type: EventType) -> [(place: Int, command: Command)] {
      acts.enumerated().filter { $1.command.type == type }.map { ($0 + 1, $1.command) }
    }
  }

  /// A day of so many arrivals in each week, for some weeks, from 2019 on.
  init(weeks: Int, arrivals: Int, _ set: (name: String, value: String)...) throws {
    let parameters = try OfficeParameterFile.read(
      overrides: [("period.starts", "2019-01-01")] + Lawful.settings + set)
    let world = OfficeWorld(
      seed: 5, years: 3, offices: 1, scenario: .calm, parameters: parameters)
    self.world = world
    let office = world.agency.offices[0]
    cases = (0..<weeks).flatMap { week in
      let day = world.calendar.day(onOrAfter: parameters.period.starts.adding(days: 7 * week + 7))
      return (1...arrivals).map { number in
        let life = CaseLife(world: world, office: office, arrival: day, number: number)
        let acts = CaseLife.told(world: world, office: office, arrival: day, number: number)
        return Told(insured: life.insured, acts: acts)
      }
    }
  }

  /// Five hundred cases as they come.
  static let usual: ToldLives? = try? ToldLives(weeks: 50, arrivals: 10)

  /// Cases in which all that is about coordination happens.
  static let coordinated: ToldLives? = try? ToldLives(
    weeks: 15, arrivals: 30, ("coordination.needShare", "1"), ("coordination.meetingShare", "1"),
    ("coordination.planShare", "1"), ("coordination.ownMeetingShare", "1"),
    ("coordination.placeWeights", "[0, 1, 1, 1, 1, 0, 0]"))
}

extension Command {
  /// The day it happened on.
  var day: CivilDate { Zone.stockholm.date(at: occurred.instant) }
}
