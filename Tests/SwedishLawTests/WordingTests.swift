import Casework
import SwedishLaw
import Testing

/// A day on which another wording begins, as the dated wordings of the field have it.
struct Cut: Sendable, CustomTestStringConvertible {
  let article: String
  /// The first day of the wording that begins.
  let first: CivilDate
  /// How the wording before it was read, and how this one.
  let before: State
  let after: State
  /// The act that its name tells; nil where none is named.
  let act: String?

  enum State: Sendable {
    case absent, notRead, summary, text
    /// The documents leave it open.
    case open
  }

  init(
    _ article: String, _ first: CivilDate, _ before: State, _ after: State, act: String? = nil
  ) {
    self.article = article
    self.first = first
    self.before = before
    self.after = after
    self.act = act
  }

  var testDescription: String { "\(article) \(first)" }
}

@Suite("Which wording applies on the days before and after the law changed")
struct WordingTests {
  static let codeInForce = CivilDate(2011, 1, 1)
  static let procedureInForce = CivilDate(2018, 7, 1)

  static let procedure: [Cut] = [
    Cut("L05", procedureInForce, .open, .text, act: "2017:900"),
    Cut("L09", procedureInForce, .notRead, .text, act: "2017:900"),
    Cut("L10", procedureInForce, .absent, .text, act: "2017:900"),
    Cut("L11", procedureInForce, .absent, .text, act: "2017:900"),
    Cut("L12", procedureInForce, .summary, .text, act: "2017:900"),
    Cut("L13", procedureInForce, .notRead, .text, act: "2017:900"),
    Cut("L14", procedureInForce, .summary, .text, act: "2017:900"),
    Cut("L15", procedureInForce, .notRead, .text, act: "2017:900"),
    Cut("L18", procedureInForce, .notRead, .text, act: "2017:900"),
    Cut("L20", procedureInForce, .notRead, .text, act: "2017:900"),
    Cut("L21", CivilDate(2009, 6, 30), .notRead, .text),
    Cut("L21", procedureInForce, .text, .text, act: "2017:900"),
    Cut("L24", procedureInForce, .notRead, .text, act: "2017:900"),
    Cut("L25", procedureInForce, .summary, .text, act: "2017:900"),
    Cut("L26", CivilDate(2008, 1, 1), .notRead, .summary),
    Cut("L26", procedureInForce, .summary, .text, act: "2017:900"),
    Cut("L27", CivilDate(2008, 1, 1), .notRead, .summary),
    Cut("L27", procedureInForce, .summary, .text, act: "2017:900"),
    Cut("L29", procedureInForce, .summary, .text, act: "2017:900"),
    Cut("L30", procedureInForce, .summary, .text, act: "2017:900"),
    Cut("L30", CivilDate(2025, 7, 2), .text, .text, act: "2025:582"),
    Cut("L38", procedureInForce, .notRead, .text, act: "2017:900"),
  ]

  static let benefit: [Cut] = [
    Cut("L16", codeInForce, .notRead, .text),
    Cut("L17", codeInForce, .notRead, .text),
    Cut("L22", CivilDate(2018, 1, 1), .absent, .text, act: "2017:1305"),
    Cut("L31", codeInForce, .notRead, .text),
    Cut("L32", codeInForce, .notRead, .text),
    Cut("L33", codeInForce, .notRead, .text),
    Cut("L36", codeInForce, .notRead, .text),
    Cut("L37", codeInForce, .notRead, .text),
    Cut("L40", codeInForce, .notRead, .text),
    Cut("L42", CivilDate(2014, 1, 1), .notRead, .text, act: "2013:747"),
    Cut("L43", CivilDate(2014, 1, 1), .notRead, .text, act: "2013:747"),
    Cut("L44", CivilDate(2008, 7, 1), .open, .summary),
    Cut("L44", codeInForce, .summary, .summary),
    Cut("L44", CivilDate(2012, 7, 1), .summary, .text, act: "2012:256"),
    Cut("L44", CivilDate(2021, 3, 15), .text, .text, act: "2021:160"),
    Cut("L44", CivilDate(2022, 1, 1), .text, .text, act: "2021:160"),
    Cut("L44", CivilDate(2022, 2, 1), .text, .text, act: "2021:1240"),
    Cut("L44", CivilDate(2022, 9, 1), .text, .text, act: "2021:1243"),
    Cut("L44", CivilDate(2024, 1, 1), .text, .text, act: "2021:1243"),
    Cut("L44-hours", CivilDate(2022, 2, 1), .summary, .text, act: "2021:1240"),
    Cut("L45", CivilDate(2022, 2, 1), .absent, .open, act: "2021:1240"),
    Cut("L45", CivilDate(2022, 9, 1), .open, .text, act: "2022:939"),
    Cut("L45-age", CivilDate(2022, 2, 1), .absent, .text, act: "2021:1240"),
    Cut("L46", CivilDate(2014, 1, 1), .notRead, .text, act: "2013:747"),
    Cut("L46", CivilDate(2016, 2, 1), .text, .text, act: "2015:963"),
    Cut("L46-relapse", CivilDate(2016, 2, 1), .notRead, .text, act: "2015:963"),
    Cut("L46-relapse", CivilDate(2019, 1, 1), .text, .text, act: "2018:647"),
    Cut("L47", CivilDate(2008, 7, 1), .open, .summary),
    Cut("L47", codeInForce, .summary, .summary),
    Cut("L47", CivilDate(2016, 2, 1), .summary, .text, act: "2015:963"),
    Cut("L49-cap", CivilDate(2006, 7, 1), .open, .open),
    Cut("L49-cap", CivilDate(2007, 1, 1), .open, .open),
    Cut("L49-cap", CivilDate(2018, 7, 1), .open, .open, act: "2017:1305"),
    Cut("L49-cap", CivilDate(2022, 1, 1), .open, .text, act: "2021:1240"),
  ]

  static let later: [Cut] = [
    Cut("L50", procedureInForce, .open, .text, act: "2017:1306"),
    Cut("L51", codeInForce, .notRead, .text),
    Cut("L52", codeInForce, .notRead, .text),
    Cut("L52", CivilDate(2014, 1, 1), .text, .text, act: "2013:747"),
    Cut("L53", procedureInForce, .text, .text, act: "2017:1306"),
    Cut("L53", CivilDate(2019, 1, 1), .text, .text, act: "2018:745"),
    Cut("L53", CivilDate(2025, 12, 1), .text, .text, act: "2025:937"),
    Cut("L54", CivilDate(2014, 7, 1), .notRead, .text),
    Cut("L55", codeInForce, .notRead, .text),
    Cut("L55", CivilDate(2018, 1, 1), .text, .text, act: "2017:1305"),
    Cut("L56", codeInForce, .notRead, .text),
    Cut("L56", CivilDate(2015, 1, 1), .text, .text),
    Cut("L56", CivilDate(2018, 1, 1), .text, .text, act: "2017:1305"),
    Cut("L61", CivilDate(2024, 2, 15), .notRead, .text, act: "2024:13"),
    Cut("L62", CivilDate(2009, 6, 30), .notRead, .summary),
    Cut("L64", CivilDate(2019, 1, 1), .notRead, .text, act: "2018:1801"),
  ]

  @Test(arguments: procedure + benefit + later)
  func `the wording changes on the day it changed in law`(cut: Cut) throws {
    let article = try #require(try SwedishLaw.sicknessBenefit().article(cut.article))
    let before = article.card.wordings.first { $0.isInForce(on: cut.first.adding(days: -1)) }
    let after = article.card.wordings.first { $0.isInForce(on: cut.first) }
    #expect(before != after)
    expect(before, cut.before)
    expect(after, cut.after)
    if let act = cut.act {
      #expect(after?.name.contains(act) == true, "\(after?.name ?? "none")")
    }
  }

  private func expect(_ wording: Wording?, _ state: Cut.State) {
    switch state {
    case .absent: #expect(wording == nil)
    case .notRead: #expect(wording?.reading == .notRead)
    case .summary: #expect(wording?.reading == .summary)
    case .text: #expect(wording?.reading == .text)
    case .open: break
    }
  }

  @Test(arguments: [
    ("L10", CivilDate(2018, 7, 1)), ("L11", CivilDate(2018, 7, 1)),
    ("L21", CivilDate(2018, 7, 1)), ("L25", CivilDate(2018, 7, 1)),
    ("L29", CivilDate(2018, 7, 1)), ("L30", CivilDate(2018, 7, 1)),
  ])
  func `a case begun before the new act on procedure is judged more weakly by it`(
    id: String, date: CivilDate
  ) throws {
    let article = try #require(try SwedishLaw.sicknessBenefit().article(id))
    let wordings = article.card.wordings.filter { $0.from >= date }
    #expect(!wordings.isEmpty)
    for wording in wordings {
      #expect(wording.transition?.begunBefore == date, "\(wording.name)")
      let isDelay = ["L10", "L11"].contains(id)
      #expect(wording.transition?.instead == (isDelay ? .undetermined : .needsPerson))
    }
  }

  @Test(arguments: [
    ("L22", WordingKey.claim), ("L55", .claim), ("L44", .benefitDay), ("L45", .benefitDay),
    ("L47", .benefitDay), ("L49-cap", .benefitDay), ("L56", .benefitDay), ("L21", .event),
    ("L61", .event),
  ])
  func `the date that selects the wording is the one the law names`(
    id: String, key: WordingKey
  ) throws {
    #expect(try SwedishLaw.sicknessBenefit().article(id)?.card.key == key)
  }
}
