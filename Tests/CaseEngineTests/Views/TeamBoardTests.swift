import CaseEngineTesting
import Casework
import EventLog
import Testing

@testable import CaseEngine

/// What a team sees of a small history, counted by hand.
@Suite struct TeamBoardTests {
  private static let docket = """
    2019-01-01 UnitEstablished unit=office/x unitKind=office from=2019-01-01
    2019-01-01 UnitEstablished unit=team/a unitKind=team toUnit=office/x from=2019-01-01
    2019-01-01 UnitEstablished unit=team/b unitKind=team toUnit=office/x from=2019-01-01
    2019-01-01 HandlerJoined handler=H-1 unit=team/a from=2019-01-01
    2019-01-01 HandlerJoined handler=H-2 unit=team/a from=2019-01-01
    2019-01-01 HandlerJoined handler=H-3 unit=team/a from=2019-01-01
    2019-01-01 HandlerJoined handler=H-4 unit=team/a from=2019-01-01
    2019-01-01 HandlerJoined handler=H-5 unit=team/b from=2019-01-01
    2019-02-20 AbsenceStarted handler=H-2 absenceKind=leave from=2019-02-25
    2019-01-02 PolicyAdopted policy=production-targets scope=nation from=2019-01-02 mode=steer
    2019-01-10 PolicyAdopted policy=follow-up scope=team/b from=2019-01-10 mode=steer
    2019-02-04 09:00 CaseOpened caseType=sickness-benefit @case=K-1
    2019-02-04 09:00 CaseRegisteredOn handler=H-1 team=team/a @case=K-1
    2019-02-05 09:00 DriverAssigned handler=H-2 @case=K-1
    2019-02-06 09:00 CompletionOrdered dueDate=2019-02-20 consequenceStated=true @case=K-1
    2018-11-01 09:00 CaseOpened caseType=sickness-benefit @case=K-2 @recorded=2019-02-06
    2019-02-06 10:00 CaseRegisteredOn handler=H-3 team=team/a @case=K-2
    2019-02-07 09:00 EmployerInquirySent dueDate=2019-02-12 questionStated=true @case=K-2
    2019-02-08 09:00 CaseOpened caseType=sickness-benefit @case=K-3
    2019-02-08 09:00 CaseRegisteredOn handler=H-1 team=team/a @case=K-3
    2019-02-11 09:00 DecisionMade kind=granted @case=K-3
    2019-02-12 09:00 CaseClosed @case=K-3
    2019-02-10 09:00 CaseOpened caseType=sickness-benefit @case=K-4
    2019-02-10 09:00 CaseRegisteredOn handler=H-5 team=team/b @case=K-4
    2019-02-20 09:00 DriverAssigned handler=H-5 @case=K-4
    2019-02-22 09:00 DriverReleased handler=H-5 @case=K-4
    2019-02-23 09:00 MailReceived mailbox=box-1 @case=K-4
    2019-02-24 09:00 MailReceived mailbox=box-1 @case=K-1
    2019-02-25 09:00 MailClaimed handler=H-1 @case=K-1
    2019-02-26 09:00 MailReceived mailbox=box-2 @case=K-1
    2019-02-27 09:00 MailAnswered concerning=#30 @case=K-1
    """

  private static func board(_ unit: String?, asOf: CivilDate? = nil) async throws -> TeamBoard {
    let temporary = try await TemporaryEngine(zone: .stockholm)
    _ = try await Docket(docket).play(in: temporary)
    var viewpoint = Viewpoint()
    viewpoint.asOf = asOf.map { Zone.stockholm.start(of: $0) }
    return try await temporary.engine.board(of: unit, from: viewpoint)
  }

  @Test func `a worklist begins with what is awaited first, then the oldest`() async throws {
    let board = try await Self.board(nil)
    #expect(board.worklist().map(\.card.id) == ["K-2", "K-1", "K-4"])
    #expect(board.worklist().first?.nextDue == CivilDate(2019, 2, 12))
    #expect(board.worklist(of: "H-2").map(\.card.id) == ["K-1"])
    #expect(board.worklist(of: "H-9").isEmpty)
  }

  @Test func `a unit's board has the cases of those below it and no others`() async throws {
    #expect(try await Self.board("team/a").cards.map(\.id) == ["K-1", "K-2", "K-3"])
    #expect(try await Self.board("office/x").cards.count == 4)
    await #expect(throws: EngineError.self) { try await Self.board("team/c") }
  }

  @Test func `cases stand still by their last event`() async throws {
    // The board is of 27 February, 09:00: K-2's last event was on the 7th, K-4's on the 23rd.
    let board = try await Self.board(nil)
    #expect(board.stalled(for: 20).map(\.id) == ["K-2"])
    #expect(board.stalled(for: 21).isEmpty)
    #expect(board.stalled(for: 4).map(\.id) == ["K-2", "K-4"])
  }

  @Test func `what nobody drives is told since the release, or since the opening`() async throws {
    let board = try await Self.board(nil)
    #expect(board.undriven.map(\.id) == ["K-2", "K-4"])
    let released = try #require(board.undriven.last?.undrivenSince)
    #expect(Zone.stockholm.date(at: released) == CivilDate(2019, 2, 22))
  }

  @Test func `mail waits until it is answered, whoever took it`() async throws {
    let board = try await Self.board(nil)
    #expect(board.inbox.map(\.card.id) == ["K-4", "K-1"])
    #expect(board.inbox.map(\.mail.claimedBy) == [nil, "H-1"])
  }

  @Test func `invariant 12: a load tells of four members or more`() async throws {
    let board = try await Self.board(nil)
    let loads = board.loads
    #expect(loads.map(\.unit) == ["team/a", "team/b"])
    #expect(loads[0].open == 2)
    #expect(loads[0].waiting == 2)
    #expect(loads[0].old == 1)
    #expect((loads[0].members, loads[0].absent) == (4, 1))
    #expect(board.suppression(of: loads).rows == [.coversAnother, .tooFew])
  }

  @Test func `what steers a unit is what is bound to it or above it`() async throws {
    let a = try await Self.board("team/a")
    #expect(a.regime.filter { a.concerns($0) }.map(\.policy) == ["production-targets"])
    let b = try await Self.board("team/b")
    #expect(
      b.regime.filter { b.concerns($0) }.map(\.policy) == ["production-targets", "follow-up"])
  }

  @Test func `a board as of a day is that of the events until then`() async throws {
    let board = try await Self.board(nil, asOf: CivilDate(2019, 2, 12))
    #expect(board.cards.first { $0.id == "K-3" }?.phase == .decided)
    #expect(board.inbox.isEmpty)
    #expect(board.undriven.map(\.id) == ["K-2", "K-3", "K-4"])
  }
}
