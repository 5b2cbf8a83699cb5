import Casework
import Testing

@Suite struct HolidayTests {
  @Test(arguments: [
    "2005-03-27", "2006-04-16", "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04",
    "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27",
    "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17",
    "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05",
    // The earliest, the latest, and the years Gauss's rule had to be mended for.
    "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2038-04-25", "2049-04-18",
    "2076-04-19", "2285-03-22",
  ])
  func `Easter falls on its Sunday and brings five holidays`(text: String) throws {
    let easter = try CivilDate(parsing: text)
    let holidays = HolidayCalendar.sweden.holidays(inYear: easter.year)
    let moving = [
      ("Good Friday", -2), ("Easter Day", 0), ("Easter Monday", 1), ("Ascension Day", 39),
      ("Whit Sunday", 49),
    ]
    for (name, days) in moving {
      #expect(holidays.first { $0.name == name }?.date == easter.adding(days: days), "\(name)")
    }
  }

  @Test func `a year lists its holidays in order, with their names`() {
    #expect(
      HolidayCalendar.sweden.holidays(inYear: 2026).map(\.description) == [
        "2026-01-01 New Year's Day (nyårsdagen)", "2026-01-06 Epiphany (trettondedag jul)",
        "2026-04-03 Good Friday (långfredagen)", "2026-04-05 Easter Day (påskdagen)",
        "2026-04-06 Easter Monday (annandag påsk)", "2026-05-01 May Day (första maj)",
        "2026-05-14 Ascension Day (Kristi himmelsfärdsdag)",
        "2026-05-24 Whit Sunday (pingstdagen)", "2026-06-06 National Day (nationaldagen)",
        "2026-06-20 Midsummer Day (midsommardagen)",
        "2026-10-31 All Saints' Day (alla helgons dag)", "2026-12-25 Christmas Day (juldagen)",
        "2026-12-26 Second Day of Christmas (annandag jul)",
      ])
  }

  @Test func `two holidays may share a day`() {
    let names = HolidayCalendar.sweden.holidays(inYear: 2008)
      .filter { "\($0.date)" == "2008-05-01" }.map(\.name)
    #expect(names == ["Ascension Day", "May Day"])
  }

  @Test(arguments: [
    ("2004-05-31", true), ("2004-06-06", true), ("2005-05-16", false), ("2005-06-06", true),
    ("2003-06-06", false), ("2003-06-09", true), ("2006-06-05", false), ("2006-06-06", true),
  ])
  func `from 2005 National Day takes the place of Whit Monday`(text: String, holds: Bool) throws {
    #expect(HolidayCalendar.sweden.isHoliday(try CivilDate(parsing: text)) == holds)
  }

  @Test func `midsummer and All Saints' are Saturdays within their weeks`() throws {
    for year in 1950...2100 {
      let holidays = HolidayCalendar.sweden.holidays(inYear: year)
      let midsummer = try #require(holidays.first { $0.name == "Midsummer Day" }).date
      #expect(midsummer.weekday == 6 && midsummer.month == 6 && 20...26 ~= midsummer.day)
      let saints = try #require(holidays.first { $0.name == "All Saints' Day" }).date
      let week = try #require(CivilDate(year: year, month: 10, day: 31))
      #expect(saints.weekday == 6 && 0...6 ~= saints.days(since: week))
      #expect(!HolidayCalendar.sweden.isWorkingDay(midsummer.adding(days: -1)))
      #expect(HolidayCalendar.sweden.isWorkingDay(midsummer.adding(days: -2)))
    }
  }

  @Test func `a holiday is a Sunday or a day on its year's list, over 150 years`() throws {
    let start = try CivilDate(parsing: "1950-01-01")
    for year in 1950...2100 {
      let listed = HolidayCalendar.sweden.holidays(inYear: year).map(\.date)
      #expect(listed == listed.sorted())
      #expect(listed.count == 13)
      for day in 0..<366 {
        let date = start.adding(months: 12 * (year - 1950)).adding(days: day)
        guard date.year == year else { continue }
        let expected = date.weekday == 7 || listed.contains(date)
        guard HolidayCalendar.sweden.isHoliday(date) != expected else { continue }
        Issue.record("\(date) should\(expected ? "" : "n't") be a holiday")
      }
    }
  }

  @Test func `without a law no day is a holiday and weekends still close`() throws {
    let christmas = try CivilDate(parsing: "2017-12-25")
    #expect(!HolidayCalendar.none.isHoliday(christmas))
    #expect(!HolidayCalendar.none.isHoliday(christmas.adding(days: -1)))
    #expect(HolidayCalendar.none.isWorkingDay(christmas))
    #expect(!HolidayCalendar.none.isWorkingDay(christmas.adding(days: -1)))
    #expect(!HolidayCalendar.none.isWorkingDay(christmas.adding(days: -2)))
    #expect(HolidayCalendar.none.holidays(inYear: 2017).isEmpty)
  }

  @Test func `holidays are computed beyond the years that text can name`() {
    #expect(HolidayCalendar.sweden.holidays(inYear: 46_523).count == 13)
    #expect(HolidayCalendar.sweden.holidays(inYear: -300_000).count == 13)
  }
}
