import Casework
import Testing

@Suite struct MonthTests {
  @Test(arguments: [
    ("2017-03-06", 1, "2017-04-06"), ("2017-01-31", 1, "2017-02-28"),
    ("2016-01-31", 1, "2016-02-29"), ("2017-01-31", 3, "2017-04-30"),
    ("2016-12-31", 2, "2017-02-28"), ("2017-08-31", 6, "2018-02-28"),
    ("2017-11-30", 3, "2018-02-28"), ("2015-11-30", 3, "2016-02-29"),
    ("2017-02-28", 1, "2017-03-28"), ("2017-12-15", 1, "2018-01-15"),
    ("2017-03-31", -1, "2017-02-28"), ("2017-01-15", -1, "2016-12-15"),
    ("2017-03-06", 0, "2017-03-06"), ("0001-03-06", -12, "+0000000-03-06"),
  ])
  func `a month ends on the same number or on its last day`(
    text: String, months: Int, end: String
  ) throws {
    #expect("\(try CivilDate(parsing: text).adding(months: months))" == end)
  }

  @Test(arguments: [
    ("2016-02-29", 1, "2017-02-28"), ("2016-02-29", 4, "2020-02-29"),
    ("2015-02-28", 1, "2016-02-28"), ("2096-02-29", 4, "2100-02-28"),
    ("2096-02-29", 8, "2104-02-29"), ("2017-03-06", -17, "2000-03-06"),
  ])
  func `a year ends on the same date or on 28 February`(
    text: String, years: Int, end: String
  ) throws {
    #expect("\(try CivilDate(parsing: text).adding(years: years))" == end)
  }

  @Test func `over 400 years a month keeps the number, or ends on the last day`() throws {
    let start = try CivilDate(parsing: "1900-01-01")
    for number in 0..<146_097 {
      let date = start.adding(days: number)
      let months = number % 61 - 30
      let end = date.adding(months: months)
      let monthsApart = (end.year - date.year) * 12 + end.month - date.month
      let keepsNumber = end.day == date.day
      let isLastDay = end.adding(days: 1).day == 1 && end.day < date.day
      guard monthsApart == months, keepsNumber || isLastDay else {
        Issue.record("\(date) and \(months) months is not \(end)")
        return
      }
    }
  }
}
