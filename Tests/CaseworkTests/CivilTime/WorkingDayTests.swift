import Casework
import Testing

@Suite struct WorkingDayTests {
  /// Every date from 1990 to 2060 with the number of working days up to it, one day at a time.
  private func naiveCounts(by calendar: HolidayCalendar) throws -> [(date: CivilDate, count: Int)] {
    var date = try CivilDate(parsing: "1989-12-31")
    var counts = [(date: date, count: 0)]
    while date.year < 2061 {
      date = date.adding(days: 1)
      let count = counts[counts.count - 1].count + (calendar.isWorkingDay(date) ? 1 : 0)
      counts.append((date, count))
    }
    return counts
  }

  @Test(arguments: HolidayCalendar.allCases)
  func `counting agrees with going day by day`(calendar: HolidayCalendar) throws {
    let days = try naiveCounts(by: calendar)
    for (index, start) in days.enumerated() where index % 11 == 0 {
      // Steps of a prime: near and far pairs, forwards and backwards.
      let end = days[index * 7_919 % days.count]
      let counted = calendar.workingDays(from: start.date, to: end.date)
      guard counted == end.count - start.count else {
        Issue.record("\(start.date) to \(end.date): \(counted), not \(end.count - start.count)")
        return
      }
    }
  }

  @Test(arguments: HolidayCalendar.allCases)
  func `counting agrees with going day by day over short spans`(calendar: HolidayCalendar) throws {
    let days = try naiveCounts(by: calendar)
    for (index, start) in days.enumerated() {
      let end = days[min(index + index % 41, days.count - 1)]
      let counted = calendar.workingDays(from: start.date, to: end.date)
      guard counted == end.count - start.count else {
        Issue.record("\(start.date) to \(end.date): \(counted), not \(end.count - start.count)")
        return
      }
    }
  }

  @Test(arguments: HolidayCalendar.allCases)
  func `adding working days finds the first day that counts as many`(
    calendar: HolidayCalendar
  ) throws {
    let days = try naiveCounts(by: calendar)
    for (index, start) in days.enumerated() where index % 5 == 0 {
      let number = index * 31 % 977 + 1
      let end = calendar.adding(workingDays: number, to: start.date)
      guard calendar.isWorkingDay(end),
        calendar.workingDays(from: start.date, to: end) == number
      else {
        Issue.record("\(start.date) and \(number) working days is not \(end)")
        return
      }
      #expect(calendar.adding(workingDays: 0, to: start.date) == start.date)
    }
  }

  @Test(arguments: [(2004, 253), (2005, 253), (2023, 251), (2024, 251), (2025, 249)])
  func `a year has the working days counted by hand`(year: Int, number: Int) throws {
    let start = try #require(CivilDate(year: year - 1, month: 12, day: 31))
    let end = try #require(CivilDate(year: year, month: 12, day: 31))
    #expect(HolidayCalendar.sweden.workingDays(from: start, to: end) == number)
  }

  @Test(arguments: [
    ("2017-06-23", false),  // Midsummer Eve
    ("2018-12-24", false),  // Christmas Eve, a Monday
    ("2018-12-31", false),  // New Year's Eve, a Monday
    ("2018-01-05", true),  // the eve of Epiphany, a Friday
    ("2018-03-29", true),  // Maundy Thursday
    ("2018-03-31", false),  // Easter Eve, a Saturday
    ("2018-04-30", true),  // the eve of 1 May, a Monday
    ("2018-05-10", false),  // Ascension Day
    ("2018-05-11", true),  // the Friday after it
    ("2018-11-02", true),  // the Friday before All Saints'
  ])
  func `only the three eves of the statute close`(text: String, isWorking: Bool) throws {
    #expect(HolidayCalendar.sweden.isWorkingDay(try CivilDate(parsing: text)) == isWorking)
  }

  @Test(arguments: [
    ("2017-06-22", "2017-06-22"), ("2017-06-23", "2017-06-26"), ("2018-03-30", "2018-04-03"),
    ("2014-12-24", "2014-12-29"), ("2018-12-31", "2019-01-02"), ("2005-05-16", "2005-05-16"),
  ])
  func `the next working day is found`(text: String, next: String) throws {
    let date = try CivilDate(parsing: text)
    #expect("\(HolidayCalendar.sweden.nextWorkingDay(onOrAfter: date))" == next)
  }

  @Test func `no more than five days in a row are closed`() throws {
    let days = try naiveCounts(by: .sweden).map(\.date)
    let waits = days.map {
      HolidayCalendar.sweden.nextWorkingDay(onOrAfter: $0).days(since: $0)
    }
    #expect(waits.max() == 5)
  }

  @Test func `working days aren't added backwards`() async {
    await #expect(processExitsWith: .failure) {
      _ = HolidayCalendar.sweden.adding(workingDays: -1, to: CivilDate(dayNumber: 0))
    }
  }
}
