internal import EventModel

/// How the date of a named holiday, or of an eve, is found in a year.
///
/// Source: lag (1989:253) §§ 1 and 2; for the eves lag (1930:173) § 2.
struct HolidayRule: Sendable {
  /// The English name.
  let name: String
  /// The name as the statute has it.
  let swedishName: String
  /// How the date is found.
  let day: Day
  /// The years in which it holds.
  let years: Range<Int>

  init(_ name: String, _ swedishName: String, _ day: Day, in years: Range<Int> = .min ..< .max) {
    self.name = name
    self.swedishName = swedishName
    self.day = day
    self.years = years
  }

  /// The ways a date is fixed.
  enum Day: Sendable {
    /// The same date every year.
    case date(month: Int, day: Int)
    /// So many days after Easter Day, negative before it.
    case easter(days: Int)
    /// A day of the week, Monday 1, in the seven days that begin with a date.
    case weekday(Int, fromMonth: Int, day: Int)
  }

  /// The date in a year whose Easter Day is given; nil where the rule doesn't hold.
  func date(inYear year: Int, easter: CivilDate) -> CivilDate? {
    guard years.contains(year) else { return nil }
    switch day {
    case .date(let month, let day):
      return CivilDate.inAnyYear(year, month: month, day: day)
    case .easter(let days):
      return easter.adding(days: days)
    case .weekday(let weekday, let month, let day):
      return CivilDate.inAnyYear(year, month: month, day: day).first(weekday: weekday)
    }
  }

  /// Whether one of the rules falls on a date.
  static func holds(_ rules: [HolidayRule], on date: CivilDate) -> Bool {
    guard !rules.isEmpty else { return false }
    let year = date.year
    let easter = Easter.sunday(inYear: year)
    return rules.contains { $0.date(inYear: year, easter: easter) == date }
  }

  /// The dates of the rules in a year, in the order of the rules.
  static func dates(by rules: [HolidayRule], inYear year: Int) -> [CivilDate] {
    let easter = Easter.sunday(inYear: year)
    return rules.compactMap { $0.date(inYear: year, easter: easter) }
  }

  /// The public holidays of Sweden beside ordinary Sundays.
  ///
  /// SFS 2004:1320 came into force on 1 April 2005. Both days it changes fall later in the year, so
  /// whole years say it all.
  static let swedish = [
    HolidayRule("New Year's Day", "nyårsdagen", .date(month: 1, day: 1)),
    HolidayRule("Epiphany", "trettondedag jul", .date(month: 1, day: 6)),
    HolidayRule("Good Friday", "långfredagen", .easter(days: -2)),
    HolidayRule("Easter Day", "påskdagen", .easter(days: 0)),
    HolidayRule("Easter Monday", "annandag påsk", .easter(days: 1)),
    HolidayRule("May Day", "första maj", .date(month: 5, day: 1)),
    HolidayRule("Ascension Day", "Kristi himmelsfärdsdag", .easter(days: 39)),
    HolidayRule("Whit Sunday", "pingstdagen", .easter(days: 49)),
    HolidayRule("Whit Monday", "annandag pingst", .easter(days: 50), in: .min..<2005),
    HolidayRule("National Day", "nationaldagen", .date(month: 6, day: 6), in: 2005 ..< .max),
    HolidayRule("Midsummer Day", "midsommardagen", .weekday(6, fromMonth: 6, day: 20)),
    HolidayRule("All Saints' Day", "alla helgons dag", .weekday(6, fromMonth: 10, day: 31)),
    HolidayRule("Christmas Day", "juldagen", .date(month: 12, day: 25)),
    HolidayRule("Second Day of Christmas", "annandag jul", .date(month: 12, day: 26)),
  ]

  /// The eves that lag (1930:173) § 2 treats like holidays; no others are on its list.
  static let swedishEves = [
    HolidayRule("Midsummer Eve", "midsommarafton", .weekday(5, fromMonth: 6, day: 19)),
    HolidayRule("Christmas Eve", "julafton", .date(month: 12, day: 24)),
    HolidayRule("New Year's Eve", "nyårsafton", .date(month: 12, day: 31)),
  ]

  /// The public holidays and those eves.
  static let swedishClosing = swedish + swedishEves
}
