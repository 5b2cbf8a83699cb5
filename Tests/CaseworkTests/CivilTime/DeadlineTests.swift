import Casework
import Testing

@Suite struct DeadlineTests {
  private func deadline(
    _ term: Term, from start: String, in zone: Zone = .stockholm,
    by calendar: HolidayCalendar = .sweden, lastDay: Deadline.LastDay = .asCounted
  ) throws -> Deadline {
    let start = try OffsetInstant(parsing: start).instant
    return Deadline(term, from: start, in: zone, by: calendar, lastDay: lastDay)
  }

  @Test(arguments: [
    // The clocks go forward on 26 March 2017 and back on 29 October.
    ("2017-03-20T09:00:00+01:00", Term.calendarDays(7), "2017-03-28T00:00:00+02:00"),
    ("2017-03-20T09:00:00+01:00", .elapsedDays(7), "2017-03-27T10:00:00+02:00"),
    ("2017-03-20T09:00:00+01:00", .workingDays(5), "2017-03-28T00:00:00+02:00"),
    ("2017-03-20T09:00:00+01:00", .weeks(1), "2017-03-28T00:00:00+02:00"),
    ("2017-10-27T09:00:00+02:00", .calendarDays(7), "2017-11-04T00:00:00+01:00"),
    ("2017-10-27T09:00:00+02:00", .elapsedDays(7), "2017-11-03T08:00:00+01:00"),
    ("2017-10-27T09:00:00+02:00", .calendarDays(2), "2017-10-30T00:00:00+01:00"),
    ("2017-10-27T09:00:00+02:00", .months(2), "2017-12-28T00:00:00+01:00"),
    ("2017-10-27T09:00:00+02:00", .years(1), "2018-10-28T00:00:00+02:00"),
    ("2017-10-27T09:00:00+02:00", .calendarDays(0), "2017-10-28T00:00:00+02:00"),
    ("2017-10-27T09:00:00+02:00", .elapsedDays(0), "2017-10-27T09:00:00+02:00"),
  ])
  func `a deadline ends with its last day, whatever the clocks do`(
    start: String, term: Term, end: String
  ) throws {
    let end = try OffsetInstant(parsing: end).instant
    let deadline = try deadline(term, from: start)
    #expect(deadline.end == end)
    let last = Instant(microseconds: end.microseconds - 1)
    #expect(deadline.lastDay == Zone.stockholm.date(at: last))
    #expect(deadline.isMet(by: last))
    #expect(!deadline.isMet(by: end))
  }

  @Test func `the zone decides on which day a term starts`() throws {
    let start = "2017-03-06T23:30:00Z"
    #expect("\(try deadline(.weeks(1), from: start).lastDay)" == "2017-03-14")
    #expect("\(try deadline(.weeks(1), from: start, in: .utc).lastDay)" == "2017-03-13")
  }

  @Test(arguments: [
    ("2017-06-02", Term.weeks(3), "2017-06-23", "2017-06-26"),  // Midsummer Eve
    ("2017-03-23", .months(3), "2017-06-23", "2017-06-26"),
    ("2016-10-24", .months(2), "2016-12-24", "2016-12-27"),  // Christmas Eve
    ("2018-10-31", .months(2), "2018-12-31", "2019-01-02"),  // New Year's Eve
    ("2018-01-30", .months(2), "2018-03-30", "2018-04-03"),  // Good Friday
    ("2018-01-29", .months(2), "2018-03-29", "2018-03-29"),  // Maundy Thursday
    ("2005-04-06", .months(2), "2005-06-06", "2005-06-07"),  // National Day
    ("2005-03-16", .months(2), "2005-05-16", "2005-05-16"),  // Whit Monday no more
    ("2004-03-31", .months(2), "2004-05-31", "2004-06-01"),  // Whit Monday
    ("2016-12-31", .months(2), "2017-02-28", "2017-02-28"),
    ("2017-02-03", .calendarDays(15), "2017-02-18", "2017-02-20"),  // a Saturday
    ("2017-06-16", .workingDays(5), "2017-06-26", "2017-06-26"),  // across midsummer
    ("2017-06-24", .workingDays(0), "2017-06-24", "2017-06-26"),
  ])
  func `a last day to act moves to the next working day only if asked`(
    start: String, term: Term, counted: String, moved: String
  ) throws {
    let start = try CivilDate(parsing: start)
    for (choice, expected) in [(Deadline.LastDay.asCounted, counted), (.movedPastHolidays, moved)] {
      let deadline = Deadline(term, from: start, in: .stockholm, by: .sweden, lastDay: choice)
      #expect("\(deadline.lastDay)" == expected)
      #expect(deadline.end == Zone.stockholm.start(of: deadline.lastDay.adding(days: 1)))
    }
  }

  @Test func `a deadline on midsummer eve stays where no law moves it`() throws {
    let start = "2017-06-02T08:00:00Z"
    let deadline = try deadline(
      .weeks(3), from: start, in: .utc, by: .none, lastDay: .movedPastHolidays)
    #expect("\(deadline.lastDay)" == "2017-06-23")
    #expect("\(deadline.end)" == "2017-06-24T00:00:00Z")
  }

  @Test func `elapsed days that are moved end with the whole day`() throws {
    let start = "2017-06-22T15:00:00+02:00"
    let stays = try deadline(.elapsedDays(4), from: start, lastDay: .movedPastHolidays)
    #expect(stays.end.text(offsetMinutes: 120) == "2017-06-26T15:00:00+02:00")
    let moves = try deadline(.elapsedDays(1), from: start, lastDay: .movedPastHolidays)
    #expect(moves.end.text(offsetMinutes: 120) == "2017-06-27T00:00:00+02:00")
  }

  @Test(arguments: Term.Unit.allCases)
  func `every start that text can name has its deadlines`(unit: Term.Unit) {
    for start in [Instant.earliest, .latest] {
      for choice in [Deadline.LastDay.asCounted, .movedPastHolidays] {
        for calendar in HolidayCalendar.allCases {
          let longest = Deadline(
            Term(Term.amountMax, unit), from: start, in: .stockholm, by: calendar, lastDay: choice)
          #expect(longest.isMet(by: start))
        }
      }
    }
  }

  @Test(arguments: [-1, 36_526])
  func `a term outside its limits traps`(amount: Int) async {
    await #expect(processExitsWith: .failure) { [amount] in
      _ = Deadline(.months(amount), from: .epoch, in: .utc, by: .none, lastDay: .asCounted)
    }
  }
}
