import Casework
import Testing

@Suite("What steers a unit on a day")
struct BundleTests {
  static let hagfors = [
    scope("team/hagfors"), scope("office/torsby"), scope("region/varmland"),
  ]
  static let day = CivilDate(2017, 3, 1)

  static func scope(_ text: String) -> Scope { Scope(ofUnit: text) }

  static func binding(
    _ policy: String, _ scope: String, from: CivilDate = CivilDate(2016, 1, 1),
    through: CivilDate? = nil, mode: PolicyMode = .steer
  ) -> Binding {
    Binding(policy, to: self.scope(scope), from: from, through: through, mode: mode)
  }

  static func standings(
    _ bindings: [Binding], on date: CivilDate = day, opened: Bundle.Occasion? = nil
  ) throws -> [Standing] {
    let bundle = try Bundle("b", bindings)
    return bundle.why(at: .init(scopes: hagfors, on: date), opened: opened).map(\.standing)
  }

  @Test
  func `the narrowest scope in force wins, other policies add up`() throws {
    #expect(
      try Self.standings([
        Self.binding("targets", "nation"), Self.binding("targets", "office/torsby"),
        Self.binding("rewards", "region/varmland"), Self.binding("targets", "office/arvika"),
      ]) == [.narrower(Self.scope("office/torsby")), .speaks, .speaks, .otherScope])
  }

  @Test
  func `a binding speaks from its first day through its last`() throws {
    let binding = Self.binding(
      "targets", "nation", from: CivilDate(2017, 1, 1), through: CivilDate(2017, 12, 31))
    let expected: [(CivilDate, Standing)] = [
      (CivilDate(2016, 12, 31), .notYet), (CivilDate(2017, 1, 1), .speaks),
      (CivilDate(2017, 12, 31), .speaks), (CivilDate(2018, 1, 1), .ended),
    ]
    for (date, standing) in expected {
      #expect(try Self.standings([binding], on: date) == [standing])
    }
  }

  @Test
  func `where the narrower has ended, the broader speaks again`() throws {
    let narrow = Self.binding("targets", "team/hagfors", through: CivilDate(2017, 2, 28))
    #expect(
      try Self.standings([narrow, Self.binding("targets", "nation")]) == [.ended, .speaks])
  }

  @Test
  func `off at a narrow scope silences what a broader one says`() throws {
    #expect(
      try Self.standings([
        Self.binding("targets", "nation"), Self.binding("targets", "team/hagfors", mode: .off),
      ]) == [.narrower(Self.scope("team/hagfors")), .off])
  }

  @Test
  func `a fribrev shields from broader bindings, not from its own scope or narrower ones`() throws {
    #expect(
      try Self.standings([
        Self.binding("targets", "nation"), Self.binding("fribrev", "office/torsby"),
        Self.binding("rewards", "office/torsby"), Self.binding("plan", "team/hagfors"),
      ]) == [.shielded(by: Self.scope("office/torsby")), .shields, .speaks, .speaks])
  }

  @Test
  func `a mandatory binding passes a fribrev only with a legal basis`() throws {
    var mandatory = Self.binding("targets", "nation")
    mandatory.isMandatory = true
    let fribrev = Self.binding("fribrev", "team/hagfors")
    let shielded = Standing.shielded(by: Self.scope("team/hagfors"))
    #expect(try Self.standings([mandatory, fribrev]) == [shielded, .shields])
    mandatory.legalBasis = "förordning 2009:1174"
    #expect(try Self.standings([mandatory, fribrev]) == [.speaks, .shields])
    // A shielded narrower binding does not stand in its way.
    #expect(
      try Self.standings([mandatory, fribrev, Self.binding("targets", "office/torsby")])
        == [.speaks, .shields, shielded])
  }

  @Test(arguments: [PolicyMode.off, .shadow])
  func `a fribrev that is off or in shadow shields nobody`(mode: PolicyMode) throws {
    #expect(
      try Self.standings([
        Self.binding("targets", "nation"), Self.binding("fribrev", "team/hagfors", mode: mode),
      ]) == [.speaks, .off])
  }

  @Test
  func `a fribrev shields for its period only`() throws {
    let fribrev = Self.binding("fribrev", "team/hagfors", through: CivilDate(2017, 2, 28))
    #expect(
      try Self.standings([Self.binding("targets", "nation"), fribrev]) == [.speaks, .ended])
  }

  @Test
  func `a case keeps what held where and when it was opened, if the binding says so`() throws {
    var binding = Self.binding("targets", "office/arvika", through: CivilDate(2016, 12, 31))
    let opened = Bundle.Occasion(scopes: [Self.scope("office/arvika")], on: CivilDate(2016, 6, 1))
    #expect(try Self.standings([binding], opened: opened) == [.otherScope])
    binding.goesByCaseOpening = true
    #expect(try Self.standings([binding], opened: opened) == [.speaks])
    #expect(try Self.standings([binding]) == [.otherScope])
  }

  @Test
  func `waived clauses are named, whoever waived them`() throws {
    var binding = Self.binding("targets", "nation")
    binding.waivedClauses = ["T60"]
    let waivers = [
      ClauseWaiver(of: "targets", ["T30"], in: Self.scope("office/torsby"), from: Self.day),
      ClauseWaiver(of: "targets", ["T90"], in: Self.scope("office/arvika"), from: Self.day),
      ClauseWaiver(of: "rewards", ["R1"], in: .nation, from: Self.day),
      ClauseWaiver(of: "targets", ["T120"], in: .nation, from: Self.day.adding(days: 1)),
    ]
    let bundle = try Bundle("b", [binding], waivers: waivers)
    let found = try #require(
      bundle.inForce("targets", at: .init(scopes: Self.hagfors, on: Self.day)))
    #expect(found.waived == ["T30", "T60"])
    #expect(found.sentence == "targets on nation is in force, mode steer, without T30, T60")
  }

  @Test
  func `two bindings of a policy on a scope never share a day`() throws {
    let first = Self.binding("targets", "nation", through: Self.day)
    let next = Self.binding("targets", "nation", from: Self.day)
    #expect(throws: BundleFault.overlap("targets", .nation, on: Self.day)) {
      try Bundle("b", [first, next])
    }
    #expect(throws: BundleFault.overlap("targets", .nation, on: Self.day)) {
      try Bundle("b", [next, first])
    }
    _ = try Bundle(
      "b", [first, Self.binding("targets", "nation", from: Self.day.adding(days: 1))])
    #expect(throws: BundleFault.endsBeforeItBegins("targets", .nation, from: Self.day)) {
      try Bundle("b", [Self.binding("targets", "nation", from: Self.day, through: Self.day0)])
    }
  }

  static let day0 = CivilDate(2016, 1, 1)

  @Test
  func `the empty bundle is a bundle: nothing speaks`() {
    let nowhere = Bundle.Occasion(scopes: [], on: Self.day)
    #expect(Bundle.fribrev.why(at: nowhere).isEmpty)
    #expect(Bundle.fribrev.policies.isEmpty)
    #expect(Bundle.fribrev.name == "fribrev")
  }

  @Test
  func `an organisation says what a unit lies under`() throws {
    let organisation = try OrganisationLine.organisation(
      """
      2016-01-01 UnitEstablished unit=office/torsby unitKind=office from=2016-01-01
      2016-01-01 UnitEstablished unit=team/hagfors toUnit=office/torsby from=2016-01-01
      2016-01-01 UnitMoved unit=team/hagfors toUnit=office/arvika from=2017-06-01
      """)
    let bundle = try Bundle(
      "b", [Self.binding("targets", "nation"), Self.binding("targets", "office/torsby")])
    let before = bundle.inForce("targets", unit: "team/hagfors", on: Self.day, in: organisation)
    #expect(before?.binding.scope.description == "office/torsby")
    let after = bundle.inForce(
      "targets", unit: "team/hagfors", on: CivilDate(2017, 6, 1), in: organisation)
    #expect(after?.binding.scope == .nation)
    let unknown = bundle.inForce("targets", unit: "Group 1", on: Self.day, in: organisation)
    #expect(unknown?.place == 0)
  }

  @Test(arguments: [
    ("nation", true), ("region/varmland", true), ("office/torsby", true), ("team/a/b", true),
    ("nation/x", false), ("team", false), ("team/", false), ("desk/1", false), ("", false),
  ])
  func `scopes have four levels`(text: String, isScope: Bool) {
    #expect((Scope(text) != nil) == isScope)
    #expect(Scope(ofUnit: text).description == (isScope ? text : "team/\(text)"))
  }

  @Test
  func `every standing is told in words`() throws {
    let bundle = try Bundle(
      "b",
      [
        Self.binding("targets", "nation"), Self.binding("fribrev", "office/torsby"),
        Self.binding("plan", "team/hagfors"), Self.binding("plan", "office/torsby"),
        Self.binding("rewards", "team/hagfors", mode: .off), Self.binding("a", "team/b"),
        Self.binding("c", "team/hagfors", from: CivilDate(2018, 1, 1)),
        Self.binding("d", "team/hagfors", through: CivilDate(2016, 5, 1)),
      ])
    let told = bundle.why(at: .init(scopes: Self.hagfors, on: Self.day)).map(\.sentence)
    #expect(
      told == [
        "targets on nation is kept off by the fribrev of office/torsby",
        "fribrev on office/torsby is in force: broader bindings are kept off",
        "plan on team/hagfors is in force, mode steer",
        "plan on office/torsby gives way to that of team/hagfors",
        "rewards on team/hagfors is in force and silent: its mode is off",
        "a on team/b applies elsewhere", "c on team/hagfors begins on 2018-01-01",
        "d on team/hagfors ended on 2016-05-01",
      ])
  }
}
