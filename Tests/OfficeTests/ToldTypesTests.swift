import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct ToldTypesTests {
  private static let types = Result { try ToldAgency.trial().types }

  @Test(arguments: Told.besideCases) func `what the domain asks for beside cases is told`(
    _ told: Told
  ) throws {
    #expect(try Self.types.get().contains(told.type), "\(told.items)")
  }

  /// Cases are told one after another until each type was met; the trial has enough of them.
  @Test func `what the domain asks for of cases is told in the trial`() throws {
    let world = try ToldAgency.trial().world
    var missing = Set(Told.ofCases.map(\.type))
    var day = world.period.upperBound.adding(days: -1_100)
    while !missing.isEmpty, day < world.period.upperBound {
      defer { day = day.adding(days: 1) }
      guard world.calendar.contains(day) else { continue }
      for office in world.agency.offices {
        for number in 1...5 {
          let acts = CaseLife.told(world: world, office: office, arrival: day, number: number)
          for act in acts { missing.remove(act.command.type) }
        }
      }
    }
    #expect(missing.map(\.name).sorted() == [])
  }

  @Test func `each type stands in the list of its streams, once`() {
    let (beside, ofCases) = (Told.besideCases.map(\.type), Told.ofCases.map(\.type))
    #expect(beside.allSatisfy { $0.entry.stream != .case })
    #expect(ofCases.allSatisfy { $0.entry.stream == .case })
    #expect(Set(beside + ofCases).count == beside.count + ofCases.count)
  }

  @Test func `items are those of the domain`() {
    let items = Set((Told.besideCases + Told.ofCases).flatMap(\.items))
    for item in items {
      #expect(item.first == "F" && item.dropFirst().count == 3)
      #expect(Int(item.dropFirst()).map { 1...130 ~= $0 } ?? false)
    }
  }
}
