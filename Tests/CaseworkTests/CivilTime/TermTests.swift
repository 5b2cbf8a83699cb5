import Casework
import Testing

@Suite struct TermTests {
  @Test(arguments: [
    (Term.calendarDays(30), "30 calendar-days"), (.elapsedDays(0), "0 elapsed-days"),
    (.workingDays(5), "5 working-days"), (.weeks(3), "3 weeks"), (.months(2), "2 months"),
    (.years(1), "1 year"), (.calendarDays(1), "1 calendar-day"), (.years(36_525), "36525 years"),
  ])
  func `a term reads back as it is written`(term: Term, text: String) throws {
    #expect("\(term)" == text)
    #expect(try Term(parsing: text) == term)
    #expect(Term(term.amount, term.unit) == term)
  }

  @Test(arguments: Term.Unit.allCases) func `after 1 the plural will do`(unit: Term.Unit) throws {
    #expect(try Term(parsing: "1 \(unit.rawValue)") == Term(1, unit))
  }

  @Test(arguments: [
    ("", TermError.Fault.notTwoWords), ("30", .notTwoWords), ("30  weeks", .notTwoWords),
    ("30 weeks ", .notTwoWords), ("2 months or so", .notTwoWords),
    ("30calendar-days", .notTwoWords), (" weeks", .notAWholeNumber("")),
    ("-3 weeks", .notAWholeNumber("-3")), ("+3 weeks", .notAWholeNumber("+3")),
    ("1.5 years", .notAWholeNumber("1.5")), ("03 weeks", .notAWholeNumber("03")),
    ("two months", .notAWholeNumber("two")), ("３ weeks", .notAWholeNumber("３")),
    ("36526 weeks", .tooLarge("36526")),
    ("99999999999999999999 weeks", .tooLarge("99999999999999999999")),
    ("30 days", .unknownUnit("days")), ("2 week", .unknownUnit("week")),
    ("2 Weeks", .unknownUnit("Weeks")), ("2 ", .unknownUnit("")),
  ])
  func `what is not a term is refused`(text: String, fault: TermError.Fault) {
    let error = #expect(throws: TermError.self) { try Term(parsing: text) }
    #expect(error?.fault == fault)
    #expect(error?.text == text)
  }

  @Test func `a refusal says what was wrong and what is right`() {
    let error = #expect(throws: TermError.self) { try Term(parsing: "30 days") }
    #expect(error?.sentence == "'days' in '30 days' is not a unit of time here")
    #expect(
      error?.remedy
        == "write one of calendar-days, elapsed-days, working-days, weeks, months, years")
  }
}
