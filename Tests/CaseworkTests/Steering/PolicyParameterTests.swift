import Casework
import Testing

@Suite("Parameters of policies are dated and sourced")
struct PolicyParameterTests {
  static let share = ParameterDeclaration("target-share", in: .share, doc: "How many in time.")
  static let bonus = ParameterDeclaration("bonus", in: .kronor, .ore, doc: "Paid each month.")
  static let words = ParameterDeclaration("elements", in: .words, doc: "What a letter needs.")
  static let start = ParameterDeclaration("start", in: .date, doc: "When it began.")
  static let count = ParameterDeclaration("least", in: .count, doc: "The least population.")

  static func manifest(_ parameters: [ParameterDeclaration]) -> Manifest {
    ManifestTests.manifest(parameters: parameters)
  }

  static func value(
    _ value: ParameterValue, from: CivilDate = day, through: CivilDate? = nil,
    source: String = "the test"
  ) -> GivenParameter.Value {
    GivenParameter.Value(from: from, through: through, value, source: source)
  }

  static func days(_ values: GivenParameter.Value...) -> GivenParameter {
    GivenParameter("target-days", in: "calendar-days", values)
  }

  static let day = CivilDate(2005, 1, 1)
  static let later = CivilDate(2010, 1, 1)
  static let thirty = days(value(.whole(30)))

  static let wrong: [([GivenParameter], ParameterFault)] = [
    ([], .missing("target-days")),
    ([GivenParameter("target-days", in: "calendar-days", [])], .missing("target-days")),
    (
      [thirty, GivenParameter("target-day", [])],
      .unknown("target-day", nearest: "target-days")
    ),
    ([thirty, thirty], .twice("target-days")),
    (
      [GivenParameter("target-days", in: "weeks", [value(.whole(4))])],
      .wrongUnit("target-days", given: "weeks", takes: [.calendarDays, .workingDays])
    ),
    (
      [GivenParameter("target-days", [value(.whole(4))])],
      .wrongUnit("target-days", given: "no unit", takes: [.calendarDays, .workingDays])
    ),
    ([days(value(.whole(-1)))], .wrongValue("target-days", from: day, unit: .calendarDays)),
    ([days(value(.date(day)))], .wrongValue("target-days", from: day, unit: .calendarDays)),
    ([days(value(.whole(1), source: ""))], .sourceMissing("target-days", from: day)),
    (
      [
        days(
          value(.whole(1), through: CivilDate(2009, 12, 30)), value(.whole(2), from: later))
      ],
      .gap("target-days", on: CivilDate(2009, 12, 31))
    ),
    (
      [days(value(.whole(1), through: later), value(.whole(2), from: later))],
      .overlap("target-days", on: later)
    ),
    (
      [days(value(.whole(1), from: later), value(.whole(2)))],
      .overlap("target-days", on: day)
    ),
    (
      [days(value(.whole(1), from: later, through: day))], .overlap("target-days", on: later)
    ),
  ]

  @Test(arguments: wrong.indices)
  func `each fault is named, and its sentence names the parameter`(place: Int) {
    let (given, fault) = Self.wrong[place]
    #expect(throws: fault) {
      try PolicyParameters(given, for: Self.manifest([.days]))
    }
    #expect(fault.sentence.contains(fault.name))
  }

  @Test
  func `a value holds from its day until the day before the next`() throws {
    let manifest = Self.manifest([.days])
    let handle: ParameterHandle<Term> = try ParameterHandles(of: manifest)["target-days"]
    let given = Self.days(
      Self.value(.whole(30)), Self.value(.whole(25), from: Self.later),
      Self.value(.whole(20), from: CivilDate(2015, 1, 1), through: CivilDate(2016, 1, 1)))
    let parameters = try PolicyParameters([given], for: manifest)
    let expected: [(CivilDate, Int?)] = [
      (CivilDate(2004, 12, 31), nil), (Self.day, 30), (CivilDate(2009, 12, 31), 30),
      (Self.later, 25), (CivilDate(2014, 12, 31), 25), (CivilDate(2015, 1, 1), 20),
      (CivilDate(2016, 1, 1), 20), (CivilDate(2016, 1, 2), nil),
    ]
    for (date, days) in expected {
      #expect(parameters.value(handle, on: date) == days.map { .calendarDays($0) })
    }
    #expect(parameters.value(0, on: Self.later)?.source == "the test")
  }

  @Test
  func `a value is needed on every day of the binding`() throws {
    let manifest = Self.manifest([.days])
    let open = try PolicyParameters([Self.thirty], for: manifest)
    try open.check(from: Self.day, through: nil, for: manifest)
    #expect(throws: ParameterFault.gap("target-days", on: CivilDate(2004, 1, 1))) {
      try open.check(from: CivilDate(2004, 1, 1), through: nil, for: manifest)
    }
    let ended = try PolicyParameters(
      [Self.days(Self.value(.whole(30), through: Self.later))], for: manifest)
    try ended.check(from: Self.day, through: Self.later, for: manifest)
    #expect(throws: ParameterFault.gap("target-days", on: CivilDate(2010, 1, 2))) {
      try ended.check(from: Self.day, through: nil, for: manifest)
    }
  }

  @Test
  func `a policy takes its values in typed forms`() throws {
    let manifest = Self.manifest([Self.share, Self.bonus, Self.words, Self.start, Self.count])
    let handles = ParameterHandles(of: manifest)
    let parameters = try PolicyParameters(
      [
        GivenParameter("target-share", [Self.value(.share(try #require(Share(8, of: 10))))]),
        GivenParameter("bonus", in: "kronor", [Self.value(.whole(500))]),
        GivenParameter("elements", [Self.value(.words(["grounds", "signature"]))]),
        GivenParameter("start", in: "date", [Self.value(.date(Self.day))]),
        GivenParameter("least", in: "count", [Self.value(.whole(4))]),
      ], for: manifest)
    #expect(
      try parameters.value(handles["target-share"], on: Self.later) as Share? == Share(4, of: 5))
    #expect(try parameters.value(handles["bonus"], on: Self.later) == Ore(kronor: 500))
    #expect(
      try parameters.value(handles["elements"], on: Self.later) == [
        "grounds" as NameHash, "signature",
      ])
    #expect(try parameters.value(handles["start"], on: Self.later) == Self.day)
    #expect(try parameters.value(handles["least"], on: Self.later) == 4 as Int64)
    #expect(throws: ParameterFault.wrongForm("bonus", units: [.kronor, .ore])) {
      let _: ParameterHandle<Share> = try handles["bonus"]
    }
    #expect(throws: ParameterFault.unknown("bonu", nearest: "bonus")) {
      let _: ParameterHandle<Ore> = try handles["bonu"]
    }
  }

  @Test(arguments: [
    ("0.80", Share(4, of: 5)), ("1", Share(1, of: 1)), ("0", Share(0, of: 1)),
    ("4/5", Share(4, of: 5)), ("1.0", Share(1, of: 1)), ("1.01", nil), ("-0.1", nil), (".5", nil),
    ("0.", nil), ("5/4", nil), ("1/0", nil), ("80 %", nil), ("0.1234567890123456789", nil),
    ("1e-1", nil), ("", nil),
  ])
  func `a share is read exactly`(text: String, share: Share?) {
    #expect(Share(parsing: text) == share)
  }

  @Test
  func `a share is reached by comparing products, however large`() throws {
    let share = try #require(Share(4, of: 5))
    #expect(share.isReached(by: 8, of: 10))
    #expect(!share.isReached(by: 79, of: 100))
    #expect(!share.isReached(by: 0, of: 0))
    #expect(share.isReached(by: .max, of: .max))
  }

  @Test
  func `values are read from JSON by their unit`() throws {
    let read: [(JSONValue, ParameterUnit, ParameterValue?)] = [
      (.number("30"), .calendarDays, .whole(30)), (.number("30.5"), .calendarDays, nil),
      (.number("36526"), .elapsedDays, nil), (.number("-1"), .ore, .whole(-1)),
      (.number("0.8"), .share, Share(4, of: 5).map { .share($0) }), (.bool(true), .share, nil),
      (.string("2005-01-01"), .date, .date(Self.day)), (.number("5"), .date, nil),
      (.array([.string("a")]), .words, .words(["a"])), (.array([.null]), .words, nil),
      (.string("a"), .words, nil), (.number("92233720368547759"), .kronor, nil),
    ]
    for (json, unit, value) in read { #expect(ParameterValue(json, in: unit) == value) }
  }
}
