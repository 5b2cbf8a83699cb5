import Testing

@testable import Casework

@Suite("The recorded regime")
struct RegimeTests {
  static let log = """
    2016-01-05 PolicyAdopted policy=targets scope=nation from=2016-01-01 mode=steer
    2016-09-01 FreedomCharterGranted scope=team/hagfors from=2016-09-01
    2017-02-01 PolicyAdopted policy=rewards scope=office/torsby from=2016-06-01 mandatory=true
    2017-03-01 ClauseWaived policy=targets clauses=T30,T60 scope=office/torsby from=2017-01-01
    2017-04-01 PolicyChanged policy=targets scope=nation from=2017-05-01 mode=advise
    2018-12-31 FreedomCharterEnded scope=team/hagfors through=2018-12-31
    """

  static func regime() throws -> Regime { Regime(of: try OrganisationLine.organisation(log)) }

  @Test
  func `a regime event counts from its own place: adopted late, it steers nothing earlier`() throws
  {
    let regime = try Self.regime()
    #expect(regime.steps.count == 6)
    #expect(regime.bundle(at: try .endOf("2015-12-31")).bindings.isEmpty)
    #expect(regime.bundle(at: try .endOf("2017-01-31")).policies == ["targets"])
    #expect(regime.bundle(at: try .endOf("2017-02-01")).policies == ["rewards", "targets"])
  }

  @Test
  func `an event is known at its own place and not at the one before`() throws {
    let regime = try Self.regime()
    let place = regime.steps[0].from
    let before = LogTime(known: place.known, position: .none)
    #expect(regime.bundle(at: before).bindings.isEmpty)
    #expect(regime.bundle(at: place).bindings.count == 1)
  }

  @Test
  func `a change ends what was, and an end is not known before it is recorded`() throws {
    let regime = try Self.regime()
    let last = regime.bundle(at: try .endOf("2020-01-01"))
    let targets = last.bindings.filter { $0.policy == "targets" }
    #expect(targets.map(\.through) == [CivilDate(2017, 4, 30), nil])
    #expect(targets.map(\.mode) == [.steer, .advise])
    #expect(last.bindings.first(where: \.isFribrev)?.through == CivilDate(2018, 12, 31))
    let before = regime.bundle(at: try .endOf("2018-01-01"))
    #expect(before.bindings.contains { $0.isFribrev && $0.through == nil })
  }

  @Test
  func `terms of bindings and waivers are read from the payload`() throws {
    let bundle = Bundle(recordedIn: try OrganisationLine.organisation(Self.log))
    let rewards = try #require(bundle.bindings.first { $0.policy == "rewards" })
    #expect(rewards.isMandatory && !rewards.isShieldProof)
    #expect(rewards.recorded == Position(3))
    #expect(bundle.waivers.map(\.clauses) == [["T30", "T60"]])
  }

  @Test
  func `of bindings that an import lets overlap, the later recorded holds`() throws {
    let bundle = Bundle(
      recordedIn: try OrganisationLine.organisation(
        """
        2016-01-05 PolicyAdopted policy=a scope=nation from=2016-01-01
        2016-01-06 PolicyAdopted policy=a scope=nation from=2016-06-01
        2016-01-07 PolicyAdopted policy=b scope=nation from=2016-06-01
        2016-01-08 PolicyAdopted policy=b scope=nation from=2016-01-01
        """))
    #expect(bundle.bindings.map(\.policy) == ["a", "a", "b"])
    #expect(bundle.bindings.map(\.through) == [CivilDate(2016, 5, 31), nil, nil])
    _ = try Bundle("checked", bundle.bindings)
  }

  @Test
  func `recorded parameters hold from the first day, in units their policy takes`() throws {
    let manifest = ManifestTests.manifest(parameters: [.days, PolicyParameterTests.share])
    let payload = """
      {"from":"2016-01-01","parameters":{"other":1,"target-days":{"unit":"working-days",\
      "value":30},"target-share":"4/5"},"policy":"toy","scope":"nation"}
      """
    let event = Event(
      id: EventID(high: 1, low: 1), stream: StreamName(.regime, "steering"), type: "PolicyAdopted",
      schema: 1, occurred: OffsetInstant(.epoch), payload: try CanonicalJSON(parsing: payload))
    let envelope = Envelope(
      position: .first, revision: .first, previous: .none, recorded: .epoch, event: event,
      sealed: [])
    let bundle = Bundle(
      recordedIn: Organisation(of: [CaseEvent(envelope)]), manifests: [manifest])
    let given = try #require(bundle.bindings.first).parameters
    #expect(given.map(\.name) == ["target-days", "target-share"])
    #expect(given.map(\.values.first?.source) == ["position 1", "position 1"])
    let parameters = try PolicyParameters(given, for: manifest)
    #expect(parameters.value(0, on: CivilDate(2016, 1, 1))?.unit == .workingDays)
  }
}
