import Casework
import Testing

/// Figures of cases small enough to count by hand.
///
/// The failure guarded against: a figure that is a little off where events tie, handlers are
/// unknown, a type returns, or a case has one event.
@Suite struct FigureFoldTests {
  /// Steps as `second:type:actor:unit` with one letter or digit a name, `-` for none.
  private static func steps(_ text: String) -> [CaseStep] {
    text.split(separator: " ").enumerated().map { place, word in
      let parts = word.split(separator: ":").map { part -> Int in
        part == "-" ? 0 : Int(part) ?? Int(part.utf8.first ?? 0)
      }
      return CaseStep(
        occurred: Int64(parts[0]) * 1_000_000, order: UInt32(place), type: UInt32(parts[1]),
        actor: UInt32(parts[2]), unit: UInt32(parts[3]))
    }.sorted(by: CaseStep.precedes)
  }

  private static func fold(
    _ cases: [String], by division: FigureDivision? = nil
  ) -> FigureFold {
    var fold = FigureFold(by: division)
    for text in cases {
      let steps = Self.steps(text)
      fold.take(steps.span, of: FigureFold.latestUnit(of: steps.span))
    }
    return fold
  }

  @Test func `a handful of cases is counted as by hand`() throws {
    let total = Self.fold([
      "0:a:1:- 10:b:2:- 20:b:2:- 30:c:-:- 40:a:1:-",  // one handover: 1 to 2; two repeats
      "0:a:1:- 0:b:1:-",  // a tie keeps the order
      "5:b:2:- 5:a:1:-",  // the other sequence; a handover
      "2592000:a:1:-",  // one event: no duration
      "0:a:3:- 2592001:b:3:-",  // a second over thirty days
    ]).total
    #expect(total.cases == 5)
    #expect(total.events == 12)
    #expect(total.activities == 3)
    #expect(total.resources == 3)
    #expect(total.variants == 4)
    #expect(total.handovers == 2)
    #expect(total.reworkEvents == 2)
    #expect(total.eventsWithResource == 11)
    #expect(total.closedWithin30Days == 4)
    #expect(total.closedWithin30DaysShare?.nearest == 0.8)
    let quantiles = try #require(total.durations.quantiles(tenths: [5, 9]))
    #expect(quantiles.map(\.nearest) == [0, 1_555_216.6])
    #expect(total.durations.mean?.nearest == 518_408.2)
  }

  @Test func `thirty days to the microsecond are within thirty days`() {
    var fold = FigureFold()
    for extra in [0, 1] as [Int64] {
      let steps = [0, 2_592_000_000_000 + extra].map {
        CaseStep(occurred: $0, order: 0, type: 1, actor: 0, unit: 0)
      }
      fold.take(steps.span, of: 0)
    }
    #expect(fold.total.closedWithin30Days == 1)
  }

  @Test func `nothing gives no figure but counts`() {
    let total = Self.fold([""]).total
    #expect(total.cases == 0)
    #expect(total.closedWithin30DaysShare == nil)
    #expect(total.durations.mean == nil)
    #expect(total.durations.quantiles(tenths: [5]) == nil)
  }

  @Test func `the ends of time are a duration like any other`() {
    var fold = FigureFold(by: .month(.stockholm))
    let steps = [Int64.min, .max].map {
      CaseStep(occurred: $0, order: 0, type: 1, actor: 0, unit: 0)
    }
    fold.take(steps.span, of: 0)
    #expect(fold.total.durations.mean?.nearest == 18_446_744_073_709.551615)
    #expect(fold.months.map(\.month.description) == ["0001-01"])
  }

  @Test func `a case belongs to the unit of its latest event that has one`() {
    let fold = Self.fold(
      ["0:a:1:7 9:b:1:8 10:c:1:-", "0:a:1:8", "0:a:1:-"], by: .unit)
    #expect(fold.units.map(\.number) == [8, 0])
    #expect(fold.units.map(\.figures.cases) == [2, 1])
    #expect(fold.units.map(\.figures.events) == [4, 1])
    #expect(fold.units.map(\.figures.variants) == [2, 1])
  }

  @Test func `an event of no case counts among events, activities and resources alone`() {
    var fold = FigureFold(by: .unit)
    for step in Self.steps("0:a:1:7 5:b:2:7") { fold.take(caseless: step) }
    for figures in [fold.total, fold.units[0].figures] {
      #expect(figures.cases == 0)
      #expect(figures.events == 2)
      #expect(figures.activities == 2)
      #expect(figures.resources == 2)
      #expect(figures.variants == 0)
      #expect(figures.handovers == 0)
      #expect(figures.durations.count == 0)
    }
  }

  @Test func `a month is the store's own, of the first event`() {
    let start = Zone.stockholm.start(of: CivilDate(dayNumber: 17_257))  // 2017-04-01
    let second = start.microseconds / 1_000_000
    let cases = ["\(second - 1):a:1:- \(second):b:1:-", "\(second):a:1:-"]
    let local = Self.fold(cases, by: .month(.stockholm))
    #expect(local.months.map(\.month.description) == ["2017-03", "2017-04"])
    let universal = Self.fold(cases, by: .month(.utc))
    #expect(universal.months.map(\.month.description) == ["2017-03"])
  }

  @Test func `an activity knows its repeats and how long since the event before`() throws {
    let fold = Self.fold(
      ["0:1:1:- 10:2:1:- 30:2:2:- 31:1:1:-", "0:2:3:-"], by: .activity)
    let (first, second) = (fold.activities[1], fold.activities[2])
    #expect([first.events, first.cases, first.reworkEvents, first.resources] == [2, 1, 1, 1])
    #expect([second.events, second.cases, second.reworkEvents, second.resources] == [3, 2, 1, 3])
    #expect(first.waits.count == 1)
    #expect(first.waits.mean?.nearest == 1)
    #expect(second.waits.quantiles(tenths: [5])?.map(\.nearest) == [15])
    let rework = fold.activities.reduce(0) { $0 + $1.reworkEvents }
    #expect(rework == fold.total.reworkEvents)
  }

  @Test func `sequences that only look alike to a hash are told apart`() {
    // More sequences than any table begins with, each met twice.
    var fold = FigureFold()
    for _ in 0..<2 {
      for number in 0..<5_000 as Range<UInt32> {
        let types = [number % 10, number / 10 % 10, number / 100 % 10, number / 1_000]
        let steps = types.enumerated().map { place, type in
          CaseStep(occurred: Int64(place), order: 0, type: type + 1, actor: 0, unit: 0)
        }
        fold.take(steps.span, of: 0)
      }
    }
    #expect(fold.total.variants == 5_000)
  }
}
