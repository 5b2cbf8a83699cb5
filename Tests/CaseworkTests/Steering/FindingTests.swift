import Casework
import Testing

@Suite("Findings are fixed records with stable keys")
struct FindingTests {
  static func finding(
    _ verdict: FindingVerdict = .met, due: Int64 = 7, amount: Int64 = 1
  ) -> Finding {
    Finding(
      clause: "T30", item: "line", timer: "due", subject: 9, position: 4711, kind: .target,
      verdict: verdict, due: due, amount: amount, evidence: Evidence(Position(3), Position(8)))
  }

  @Test
  func `a finding is 96 bytes without a gap`() {
    #expect(MemoryLayout<Finding>.size == 96)
    #expect(MemoryLayout<Finding>.stride == 96)
    #expect(Finding.size == 96)
  }

  @Test
  func `a key knows neither due time, amount nor verdict`() {
    #expect(Self.finding().key == Self.finding(.missed, due: 9, amount: 2).key)
    #expect(Self.finding() != Self.finding(.missed))
    var other = Self.finding()
    other.position = 4712
    #expect(Self.finding().key < other.key)
  }

  @Test
  func `evidence counts, and its digest tells sets and orders apart`() {
    let three = Evidence(Position(3), Position(8), Position(9))
    #expect((three.count, three.first, three.last) == (3, 3, 9))
    let others = [
      Evidence(Position(3), Position(9)), Evidence(Position(8), Position(3), Position(9)),
      Evidence(Position(3), Position(7), Position(9)), Evidence(),
    ]
    for other in others {
      #expect(three.digestHigh != other.digestHigh && three.digestLow != other.digestLow)
    }
    var joined = Evidence()
    joined.add(Evidence())
    #expect(joined == Evidence())
    joined.add(three)
    joined.add(three)
    #expect((joined.count, joined.first, joined.last) == (6, 3, 9))
  }

  static let keys: [(String, DecisionKey)] = [
    ("T30/K-17/@4711", DecisionKey(clause: "T30", subject: "K-17", .event(Position(4711)))),
    (
      "T30/K-17/due@4711",
      DecisionKey(clause: "T30", subject: "K-17", .timer("due", armed: Position(4711)))
    ),
    (
      "T30/line/team%2Fhagfors/2017-05",
      DecisionKey(
        clause: "T30", item: "line", subject: "team/hagfors",
        .period(CivilPeriod(.month, of: CivilDate(2017, 5, 31))))
    ),
    (
      "R%C3%A4ttid%20%25/%40/@1",
      DecisionKey(clause: "Rättid %", subject: "@", .event(.first))
    ),
    (
      "A/B/d%40%2F@2",
      DecisionKey(clause: "A", subject: "B", .timer("d@/", armed: Position(2)))
    ),
  ]

  @Test(arguments: keys.indices)
  func `a key is printed with its parts percent-encoded, and read back`(place: Int) {
    let (text, key) = Self.keys[place]
    #expect(key.description == text)
    #expect(DecisionKey(text) == key)
  }

  @Test(arguments: [
    "", "T30", "T30/K-17", "T30/K-17/4711x", "T30/K-17/@0", "T30/K-17/@", "T30//K-17/@1",
    "/K-17/@1", "a/b/c/d/@1", "T30/K%2d17/@1", "T30/K%-17/@1", "T30/K 17/@1", "T30/%FF/@1",
    "T30/K-17/2017-13", "T30/K-17/@01", "T30/K-17/2017-02-29", "T30/K-17/2017-Q5",
  ])
  func `what is no key, or another spelling of one, is not read`(text: String) {
    #expect(DecisionKey(text) == nil)
  }

  @Test(arguments: [
    (CivilPeriod.Kind.day, "2017-05-03", CivilDate(2017, 5, 3), CivilDate(2017, 5, 3)),
    (.week, "2017-W18", CivilDate(2017, 5, 1), CivilDate(2017, 5, 7)),
    (.month, "2017-05", CivilDate(2017, 5, 1), CivilDate(2017, 5, 31)),
    (.quarter, "2017-Q2", CivilDate(2017, 4, 1), CivilDate(2017, 6, 30)),
    (.year, "2017", CivilDate(2017, 1, 1), CivilDate(2017, 12, 31)),
  ])
  func `periods are civil`(
    kind: CivilPeriod.Kind, text: String, first: CivilDate, last: CivilDate
  ) {
    let period = CivilPeriod(kind, of: CivilDate(2017, 5, 3))
    #expect((period.first, period.last) == (first, last))
    #expect(period.description == text)
    #expect(CivilPeriod(text) == period)
    #expect(CivilPeriod(kind, of: last) == period)
    #expect(CivilPeriod(kind, of: last.adding(days: 1)) == period.next)
    #expect(period < period.next)
  }

  @Test(arguments: [
    (CivilDate(2016, 1, 3), "2015-W53"), (CivilDate(2018, 12, 31), "2019-W01"),
    (CivilDate(1969, 12, 31), "1970-W01"), (CivilDate(1968, 12, 29), "1968-W52"),
  ])
  func `weeks belong to the year of their Thursday`(date: CivilDate, text: String) {
    #expect(CivilPeriod(.week, of: date).description == text)
    #expect(CivilPeriod(text) == CivilPeriod(.week, of: date))
  }

  @Test
  func `every kind and day of some centuries is read back, before 1970 too`() {
    for number in stride(from: Int32(-200_000), to: 100_000, by: 37) {
      let date = CivilDate(dayNumber: number)
      for kind in CivilPeriod.Kind.allCases {
        let period = CivilPeriod(kind, of: date)
        #expect(period.first <= date && date <= period.last)
        #expect(CivilPeriod(period.description) == period)
      }
    }
  }
}
