import CaseEngineTesting
import Casework
import EventLog
import SwedishLaw

@testable import CaseEngine

/// Pages of replays of made-up histories.
enum ReportPages {
  /// A report on a history, changed event by event before it is appended.
  static func report(
    _ columns: [Steering], events count: Int = 900, seed: UInt64 = 1, limit: Int = 200,
    policies: [any Policy.Type] = [MonthlyShare.self, Flood.self, Reminders.self],
    changing change: (inout Event) -> Void = { _ in }
  ) async throws -> (report: ReplayReport, store: TemporaryEngine) {
    let store = try await TemporaryEngine(policies: policies, zone: .utc)
    let events = ReplayedHistory(seed: seed, count: count).events.map { event in
      var event = event
      change(&event)
      return event
    }
    if !events.isEmpty { _ = try await store.engine.log.append(events.map { Draft($0) }) }
    let result = try await store.engine.replay(ReplayRequest(columns))
    return (try await store.engine.report(of: result, limit: limit), store)
  }

  /// The page of such a report.
  static func page(
    _ columns: [Steering], events count: Int = 900, command: String? = nil,
    changing change: (inout Event) -> Void = { _ in }
  ) async throws -> String {
    // The store must be there as long as the report reads evidence from it.
    let (report, store) = try await report(columns, events: count, changing: change)
    return try withExtendedLifetime(store) { try HTMLReport(report, command: command).text }
  }

  /// The page of a kind.
  static func page(_ kind: Kind, events count: Int? = nil) async throws -> String {
    let columns = try columns(kind)
    guard kind == .law else { return try await page(columns, events: count ?? kind.events) }
    let (report, store) = try await lawReport()
    return try withExtendedLifetime(store) { try HTMLReport(report).text }
  }

  /// A report on a store under Swedish law, with breaches; all units are shown.
  static func lawReport() async throws -> (report: ReplayReport, store: TemporaryEngine) {
    let store = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], policies: [MonthlyShare.self],
      at: Instant(microseconds: 0))
    try await LawCheckTests.append(LawCheckTests.drafts(of: 0..<120, seed: 1), to: store)
    let result = try await store.engine.replay(ReplayRequest(try columns(.law)))
    return (try await store.engine.report(of: result, suppresses: false), store)
  }

  /// Bundles for a name: what each page here is made of.
  static func columns(_ kind: Kind) throws -> [Steering] {
    let teams = try Bundle(
      "teams",
      [
        MonthlyShare.bound(10, to: Scope(ofUnit: "team/sunne")),
        MonthlyShare.bound(20, to: .nation),
        Binding("flood", to: Scope(ofUnit: "team/arvika"), from: CivilDate(2016, 6, 1)),
        Binding(Manifest.fribrevID, to: Scope(ofUnit: "team/hagfors"), from: CivilDate(2016, 4, 1)),
      ])
    let thirty = try Bundle("thirty", [MonthlyShare.bound(30)])
    return switch kind {
    case .nothing, .empty: [.bundle(.fribrev)]
    case .one, .law: [.bundle(thirty)]
    case .three: [.bundle(thirty), .bundle(teams), .bundle(.fribrev)]
    case .recorded: [.asRecorded, .bundle(thirty)]
    case .reminders:
      [
        .bundle(
          try Bundle("told", [Binding("reminders", to: .nation, from: CivilDate(2016, 1, 1))]))
      ]
    case .shadow: [.bundle(try Bundle("dark", [MonthlyShare.bound(30, mode: .shadow)]))]
    case .stopped:
      [.bundle(try Bundle("much", [Binding("flood", to: .nation, from: CivilDate(2016, 1, 1))]))]
    }
  }

  /// The kinds of page.
  enum Kind: String, CaseIterable, Sendable {
    case nothing, empty, one, three, recorded, reminders, shadow, stopped, law

    /// How many events the history has.
    var events: Int { self == .empty ? 0 : 900 }
  }
}

/// A policy without targets: a message and a duty at each opening.
struct Reminders: Policy {
  static let manifest = Manifest(
    "reminders", version: "1", "Reminders", swedish: "påminnelser", instrument: .guidance,
    issuer: .team, reads: ["CaseOpened", "CareAnswered"],
    clauses: [Clause("M", "Tell and ask.", emits: [.message, .duty], items: ["ask"])])

  init(parameters: ParameterHandles) throws(ParameterFault) {}

  func initial() -> Int { 0 }

  func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    out.emit(.message, clause: "M")
    out.emit(.duty, clause: "M", item: "ask")
  }
}

extension String {
  /// Those of some words that it has.
  func contains(anyOf words: [String]) -> [String] { words.filter { self.contains($0) } }
}
