import Casework
import Testing

@Suite struct DayUnitTests {
  @Test(arguments: [
    // One minute over midnight, on a Friday night.
    ("2017-03-03T23:59:30+01:00", "2017-03-04T00:00:30+01:00", [1, 0, 0]),
    ("2017-03-06T08:00:00+01:00", "2017-04-05T07:59:59+02:00", [30, 29, 22]),
    ("2017-03-06T08:00:00+01:00", "2017-04-05T09:00:00+02:00", [30, 30, 22]),
    // Over midsummer, and back.
    ("2017-06-22T12:00:00+02:00", "2017-06-26T11:00:00+02:00", [4, 3, 1]),
    ("2017-06-26T11:00:00+02:00", "2017-06-22T12:00:00+02:00", [-4, -3, -1]),
    // The day of 25 hours.
    ("2017-10-29T00:00:00+02:00", "2017-10-30T00:00:00+01:00", [1, 1, 1]),
    ("2017-10-29T00:00:00+02:00", "2017-10-29T23:59:59+01:00", [0, 1, 0]),
    // The day of 23 hours.
    ("2017-03-26T00:00:00+01:00", "2017-03-27T00:00:00+02:00", [1, 0, 1]),
  ])
  func `days between two instants depend on what is counted`(
    start: String, end: String, counts: [Int]
  ) throws {
    let start = try OffsetInstant(parsing: start).instant
    let end = try OffsetInstant(parsing: end).instant
    let found = DayUnit.allCases.map { $0.count(from: start, to: end, in: .stockholm, by: .sweden) }
    #expect(found == counts)
  }

  @Test func `the zone decides where a day ends`() throws {
    let start = try OffsetInstant(parsing: "2017-03-06T22:30:00Z").instant
    let end = try OffsetInstant(parsing: "2017-03-06T23:30:00Z").instant
    #expect(DayUnit.calendarDays.count(from: start, to: end, in: .stockholm, by: .none) == 1)
    #expect(DayUnit.calendarDays.count(from: start, to: end, in: .utc, by: .none) == 0)
  }

  @Test func `calendar-days are met exactly while they count no more than the term`() throws {
    let start = try OffsetInstant(parsing: "2017-02-26T17:00:00+01:00").instant
    let deadline = Deadline(
      DayUnit.calendarDays.term(30), from: start, in: .stockholm, by: .sweden, lastDay: .asCounted)
    for hour in 0..<(24 * 60) {
      let instant = Instant(microseconds: start.microseconds + Int64(hour) * 3_600_000_000)
      let count = DayUnit.calendarDays.count(from: start, to: instant, in: .stockholm, by: .sweden)
      #expect(deadline.isMet(by: instant) == (count <= 30))
    }
  }

  @Test(arguments: [
    // An hour more than five spans of 86 400 seconds, and the Saturday after the fifth working day.
    (DayUnit.elapsedDays, "2017-03-06T09:00:00+01:00", "2017-03-11T10:00:00+01:00"),
    (.workingDays, "2017-03-03T09:00:00+01:00", "2017-03-11T09:00:00+01:00"),
  ])
  func `what counts five may be late for a term of five`(
    unit: DayUnit, start: String, end: String
  ) throws {
    let start = try OffsetInstant(parsing: start).instant
    let end = try OffsetInstant(parsing: end).instant
    let deadline = Deadline(
      unit.term(5), from: start, in: .stockholm, by: .sweden, lastDay: .asCounted)
    #expect(unit.count(from: start, to: end, in: .stockholm, by: .sweden) == 5)
    #expect(!deadline.isMet(by: end))
  }

  @Test(arguments: DayUnit.allCases)
  func `a unit has the word and the term of its name`(unit: DayUnit) {
    #expect(unit.term(3).unit.rawValue == unit.rawValue)
    #expect(unit.term(3).amount == 3)
  }
}
