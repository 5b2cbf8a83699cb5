import Casework
import EventModel
import Testing

@testable import Office

@Suite("The figures of a history", .onOneThread)
struct FiguresTests {
  /// Three years of an office with a quarter of the usual cases.
  private static let figures = Result {
    let parameters = try OfficeParameterFile.read(overrides: [
      ("cases.arrivalsPerHandlerWeek", "1.2"), ("check.casesPerYear", "1500"),
      ("cases.openPerHandler", "20.75"),
    ])
    let world = OfficeWorld(
      seed: 17, years: 3, offices: 1, scenario: .calm, parameters: parameters)
    var figures = OfficeFigures(of: world)
    let arrivals = Arrivals(world)
    var day = world.period.lowerBound
    while day <= world.period.upperBound {
      for number in 0..<arrivals.count(at: world.agency.offices[0], on: day) {
        let acts = CaseLife.told(
          world: world, office: world.agency.offices[0], arrival: day, number: number + 1)
        for act in acts {
          figures.take(act, of: UInt64(day.dayNumber) << 16 | UInt64(number))
        }
      }
      day = day.adding(days: 1)
    }
    return figures
  }

  @Test func `each lies where the parameters want it`() throws {
    let missed = try Self.figures.get().rows.filter { !$0.isMet }
    #expect(missed.map { "\($0.name): \($0.found ?? 0), not \($0.expected)" } == [])
  }

  @Test func `most can be counted in three years`() throws {
    let rows = try Self.figures.get().rows
    #expect(rows.count { $0.found == nil } <= 2)
    #expect(rows.first?.count ?? 0 > 1_000)
  }

  @Test func `a figure outside its tolerance is not met`() {
    let row = OfficeFigures.Row.share("calls", expected: 0.5, tolerance: 0.1, 7_000, of: 10_000)
    #expect(!row.isMet)
    let near = OfficeFigures.Row.share("calls", expected: 0.5, tolerance: 0.1, 6_000, of: 10_000)
    #expect(near.isMet)
  }

  @Test func `a figure of nothing is neither met nor missed, and says so`() {
    let row = OfficeFigures.Row.share("calls", expected: 0.5, tolerance: 0.1, 0, of: 0)
    #expect(row.found == nil && row.isMet)
  }
}
