import Testing

@testable import Casework

@Suite("A policy that does what no policy may is stopped")
struct QuarantineTests {
  /// Does at each event what the type's number says.
  struct Rascal: Policy {
    static let manifest = Manifest(
      "rascal", version: "1", "Rascal", swedish: "rackare", instrument: "test", issuer: .team,
      reads: ["CaseOpened", "DecisionMade", "CaseClosed"],
      clauses: [
        Clause("A", "?", emits: [.flag], items: ["x"], timers: ["again", "other"]),
        Clause("B", "?", emits: [.message]),
      ])
    init(parameters: ParameterHandles) throws(ParameterFault) {}
    func initial() -> Trick { Self.trick }
    enum Trick: Int, CaseIterable {
      case behave, sameDue, creep, flood, timers, sameKey, clause, kind, item, timer, timerOfOther
      case repeated
    }
    @TaskLocal static var trick = Trick.behave

    func observe(_ event: Observed, _ trick: inout Trick, _ out: inout Emitter) {
      switch trick {
      case .behave:
        out.emit(.flag, clause: "A")
        out.emit(.flag, clause: "A", item: "x")
        out.emit(.message, clause: "B")
        out.arm("again", at: event.occurred)
      case .sameDue, .creep, .repeated, .timerOfOther: out.arm("again", at: event.occurred)
      case .flood: for _ in 0...256 { out.emit(.flag, clause: "A") }
      case .timers: for _ in 0...64 { out.arm("again", at: event.occurred) }
      case .sameKey:
        out.emit(.flag, clause: "A", amount: 1)
        out.emit(.flag, .met, clause: "A", amount: 2)
      case .clause: out.emit(.flag, clause: "C")
      case .kind: out.emit(.reward, clause: "A")
      case .item: out.emit(.flag, clause: "A", item: "y")
      case .timer: out.arm("never", at: event.occurred)
      }
    }

    func timer(_ timer: FiredTimer, _ trick: inout Trick, _ out: inout Emitter) {
      let later = Instant(microseconds: timer.due.microseconds + 1)
      switch trick {
      case .sameDue: out.arm("again", at: timer.due)
      case .creep: out.arm("again", at: later)
      case .timerOfOther: out.emit(.message, clause: "B")
      case .repeated:
        out.emit(.flag, clause: "A")
        out.arm("again", at: later)
      default: out.emit(.flag, clause: "A")
      }
    }
  }

  static func quarantine(_ trick: Rascal.Trick) throws -> Quarantine? {
    try Rascal.$trick.withValue(trick) {
      let binding = Binding("rascal", to: .nation, from: CivilDate(2010, 1, 1))
      var fold = try ToyFold<Rascal>(try Bundle("b", [binding])).fold()
      let facts: [Fact] = [.toy(1, of: 3, day: 0), .toy(1, of: 3, day: 9)]
      fold.take(facts.span, from: .first)
      return fold.quarantine
    }
  }

  static let reasons: [(Rascal.Trick, Quarantine.Reason)] = [
    (.sameDue, .timerLoop), (.creep, .timerLoop), (.flood, .flood), (.timers, .flood),
    (.clause, .undeclared("C")), (.kind, .undeclared("A")), (.item, .undeclared("A")),
    (.timer, .undeclared("never")), (.timerOfOther, .undeclared("B")),
  ]

  @Test(arguments: reasons.indices)
  func `for loops, floods and what its manifest does not declare`(place: Int) throws {
    let (trick, reason) = Self.reasons[place]
    let quarantine = try #require(try Self.quarantine(trick))
    #expect(quarantine.reason == reason)
    #expect((quarantine.policy, quarantine.subject, quarantine.position) == ("rascal", 3, 1))
    #expect(quarantine.sentence.hasPrefix("rascal "))
  }

  @Test(arguments: [Rascal.Trick.sameKey, .repeated])
  func `for two findings under one decision key`(trick: Rascal.Trick) throws {
    let quarantine = try #require(try Self.quarantine(trick))
    guard case .sameKey(let key) = quarantine.reason else {
      Issue.record("stopped for \(quarantine.reason)")
      return
    }
    #expect((key.clause, key.subject, key.position) == ("A", 3, 1))
  }

  @Test
  func `and one that behaves is not`() throws {
    #expect(try Self.quarantine(.behave) == nil)
    try Rascal.manifest.check()
    try ThirtyDays.manifest.check()
  }
}
