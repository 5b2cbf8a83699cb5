import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import Testing

@Suite("Views of a case")
struct ViewTests {
  static let docket = """
    2019-02-04 09:30 CaseOpened caseType=sickness-benefit @by=H-01
    2019-02-04 10:00 CaseRegisteredOn handler=H-01 team=team/north
    2019-02-05 10:00 DriverAssigned handler=H-02
    2019-02-06 CertificateReceived from=2019-02-01 through=2019-03-01 extent=50 @recorded=2019-02-20
    2019-02-11 CompletionRequestedFromCare dueDate=2019-02-25
    2019-02-12 WorkTaken handler=H-03
    2019-03-01 CareAnswered inquiry=#5
    2019-03-02 DriverReleased handler=H-02
    2019-03-11 DecisionMade kind=granted decidedBy=H-04
    """

  static func played() async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(at: Instant(microseconds: 0))
    _ = try await Docket(docket).play(in: temporary)
    return temporary
  }

  @Test
  func `the five owners of a case stay apart`() async throws {
    let temporary = try await Self.played()
    let owners = try temporary.engine.view(of: "K-1").state.owners
    #expect(owners.registeredOn == "H-01")
    #expect(owners.teamResponsible == "team/north")
    #expect(owners.driving == nil)
    #expect(owners.performing == "H-03")
    #expect(owners.deciding == "H-04")
  }

  @Test
  func `a view as of a day knows what had happened by then, one known at a day what was recorded`()
    async throws
  {
    let temporary = try await Self.played()
    let day = Zone.stockholm.start(of: CivilDate(2019, 2, 10))
    let happened = try temporary.engine.view(of: "K-1", from: .of(day))
    #expect(happened.state.eventCount == 4)
    let known = try temporary.engine.view(of: "K-1", from: .known(at: day))
    #expect(known.state.eventCount == 3)
    #expect(known.state.owners.driving == "H-02")
  }

  @Test
  func `what is asked for and not answered is waited for`() async throws {
    let temporary = try await Self.played()
    let first = Zone.stockholm.start(of: CivilDate(2019, 3, 1))
    let before = try temporary.engine.view(of: "K-1", from: .of(first))
    #expect(before.state.waits.map(\.party) == [.care])
    #expect(before.state.waits.first?.due == CivilDate(2019, 2, 25))
    #expect(try temporary.engine.view(of: "K-1").state.waits.isEmpty)
  }

  @Test
  func `whoever holds a receipt sees what it is for`() async throws {
    let temporary = try await Self.played()
    let line = "> 2019-03-12 PaymentMade amountOre=100000 from=2019-02-15 through=2019-02-28"
    let docket = try Docket(Self.docket + "\n" + line)
    let last = try #require(docket.lines.last)
    temporary.clock.instant = last.recorded
    let positions = (2...10).map { Position(UInt64($0)) }
    let command = try docket.command(for: last, positions: positions, ids: [])
    let receipt = try #require(try await temporary.engine.submit(command).receipt)
    let view = try temporary.engine.view(of: "K-1", from: .atLeast(receipt.position))
    #expect(view.state.paid == Ore(100_000))
    #expect(throws: EngineError.notYet(receipt.position.next, head: receipt.position)) {
      try temporary.engine.view(of: "K-1", from: .atLeast(receipt.position.next))
    }
  }

  @Test
  func `a case that nobody has heard of is an error, not an empty view`() async throws {
    let temporary = try await Self.played()
    #expect(throws: EngineError.noSuchCase("K-2")) { try temporary.engine.view(of: "K-2") }
  }

  @Test
  func `a correction and an annulment count from when they are known (invariant 1)`() async throws {
    let temporary = try await TemporaryEngine(at: Instant(microseconds: 0))
    _ = try await Docket(
      """
      2019-02-04 CaseOpened caseType=sickness-benefit
      2019-02-05 CaseRegisteredOn handler=H-01
      2019-02-06 DriverAssigned handler=H-01
      2019-02-07 EventCorrected target=#2 set="{'handler':'H-09'}" reason=typing-error
      2019-02-08 EventAnnulled target=#3 reason=did-not-happen
      """
    ).play(in: temporary)
    let now = try temporary.engine.view(of: "K-1")
    #expect(now.state.owners.registeredOn == "H-09")
    #expect(now.state.owners.driving == nil)
    #expect(now.seen.count == 5)
    let then = Viewpoint.known(at: Zone.stockholm.start(of: CivilDate(2019, 2, 7)))
    let before = try temporary.engine.view(of: "K-1", from: then)
    #expect(before.state.owners.registeredOn == "H-01")
    #expect(before.state.owners.driving == "H-01")
  }
}
