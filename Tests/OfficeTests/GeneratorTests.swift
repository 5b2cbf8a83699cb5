import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import EventModel
import SwedishLaw
import Testing

@testable import Office

/// A small history: four handlers, a case for each in three weeks.
enum SmallHistory {
  static let seed: UInt64 = 11

  static func request(
    _ scenario: Scenario = .calm, years: Int = 1,
    _ set: [(name: String, value: String)] = []
  ) throws -> OfficeRequest {
    let parameters = try OfficeParameterFile.read(
      overrides: [
        ("period.starts", "2018-09-03"), ("staff.handlersPerOffice", "4"), ("staff.teamSize", "2"),
        ("cases.arrivalsPerHandlerWeek", "0.35"),
      ] + set)
    return try OfficeRequest(
      seed: seed, years: years, offices: 1, scenario: scenario, parameters: parameters)
  }

  static func engine(at instant: Instant = .epoch) async throws -> TemporaryEngine {
    try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], at: instant, keys: OfficeGenerator.keys(seed: seed))
  }
}

@Suite("A history made up and recorded", .onOneThread)
struct GeneratorTests {
  private func record(
    _ request: OfficeRequest, in temporary: TemporaryEngine, threads: Int
  ) async throws -> [String] {
    var lines: [String] = []
    _ = try await OfficeGenerator(request).record(
      in: temporary.engine, spool: temporary.path + ".spool", threads: threads,
      truth: { lines.append($0.json) })
    return lines
  }

  private func root(of temporary: TemporaryEngine) throws -> Digest {
    let log = temporary.engine.log
    return try log.root(at: log.snapshot().head.rawValue)
  }

  @Test func `the same seed gives the same root and truth on any number of threads`() async throws {
    let request = try SmallHistory.request(.targets)
    let (one, three) = (try await SmallHistory.engine(), try await SmallHistory.engine())
    let truths = (
      try await record(request, in: one, threads: 1),
      try await record(request, in: three, threads: 3)
    )
    #expect(try root(of: one) == root(of: three))
    #expect(truths.0 == truths.1)
    #expect(!truths.0.isEmpty)
  }

  @Test func `a lawful history is, to the root, what submitting each command gives`() async throws {
    let request = try SmallHistory.request(.calm, years: 1, Lawful.settings)
    let recorded = try await SmallHistory.engine()
    _ = try await record(request, in: recorded, threads: 2)
    let submitted = try await SmallHistory.engine()
    let log = recorded.engine.log
    let snapshot = try log.snapshot()
    var refused: [String] = []
    var position = try submitted.engine.log.snapshot().head.next
    while position <= snapshot.head {
      let envelope = try snapshot.event(at: position)
      let command = try Command(retelling: envelope, in: log)
      submitted.clock.instant = envelope.recorded
      switch try await submitted.engine.submit(command) {
      case .done: break
      case .refused(let refusal):
        refused.append("\(position) \(envelope.event.type): \(refusal.sentence)")
      }
      if refused.count > 5 { break }
      position = position.next
    }
    #expect(refused == [])
    #expect(snapshot.head.rawValue > 1_000)
    #expect(try root(of: submitted) == root(of: recorded))
  }

  @Test func `a store that holds later events is refused, and stays as it was`() async throws {
    let temporary = try await SmallHistory.engine()
    let request = try SmallHistory.request()
    _ = try await record(request, in: temporary, threads: 1)
    let before = try root(of: temporary)
    await #expect(throws: OfficeRequestError.self) {
      _ = try await record(request, in: temporary, threads: 1)
    }
    #expect(try root(of: temporary) == before)
  }

  @Test func `a history ends where its last day ends, and begins with its first`() async throws {
    let temporary = try await SmallHistory.engine()
    _ = try await record(try SmallHistory.request(), in: temporary, threads: 2)
    let snapshot = try temporary.engine.log.snapshot()
    let last = try snapshot.event(at: snapshot.head).recorded
    #expect(Zone.stockholm.date(at: last) <= CivilDate(2019, 9, 2))
    let first = try snapshot.event(at: Position(3)).recorded
    #expect(Zone.stockholm.date(at: first) == CivilDate(2018, 9, 3))
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let years: Int
    let offices: Int
    let scenario: Scenario
    let error: OfficeRequestError
  }

  private static let wrong = [
    Wrong(testDescription: "no year", years: 0, offices: 1, scenario: .calm, error: .years(0)),
    Wrong(testDescription: "too long", years: 21, offices: 1, scenario: .calm, error: .years(21)),
    Wrong(testDescription: "no office", years: 1, offices: 0, scenario: .calm, error: .offices(0)),
    Wrong(
      testDescription: "the trial lies elsewhere", years: 1, offices: 1, scenario: .fribrevTrial,
      error: .trialOutside(
        charter: CivilDate(2016, 9, 1), period: CivilDate(2019, 1, 1)...CivilDate(2019, 12, 31))),
  ]

  @Test(arguments: wrong) func `a request that contradicts itself is refused`(_ wrong: Wrong) throws
  {
    let parameters = try OfficeParameterFile.read(overrides: [("period.starts", "2019-01-01")])
    #expect(throws: wrong.error) {
      try OfficeRequest(
        seed: 1, years: wrong.years, offices: wrong.offices, scenario: wrong.scenario,
        parameters: parameters)
    }
    #expect(!wrong.error.sentence.isEmpty && !wrong.error.remedy.isEmpty)
  }
}

extension Command {
  /// The command that leads to a recorded event.
  init(retelling envelope: Envelope, in log: Log) throws {
    let event = envelope.event
    let type = try #require(EventType.allCases.first { $0.name == event.type })
    let id = try #require(event.command)
    self.init(
      id, type, in: event.stream,
      by: Agent(event.actor ?? "", role: event.role, unit: event.unit, for: event.onBehalfOf),
      at: event.occurred)
    received = event.received
    channel = event.channel
    imposedBy = event.imposedBy
    legalBasis = event.legalBasis
    guard case .object(let members) = try JSONValue(parsing: event.payload.description) else {
      return
    }
    for member in members { set(member.name, to: member.value) }
    for field in envelope.sealed {
      seal(field.field, of: field.subject, try log.open(field, of: event.id))
    }
  }
}
