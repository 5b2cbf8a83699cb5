import EventModel
import Testing

@Suite struct CivilDateTests {
  @Test func `over 400 years every date has the number a naive counter gives it`() throws {
    // 1 January 1600, a Saturday, is 135 140 days before 1 January 1970.
    var (number, weekday) = (Int32(-135_140), 6)
    for year in 1600..<2001 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        for day in 1...length {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          let parts = CivilDate(dayNumber: number).parts
          guard date.dayNumber == number, parts == (year, month, day), date.weekday == weekday
          else {
            Issue.record("\(year)-\(month)-\(day) is \(date.dayNumber), expected \(number)")
            return
          }
          (number, weekday) = (number + 1, weekday % 7 + 1)
        }
        #expect(CivilDate(year: year, month: month, day: length + 1) == nil)
      }
    }
    #expect(number == 11_323)
  }

  @Test(arguments: [
    ("1970-01-01", Int32(0), 4), ("1969-12-31", -1, 3), ("0001-01-01", -719_162, 1),
    ("9999-12-31", 2_932_896, 5), ("2000-02-29", 11_016, 2), ("2017-03-06", 17_231, 1),
  ])
  func `a date reads back as it is written`(text: String, number: Int32, weekday: Int) throws {
    let date = try CivilDate(parsing: text)
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect("\(date)" == text)
    #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
  }

  @Test(arguments: [
    ("", TimeTextError.Fault.endOfText, 0), ("2017-03", .endOfText, 7),
    ("2017/03/06", .missing("-"), 4), ("17-03-06", .notADigit, 2), ("2017-03-6", .endOfText, 9),
    ("2017-03-06T", .trailingText, 10), ("0000-03-06", .noSuchYear, 0),
    ("2017-14-06", .noSuchMonth, 5), ("2017-06-31", .noSuchDay, 8), ("2100-02-29", .noSuchDay, 8),
    ("2017-03-0６", .notADigit, 9),
  ])
  func `what is not a date is refused`(text: String, fault: TimeTextError.Fault, offset: Int) {
    let error = #expect(throws: TimeTextError.self) { try CivilDate(parsing: text) }
    #expect(error?.fault == fault)
    #expect(error?.offset == offset)
  }

  @Test func `days are added and counted across months and years`() throws {
    let start = try CivilDate(parsing: "2016-02-28")
    #expect("\(start.adding(days: 1))" == "2016-02-29")
    #expect("\(start.adding(days: 366))" == "2017-02-28")
    #expect("\(start.adding(days: -59))" == "2015-12-31")
    #expect(start.adding(days: 30).days(since: start) == 30)
    #expect(start < start.adding(days: 1))
  }

  @Test func `dates no calendar has are refused`() {
    #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 2017, month: 0, day: 1) == nil)
    #expect(CivilDate(year: 2017, month: 1, day: 0) == nil)
  }

  @Test func `the ends of the day numbers are still dates`() {
    #expect("\(CivilDate(dayNumber: .max))" == "+5881580-07-11")
    #expect("\(CivilDate(dayNumber: .min))" == "-5877641-06-23")
  }
}
