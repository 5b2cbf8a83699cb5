import Casework
import Testing

@Suite("Packs that contradict themselves are refused")
struct LawPackTests {
  static let day = CivilDate(2018, 7, 1)

  static func pack(
    _ articles: [any Article] = [ToyArticle()], _ parameters: [Parameter] = []
  ) throws -> LawPack {
    try LawPack(
      "toy", version: "1", caseTypes: ["toys"], articles: articles, parameters: parameters)
  }

  static func days(_ values: [Parameter.Value]) -> Parameter {
    Parameter("days", in: .calendarDays, values)
  }

  static func value(from: CivilDate, through: CivilDate? = nil) -> Parameter.Value {
    Parameter.Value(from: from, through: through, 7, source: "the test")
  }

  static let reading = ToyArticle(
    wordings: [Wording("w", from: CivilDate(2018, 7, 1), source: "the test")],
    parameters: ["days"])

  @Test
  func `two articles of one id`() {
    #expect(throws: LawPackError.articleTwice("T1")) {
      try Self.pack([ToyArticle(), ToyArticle()])
    }
  }

  @Test
  func `a parameter that is missing, given twice, or empty`() {
    #expect(throws: LawPackError.parameterMissing("days", article: "T1")) {
      try Self.pack([Self.reading])
    }
    let days = Self.days([Self.value(from: Self.day)])
    #expect(throws: LawPackError.parameterTwice("days")) {
      try Self.pack([Self.reading], [days, days])
    }
    #expect(throws: LawPackError.parameterWithoutValue("days")) {
      try Self.pack([Self.reading], [Self.days([])])
    }
  }

  @Test
  func `a parameter with a gap between its values, before them, or after`() {
    let later = CivilDate(2020, 1, 1)
    let gap = Self.days([
      Self.value(from: Self.day, through: CivilDate(2019, 12, 30)), Self.value(from: later),
    ])
    #expect(throws: LawPackError.parameterGap("days", on: CivilDate(2019, 12, 31))) {
      try Self.pack([Self.reading], [gap])
    }
    #expect(throws: LawPackError.parameterGap("days", on: Self.day)) {
      try Self.pack([Self.reading], [Self.days([Self.value(from: later)])])
    }
    let ending = Self.days([Self.value(from: Self.day, through: CivilDate(2019, 12, 31))])
    #expect(throws: LawPackError.parameterGap("days", on: later)) {
      try Self.pack([Self.reading], [ending])
    }
  }

  @Test
  func `a parameter with two values for a day`() {
    let overlap = Self.days([
      Self.value(from: Self.day, through: CivilDate(2020, 1, 1)),
      Self.value(from: CivilDate(2020, 1, 1)),
    ])
    #expect(throws: LawPackError.parameterOverlap("days", on: CivilDate(2020, 1, 1))) {
      try Self.pack([Self.reading], [overlap])
    }
  }

  @Test
  func `an article with two wordings on a day, or without any`() {
    let open = Wording("a", from: CivilDate(2010, 1, 1), source: "the test")
    let next = Wording("b", from: CivilDate(2018, 7, 1), source: "the test")
    #expect(throws: LawPackError.wordingOverlap(article: "T1", on: CivilDate(2018, 7, 1))) {
      try Self.pack([ToyArticle(wordings: [open, next])])
    }
    #expect(throws: LawPackError.articleEmpty("T1")) {
      try Self.pack([ToyArticle(wordings: [])])
    }
  }

  @Test
  func `every refusal says what to do`() {
    let errors: [LawPackError] = [
      .articleTwice("T1"), .parameterMissing("days", article: "T1"), .parameterTwice("days"),
      .parameterWithoutValue("days"), .parameterGap("days", on: Self.day),
      .parameterOverlap("days", on: Self.day), .wordingOverlap(article: "T1", on: Self.day),
      .articleEmpty("T1"),
    ]
    for error in errors { #expect(error.sentence.count > 20) }
  }
}
