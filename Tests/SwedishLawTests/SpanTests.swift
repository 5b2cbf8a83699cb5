import CaseEngineTesting
import Casework
import SwedishLaw
import Testing

@Suite("A case that lives through changes of law (invariant 8)")
struct SpanTests {
  static func judgements(_ docket: String) throws -> [Judgement] {
    let pack = try SwedishLaw.sicknessBenefit()
    let law = Law(
      [Law.Attachment(pack, from: CivilDate(1, 1, 1), caseTypes: pack.caseTypes)],
      calendar: LawCalendar(zone: .stockholm))
    return try Docket(docket).judgements(by: law)
  }

  static let spanning = """
    2018-01-08 SickReportReceived firstDay=2018-01-08
    2018-01-08 CaseOpened caseType=sickness-benefit
    2018-01-10 ApplicationReceived from=2018-01-22
    2018-06-29 DecisionMade kind=rejected from=2018-06-01 through=2018-06-15 decidedBy=H-03
    2018-07-02 DecisionMade kind=rejected from=2018-06-16 through=2018-06-30 decidedBy=H-03
    2021-03-30 PaymentMade amountOre=100000 from=2021-03-10 through=2021-03-14
    2021-03-31 PaymentMade amountOre=100000 from=2021-03-15 through=2021-03-16
    2021-04-01 PaymentMade amountOre=100000 from=2021-03-13 through=2021-03-17
    """

  /// The wording by which an article judged each act, by the act's line.
  static func wordings(of article: String) throws -> [UInt64: String] {
    var wordings: [UInt64: String] = [:]
    for judgement in try judgements(spanning) where judgement.article == article {
      wordings[judgement.act.rawValue] = judgement.wording
    }
    return wordings
  }

  @Test(arguments: [
    ("L21", 4, "1986:223 § 17"), ("L21", 5, "2017:900"), ("L29", 4, "1986:223 § 20"),
    ("L29", 5, "2017:900"), ("L27", 4, "MF 2007:515"), ("L27", 5, "2017:900"),
    ("L44", 6, "2012:256"), ("L44", 7, "2021:160"),
  ])
  func `each act is judged by the wording of its own day`(
    article: String, line: UInt64, wording: String
  ) throws {
    let found = try #require(try Self.wordings(of: article)[line])
    #expect(found.contains(wording.split(separator: " ").last ?? ""), "\(found)")
  }

  @Test(arguments: [
    ("2021-03-10", "2021-03-14", Verdict.satisfied), ("2021-03-15", "2021-03-17", .violated),
    ("2021-03-13", "2021-03-17", .violated),
  ])
  func `special reasons excuse until 2021-03-14; of days on both sides the gravest verdict stands`(
    from: String, through: String, verdict: Verdict
  ) throws {
    let judgements = try Self.judgements(
      """
      2020-08-03 SickReportReceived firstDay=2020-08-03
      2020-08-03 CaseOpened caseType=sickness-benefit
      2020-08-10 CertificateReceived from=2020-08-03 through=2021-06-30 extent=100
      2021-01-20 WorkCapacityAssessed basis=other-job-at-employer extent=100 from=2021-01-30 \
      exception=special-reasons exceptionReasonGiven=true employmentForm=employed
      2021-04-01 PaymentMade amountOre=100000 from=\(from) through=\(through)
      """)
    let last = try #require(judgements.last { $0.article == "L44" })
    #expect(last.ruling.verdict == verdict, "\(last)")
  }

  @Test
  func `a claim of 2018 is heard by 110 13 a, whatever is decided when`() throws {
    let wordings = try Self.wordings(of: "L22")
    #expect(wordings == [4: "2017:1305", 5: "2017:1305"])
  }
}
