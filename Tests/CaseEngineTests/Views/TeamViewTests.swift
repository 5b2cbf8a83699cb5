import CaseEngine
import CaseEngineTesting
import Casework
import SwedishLaw
import Testing

/// What a team looks at beside its cases: who is there, what changed, what is advised, at risk and
/// tried.
@Suite struct TeamViewTests {
  private static let staff = """
    2019-01-01 UnitEstablished unit=office/x unitKind=office from=2019-01-01
    2019-01-01 UnitEstablished unit=team/a unitKind=team toUnit=office/x from=2019-01-01
    2019-01-01 UnitEstablished unit=office/y unitKind=office from=2019-01-01
    2019-01-01 HandlerJoined handler=H-1 unit=team/a from=2019-01-01
    2019-01-01 HandlerJoined handler=H-2 unit=team/a from=2019-01-01
    2019-01-01 HandlerJoined handler=H-5 unit=office/y from=2019-01-01
    2019-01-02 RotaPublished unit=team/a from=2019-01-07 through=2019-12-31 \
    handlers=H-1,H-2 openMinutes=600 coveredMinutes=480
    2019-01-02 PhoneHoursPublished unit=office/y from=2019-01-07 openMinutes=300
    2019-02-20 AbsenceStarted handler=H-2 absenceKind=sickness from=2019-02-25 through=2019-03-08
    """
  private static let cases = """
    2019-02-04 09:00 CaseOpened caseType=sickness-benefit @case=K-1 @by=H-1 @unit=team/a
    2019-02-04 09:10 CaseRegisteredOn handler=H-1 team=team/a @case=K-1 @by=H-1 @unit=team/a
    2019-02-05 09:00 DriverAssigned handler=H-2 @case=K-1 @by=H-1 @unit=team/a
    2019-02-05 10:00 CaseOpened caseType=sickness-benefit @case=K-2 @by=H-2 @unit=team/a
    2019-02-05 10:10 CaseRegisteredOn handler=H-2 team=team/a @case=K-2 @by=H-2 @unit=team/a
    2019-02-26 09:00 ContactOccurred direction=incoming @case=K-1 @by=H-1 @unit=team/a
    2019-02-26 10:00 WorkTaken handler=H-2 @case=K-2 @by=H-2 @unit=team/a
    2019-02-27 09:00 CaseOpened caseType=sickness-benefit @case=K-3 @by=H-5 @unit=office/y
    2019-02-27 10:00 WorkHanded handler=H-1 @case=K-2 @by=H-1 @unit=team/a
    """

  /// The store of a docket whose parts are put in order of their days.
  private static func engine(
    _ docket: String, policies: [any Policy.Type] = [], law: [LawPack] = []
  ) async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(law: law, policies: policies, zone: .stockholm)
    let lines = docket.split(separator: "\n").enumerated().sorted {
      ($0.element.prefix(10), $0.offset) < ($1.element.prefix(10), $1.offset)
    }
    _ = try await Docket(lines.map(\.element).joined(separator: "\n")).play(in: temporary)
    return temporary
  }

  private static func at(_ day: CivilDate) -> Viewpoint {
    .of(Instant(microseconds: Zone.stockholm.start(of: day.adding(days: 1)).microseconds - 1))
  }

  @Test func `who is away is told with the cases that stand, and never why`() async throws {
    let temporary = try await Self.engine(Self.staff + "\n" + Self.cases)
    let engine = temporary.engine
    let board = try await engine.board(of: "office/x", from: Self.at(CivilDate(2019, 2, 27)))
    #expect(board.absentees.map(\.handler) == ["H-2"])
    #expect(board.absentees.first?.through == CivilDate(2019, 3, 8))
    #expect(board.absentees.first?.cases.map(\.id) == ["K-1", "K-2"])
    let before = try await engine.board(of: "office/x", from: Self.at(CivilDate(2019, 2, 24)))
    #expect(before.absentees.isEmpty)
    let elsewhere = try await engine.board(of: "office/y", from: Self.at(CivilDate(2019, 2, 27)))
    #expect(elsewhere.absentees.isEmpty)
  }

  @Test func `phones are covered by those on the rota who are there`() async throws {
    let temporary = try await Self.engine(Self.staff + "\n" + Self.cases)
    let board = try await temporary.engine.board(from: Self.at(CivilDate(2019, 2, 27)))
    #expect(board.phoneCovers.map(\.unit) == ["office/y", "team/a"])
    #expect(board.phoneCovers.map(\.openMinutes) == [300, 600])
    #expect(board.phoneCovers.map(\.coveredMinutes) == [nil, 480])
    #expect(board.phoneCovers.map(\.away) == [[], ["H-2"]])
    let early = try await temporary.engine.board(from: Self.at(CivilDate(2019, 1, 3)))
    #expect(early.phoneCovers.isEmpty)
  }

  @Test func `who comes back reads what others did in their cases, and nothing else`()
    async throws
  {
    let temporary = try await Self.engine(Self.staff + "\n" + Self.cases)
    let engine = temporary.engine
    let board = try await engine.board(from: Self.at(CivilDate(2019, 3, 8)))
    let away = Zone.stockholm.start(of: CivilDate(2019, 2, 25))
    let changes = try await engine.changes(forHandler: "H-2", after: away, on: board)
    #expect(changes.map(\.stream.id) == ["K-1", "K-2"])
    #expect(changes.map(\.type) == [.contactOccurred, .workHanded])
    let none = try await engine.changes(forHandler: "H-9", after: away, on: board)
    #expect(none.isEmpty)
    try engine.check(handler: "H-2", on: board)
    #expect(throws: EngineError.noSuchHandler("H-22", nearest: "H-2")) {
      try engine.check(handler: "H-22", on: board)
    }
  }

  @Test func `what is advised comes first, until something happens in the case`() async throws {
    let regime = """

      2019-01-02 PolicyAdopted policy=new-first scope=nation from=2019-01-02
      """
    let temporary = try await Self.engine(
      Self.staff + regime + "\n" + Self.cases, policies: [NewFirst.self])
    let engine = temporary.engine
    let board = try await engine.board(from: Self.at(CivilDate(2019, 2, 27)))
    let advice = try await engine.advice(for: board)
    #expect(advice["K-3"]?.policy == "new-first")
    // K-1 and K-2 were advised about when they were opened, and worked on since.
    let list = board.worklist(advised: advice)
    #expect(list.map(\.card.id) == ["K-3", "K-1", "K-2"])
    #expect(list.map { $0.advice != nil } == [true, false, false])
    #expect(board.worklist().map(\.card.id) == ["K-1", "K-2", "K-3"])
  }

  @Test func `where nothing is bound, nothing is advised and nothing replayed`() async throws {
    let temporary = try await Self.engine(Self.staff + "\n" + Self.cases)
    let board = try await temporary.engine.board()
    #expect(try await temporary.engine.advice(for: board).isEmpty)
  }

  @Test func `risks are those of open cases of the unit, the latest first`() async throws {
    let acts = """

      2019-02-12 09:00 DecisionMade kind=rejected reasonsGiven=false \
      decidedBy=H-1 @case=K-1 @by=H-1 @unit=team/a
      2019-02-13 09:00 DecisionMade kind=rejected reasonsGiven=false \
      decidedBy=H-2 @case=K-2 @by=H-2 @unit=team/a
      2019-02-28 09:00 CaseClosed @case=K-2 @by=H-2 @unit=team/a
      2019-02-28 10:00 DecisionMade kind=rejected reasonsGiven=false \
      decidedBy=H-5 @case=K-3 @by=H-5 @unit=office/y
      """
    let temporary = try await Self.engine(
      Self.staff + "\n" + Self.cases + acts, law: [SwedishLaw.sicknessBenefit()])
    let engine = temporary.engine
    let board = try await engine.board(of: "office/x")
    let risks = try await engine.risks(on: board)
    #expect(Set(risks.map(\.card.id)) == ["K-1"])
    #expect(risks.contains { $0.judgement.ruling.verdict == .violated })
    #expect(zip(risks, risks.dropFirst()).allSatisfy { $0.judgement.moment >= $1.judgement.moment })
    let all = try await engine.risks(on: engine.board())
    #expect(Set(all.map(\.card.id)) == ["K-1", "K-3"])
    // From the table and anew it is the same.
    let anew = try await engine.risks(
      on: board, from: .of(board.end), threads: 1)
    #expect(anew.map(\.judgement) == risks.map(\.judgement))
  }

  @Test func `a method is followed from where it was proposed to where it went`() async throws {
    let methods = """

      2019-02-01 MethodProposed method=morning-round unit=team/a source=own @by=H-1
      2019-02-08 MethodAdopted method=morning-round unit=team/a from=2019-02-11 @by=H-1
      2019-02-20 MethodProposed method=phone-first unit=office/y source=own @by=H-5
      2019-03-01 ImprovementShared method=morning-round fromUnit=team/a toUnit=office/y @by=H-1
      2019-03-08 ImprovementAdopted method=morning-round fromUnit=team/a \
      toUnit=office/y from=2019-03-11 @by=H-5
      """
    let temporary = try await Self.engine(Self.staff + methods)
    let engine = temporary.engine
    let own = try engine.methods(on: try await engine.board(of: "office/x"))
    #expect(Set(own.map(\.method)) == ["morning-round"])
    #expect(
      own.map(\.type) == [
        .methodProposed, .methodAdopted, .improvementShared, .improvementAdopted,
      ])
    #expect(own.last?.unit == "team/a" && own.last?.toUnit == "office/y")
    let early = try engine.methods(
      on: try await engine.board(from: Self.at(CivilDate(2019, 2, 10))))
    #expect(early.map(\.type) == [.methodProposed, .methodAdopted])
  }

  @Test func `the timeline has what has ended and what is to come`() async throws {
    let regime = """

      2019-01-02 PolicyAdopted policy=production-targets scope=nation from=2019-01-02
      2019-02-01 PolicyEnded policy=production-targets scope=nation through=2019-01-31
      2019-02-02 PolicyAdopted policy=follow-up scope=team/a from=2019-06-01
      """
    let temporary = try await Self.engine(Self.staff + regime)
    let board = try await temporary.engine.board(of: "team/a")
    #expect(board.regime.isEmpty)
    #expect(board.timeline.map(\.policy) == ["production-targets", "follow-up"])
    #expect(board.timeline.first?.through == CivilDate(2019, 1, 31))
  }

  @Test func `a view as a page is well-formed and draws what its rows have`() async throws {
    let temporary = try await Self.engine(Self.staff + "\n" + Self.cases)
    let board = try await temporary.engine.board(of: nil, from: Self.at(CivilDate(2019, 2, 27)))
    func page(_ rows: [[String]]) -> ParsedPage {
      ParsedPage(
        TeamPage(
          "caseload", "How much each unit has.", of: board, headings: ["unit", "open"],
          numeric: [1], drawn: [1], rows: rows, nothing: "no cases"
        ).text)
    }
    let two = page([["team/<a>", "2"], ["office/y", "1"], ["team/small", ""]])
    #expect(two.fault == nil)
    #expect(two.text(of: "bars-1-text") == "team/<a>: 2; office/y: 1.")
    #expect(two.all("tr").count == 4 && two.all("caption").count == 1)
    let none = page([])
    #expect(none.fault == nil && none.all("table").isEmpty)
    #expect(none.all("p").contains { $0.text == "No cases." })
  }
}
