import Casework
import EventModel
import Testing

@testable import Office

/// All that is told beside cases, in the order of recording: staff, nation, offices.
struct ToldAgency {
  let world: OfficeWorld
  /// Acts with the number of the life they belong to, 0 for the staff's, 1 for the nation's.
  let acts: [(act: PlannedAct, life: Int)]

  /// The trial, over four years and three offices.
  static func trial() throws -> ToldAgency { try cachedTrial.get() }
  private static let cachedTrial = Result { try ToldAgency(.fribrevTrial) }

  init(
    _ scenario: Scenario, seed: UInt64 = 17, years: Int = 4, offices: Int = 3,
    starts: String = "2016-01-01", set: [(name: String, value: String)] = []
  ) throws {
    let parameters = try OfficeParameterFile.read(
      overrides: [(name: "period.starts", value: starts)] + set)
    let world = OfficeWorld(
      seed: seed, years: years, offices: offices, scenario: scenario, parameters: parameters)
    let staff = world.staffing.commands.map {
      PlannedAct(command: $0, recorded: $0.occurred.instant, truths: [])
    }
    let lives =
      [staff, NationLife.told(world: world)]
      + world.agency.offices.map { OfficeLife.told(world: world, office: $0) }
    let all = lives.enumerated().flatMap { life, acts in acts.map { (act: $0, life: life) } }
    acts = all.indices.sorted { (all[$0].act.recorded, $0) < (all[$1].act.recorded, $1) }
      .map { all[$0] }
    self.world = world
  }

  /// The acts of one office beside its cases.
  func acts(of office: Int) -> [PlannedAct] {
    acts.filter { $0.life == office + 2 }.map(\.act)
  }

  /// The types told.
  var types: Set<EventType> { Set(acts.map(\.act.command.type)) }

  /// Obeys all acts in order, each tested against those before; the faults in words.
  func faults() throws -> [String] {
    var organisation = Organisation()
    var histories: [StreamName: CaseHistory] = [:]
    var places: [Int: [Position]] = [:]
    var faults: [String] = []
    for (number, (act, life)) in acts.enumerated() {
      var command = act.command
      let position = try #require(Position(rawValue: UInt64(number + 1)))
      command.mapPositions { places[life]?[Int($0.rawValue) - 1] ?? $0 }
      places[life, default: []].append(position)
      let history = histories[command.stream] ?? CaseHistory(of: command.stream)
      let check = CommandCheck(
        history: history, organisation: organisation, now: act.recorded, zone: .stockholm)
      do throws(Refusal) {
        try check.test(command)
      } catch {
        faults.append("\(command.type) \(command.occurred): \(error.sentence)")
      }
      for draft in DraftMaker(command: command).ownDrafts() {
        let event = CaseEvent(
          Envelope(
            position: position, revision: .first, previous: .none, recorded: act.recorded,
            event: draft.event, sealed: []))
        organisation.append(event)
        histories[command.stream, default: history].append(event)
      }
    }
    return faults
  }
}
