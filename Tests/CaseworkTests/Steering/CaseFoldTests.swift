import Testing

@testable import Casework

@Suite("A policy is folded over cases in replay order")
struct CaseFoldTests {
  typealias Toy = ToyFold<ThirtyDays>

  /// What was said, in short: case, verdict, the event it goes by, unit.
  static func told(_ said: [SpokenFinding]) -> [String] {
    said.map { spoken in
      let finding = spoken.finding
      return "\(finding.subject) \(finding.verdict) @\(finding.position) unit \(spoken.unit)"
    }
  }

  @Test
  func `a case decided by the last day is in time, a day later it is not`() throws {
    let toy = try Toy(.thirty(.days(30)))
    let facts: [Fact] = [
      .toy(1, of: 1, day: 0), .toy(1, of: 2, day: 0), .toy(2, of: 1, day: 30),
      .toy(2, of: 2, day: 31),
    ]
    let said = toy.said(of: facts)
    #expect(Self.told(said) == ["1 met @3 unit 1", "2 missed @2 unit 1"])
    #expect(said[0].finding.evidence == Evidence(Position(1), Position(3)))
    #expect(said[1].finding.evidence == Evidence(Position(2)))
    // Day 0 is the start; the first instant that is too late is the midnight after day 30.
    #expect(Instant(microseconds: said[1].finding.due).civil.date == CivilDate(2016, 2, 1))
  }

  @Test
  func `what is still open at the end is not judged`() throws {
    let toy = try Toy(.thirty(.days(30)))
    var fold = toy.fold()
    let facts: [Fact] = [.toy(1, of: 1, day: 0), .toy(3, of: 2, day: 30)]
    fold.take(facts.span, from: .first)
    #expect(fold.drain().isEmpty)
    #expect(fold.timers.waiting.map(\.subject) == [1])
    fold.advance(to: Instant(date: CivilDate(2016, 2, 1), time: .midnight))
    #expect(Self.told(fold.drain()) == ["1 missed @1 unit 1"])
  }

  @Test
  func `days are those of the store's zone`() throws {
    // 23:30 UTC on 1 January is 2 January in Stockholm, so the term ends a day later.
    let opened = Fact.toy(1, of: 1, day: 0, hour: 23).later(minutes: 30)
    let facts = [opened, .toy(2, of: 1, day: 31, hour: 12)]
    #expect(try Self.told(Toy(.thirty(.days(30))).said(of: facts)) == ["1 missed @1 unit 1"])
    let stockholm = try Toy(.thirty(.days(30)), zone: .stockholm)
    #expect(Self.told(stockholm.said(of: facts)) == ["1 met @2 unit 1"])
  }

  @Test
  func `timers go by what was known: a decision recorded too late comes too late`() throws {
    let toy = try Toy(.thirty(.days(30)))
    let facts: [Fact] = [.toy(1, of: 1, day: 0), .toy(2, of: 1, day: 5, known: 60)]
    #expect(Self.told(toy.said(of: facts)) == ["1 missed @1 unit 1"])
    let imported: [Fact] = [
      .toy(1, of: 1, day: 0, known: 900, flags: .imported),
      .toy(2, of: 1, day: 5, known: 900, flags: .imported),
    ]
    #expect(Self.told(toy.said(of: imported)) == ["1 met @2 unit 1"])
  }

  @Test
  func `a term that is over when it is armed speaks at once`() throws {
    let toy = try Toy(.thirty(.days(30)))
    let facts: [Fact] = [.toy(1, of: 1, day: 0, known: 90)]
    #expect(Self.told(toy.said(of: facts)) == ["1 missed @1 unit 1"])
  }

  @Test
  func `events of other streams let time pass, those of the system do not`() throws {
    let toy = try Toy(.thirty(.days(30)))
    let opened = Fact.toy(1, of: 1, day: 0)
    let other = Fact.toy(9, of: 7, day: 50, kind: .organisation)
    let system = Fact.toy(9, of: 8, day: 50, kind: .system)
    #expect(toy.said(of: [opened, other]).count == 1)
    #expect(toy.said(of: [opened, system]).isEmpty)
  }

  @Test
  func `under fribrev nothing is said, and the states are the same`() throws {
    let facts: [Fact] = [.toy(1, of: 1, day: 0), .toy(2, of: 1, day: 3)]
    var fold = try Toy(.fribrev).fold()
    fold.take(facts.span, from: .first)
    #expect(fold.drain().isEmpty)
    guard case .judged = fold.state(of: 1) else {
      Issue.record("the case was not followed")
      return
    }
  }

  @Test
  func `a binding speaks by the day of the trigger, for a timer of the event that armed it`() throws
  {
    let toy = try Toy(
      .thirty(.days(30, from: CivilDate(2016, 1, 11), through: CivilDate(2016, 1, 20))))
    let facts: [Fact] = [
      .toy(1, of: 1, day: 9), .toy(1, of: 2, day: 10), .toy(1, of: 3, day: 19),
      .toy(1, of: 4, day: 20), .toy(3, of: 9, day: 99),
    ]
    #expect(Self.told(toy.said(of: facts)) == ["2 missed @2 unit 1", "3 missed @3 unit 1"])
  }

  @Test
  func `units are steered by their own bindings, in shadow too`() throws {
    let toy = try Toy(
      .thirty(.days(30, "team/hagfors"), .days(10, "team/sunne", mode: .shadow)))
    let facts: [Fact] = [
      .toy(1, of: 1, day: 0, unit: 1), .toy(1, of: 2, day: 0, unit: 2),
      .toy(1, of: 3, day: 0, unit: 3), .toy(3, of: 9, day: 20), .toy(2, of: 3, day: 21, unit: 3),
    ]
    let said = toy.said(of: facts)
    #expect(Self.told(said) == ["2 missed @2 unit 2"])
    #expect(said.map { toy.ground.governance.rules[Int($0.rule)].mode } == [.shadow])
  }

  @Test
  func `a waived clause is silent`() throws {
    var binding = Binding.days(30)
    binding.waivedClauses = ["T30"]
    let facts: [Fact] = [.toy(1, of: 1, day: 0), .toy(2, of: 1, day: 3)]
    #expect(try Toy(.thirty(binding)).said(of: facts).isEmpty)
  }

  @Test
  func `a case that moves goes by the new scope's term, from its own start`() throws {
    let bundle = try Bundle.thirty(.days(30, "team/hagfors"), .days(10, "team/sunne"))
    let toy = try Toy(bundle)
    // Already due in the new scope: it speaks at once, for the new unit.
    let late: [Fact] = [.toy(1, of: 1, day: 0, unit: 1), .toy(3, of: 1, day: 15, unit: 2)]
    #expect(Self.told(toy.said(of: late)) == ["1 missed @1 unit 2"])
    // The other way round there is more time.
    let early: [Fact] = [
      .toy(1, of: 1, day: 0, unit: 2), .toy(3, of: 1, day: 5, unit: 1),
      .toy(2, of: 1, day: 25, unit: 1),
    ]
    #expect(Self.told(toy.said(of: early)) == ["1 met @3 unit 1"])
    // What has spoken speaks again for the new unit, armed by the move.
    let twice: [Fact] = [
      .toy(1, of: 1, day: 0, unit: 2), .toy(3, of: 1, day: 20, unit: 1),
      .toy(3, of: 2, day: 40, unit: 1),
    ]
    #expect(Self.told(toy.said(of: twice)) == ["1 missed @1 unit 2", "1 missed @2 unit 1"])
  }

  @Test
  func `a case that moves where nothing speaks lets its timers lapse`() throws {
    let toy = try Toy(.thirty(.days(30, "team/hagfors")))
    let away: [Fact] = [
      .toy(1, of: 1, day: 0, unit: 1), .toy(3, of: 1, day: 5, unit: 3), .toy(3, of: 2, day: 90),
    ]
    #expect(toy.said(of: away).isEmpty)
    let back: [Fact] = [
      .toy(1, of: 1, day: 0, unit: 3), .toy(3, of: 1, day: 5, unit: 1), .toy(3, of: 2, day: 90),
    ]
    #expect(Self.told(toy.said(of: back)) == ["1 missed @1 unit 1"])
  }

  @Test
  func `a case keeps what held when it was opened, if the binding says so`() throws {
    var binding = Binding.days(30, "team/hagfors", through: CivilDate(2016, 1, 10))
    binding.goesByCaseOpening = true
    let facts: [Fact] = [
      .toy(1, of: 1, day: 0, unit: 1), .toy(1, of: 2, day: 12, unit: 1),
      .toy(3, of: 1, day: 13, unit: 2), .toy(2, of: 1, day: 20, unit: 2),
      .toy(2, of: 2, day: 21, unit: 1),
    ]
    #expect(try Self.told(Toy(.thirty(binding)).said(of: facts)) == ["1 met @4 unit 2"])
    binding.goesByCaseOpening = false
    #expect(try Toy(.thirty(binding)).said(of: facts).isEmpty)
  }

  @Test
  func `a case is told under the team made responsible, whoever acts in it afterwards`() throws {
    let toy = try Toy(.thirty(.days(30, "team/sunne")))
    var assigned = Fact.toy(4, of: 1, day: 0, unit: 1)
    assigned.slots[0] = Slot.hash(of: "team/sunne")
    assigned.marks = 1
    let facts: [Fact] = [
      .toy(1, of: 1, day: 0, unit: 1), assigned, .toy(3, of: 1, day: 1, unit: 3),
      .toy(3, of: 2, day: 60, unit: 3),
    ]
    #expect(Self.told(toy.said(of: facts)) == ["1 missed @1 unit 2"])
  }

  @Test
  func `from a regime event on others may be steered`() throws {
    let toy = try Toy(.fribrev)
    var fold = toy.fold()
    let before: [Fact] = [.toy(1, of: 1, day: 0), .toy(2, of: 1, day: 1), .toy(1, of: 2, day: 1)]
    fold.take(before.span, from: .first)
    fold.steer(by: try Toy(.thirty(.days(30))).ground.governance)
    let after: [Fact] = [.toy(2, of: 2, day: 2), .toy(1, of: 3, day: 2)]
    fold.take(after.span, from: Position(4))
    fold.advance(to: .latest)
    #expect(Self.told(fold.drain()) == ["2 met @4 unit 1", "3 missed @5 unit 1"])
  }
}

extension Fact {
  fileprivate func later(minutes: Int64) -> Fact {
    var fact = self
    fact.occurred += minutes * 60_000_000
    fact.recorded += minutes * 60_000_000
    return fact
  }
}
