import CaseEngineTesting
import Casework
import EventLog
import EventModel
import Testing

@testable import CaseEngine

/// How many cases of each unit were open as each month ended.
@Suite("Open cases") struct OpenCasesTests {
  private typealias Counts = [String: [String: Int]]

  private static func counts(_ result: ReplayResult) throws -> Counts {
    var counts: Counts = [:]
    for (key, count) in try OpenCases(in: result).counts {
      counts[result.units[Int(key.unit)] ?? "", default: [:]][key.period.description] = count
    }
    return counts
  }

  @Test func `the docket's open cases are those counted by hand`() async throws {
    // stay with Norr over January, A-4 (routed) and B-1 with Syd. B-3 is open from
    // February to March; B-5 from April. The last month is that of the last event, 2 May.
    let run = try await GoldenRuns.shared.run(of: .docket)
    #expect(
      try Self.counts(run.result) == [
        "team/norr": ["2016-01": 2],
        "team/syd": ["2016-01": 2, "2016-02": 1, "2016-04": 1, "2016-05": 1],
      ])
  }

  @Test func `the Torsby history's open cases equal a plain count of its events`() async throws {
    let run = try await GoldenRuns.shared.run(of: .torsby)
    #expect(try Self.counts(run.result) == Self.plain(run.store.temporary.engine))
  }

  /// Month by month, what stands open of every case by the events known until then.
  private static func plain(_ engine: Engine) throws -> Counts {
    var cases: [String: [CaseEvent]] = [:]
    var query = Query()
    query.kinds = [.case]
    for envelope in try engine.log.snapshot().events(query) {
      cases[envelope.event.stream.id, default: []].append(CaseEvent(envelope))
    }
    let events = cases.values.joined()
    guard let first = events.map(\.known).min(), let last = events.map(\.known).max() else {
      return [:]
    }
    var counts: Counts = [:]
    var month = CivilPeriod(.month, of: engine.zone.date(at: first))
    while month <= CivilPeriod(.month, of: engine.zone.date(at: last)) {
      let end = engine.zone.start(of: month.next.first)
      for known in cases.values {
        let events = known.filter { $0.known < end }
        guard let unit = openUnit(events) else { continue }
        counts[unit, default: [:]][month.description, default: 0] += 1
      }
      month = month.next
    }
    return counts
  }

  /// The unit a case is told under, if it was opened and nothing has ended it.
  private static func openUnit(_ events: [CaseEvent]) -> String? {
    let steps = events.compactMap(\.type).filter {
      [.caseOpened, .decisionMade, .caseClosed].contains($0)
    }
    guard steps.first == .caseOpened, !steps.contains(.decisionMade), !steps.contains(.caseClosed)
    else { return nil }
    var owners = Owners()
    for event in events { owners.apply(event) }
    return owners.teamResponsible ?? events.last { $0.unit != nil }?.unit ?? ""
  }
}
