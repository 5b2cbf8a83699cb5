internal import Casework
internal import Testing

@Suite("Every policy of the repository")
struct EveryPolicyTests {
  @Test func `has a manifest that is in order, and says all that it must of itself`() throws {
    let policies = try Shelf.all().map(\.policy)
    for policy in policies {
      let manifest = policy.manifest
      try manifest.check()
      #expect(manifest.version == "1.0.0")
      #expect(!manifest.title.isEmpty && !manifest.swedish.isEmpty && !manifest.audience.isEmpty)
      #expect(Instrument.known.contains(manifest.instrument))
      // Only what says nothing moves nothing.
      #expect(manifest.measures.isEmpty == manifest.clauses.isEmpty)
      #expect((manifest.effectMeasure == nil) == manifest.clauses.isEmpty)
      #expect(manifest.clauses.allSatisfy { !$0.emits.isEmpty && $0.rule.hasSuffix(".") })
      let used = manifest.clauses.flatMap(\.parameters)
      #expect(manifest.parameters.allSatisfy { used.contains($0.name) })
    }
    #expect(Set(policies.map { $0.manifest.id }).count == policies.count)
  }

  @Test func `has presets that name each of its parameters once`() throws {
    for policy in try Shelf.all().map(\.policy) {
      #expect(policy.presets.isEmpty == policy.manifest.parameters.isEmpty)
      for preset in policy.presets {
        let lines = String(decoding: preset.text, as: UTF8.self).split(separator: "\n")
        let names = lines.filter { $0.first?.isLetter == true }.map { $0.prefix { $0 != ":" } }
        #expect(names == ["version"] + policy.manifest.parameters.map { Substring($0.name) })
      }
    }
  }

  @Test func `says nothing of an empty history`() throws {
    for shelf in try Shelf.all() {
      #expect(try shelf.trial.said(of: [], until: 4_000).isEmpty)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `says each kind that each of its clauses declares, and all with evidence`(seed: UInt64)
    throws
  {
    for shelf in try Shelf.all() {
      let said = try shelf.trial.said(of: shelf.history(seed))
      let findings = said.map(\.finding) + (try shelf.trial.periods(of: said))
      for clause in shelf.policy.manifest.clauses {
        let own = findings.filter { $0.clause == NameHash(clause.id) }
        for kind in clause.emits {
          #expect(own.contains { $0.kind == kind }, "\(clause.id) says no \(kind)")
        }
        for item in clause.items {
          #expect(own.contains { $0.item == NameHash(item) }, "\(clause.id) names no \(item)")
        }
      }
      #expect(findings.allSatisfy { $0.evidenceCount > 0 })
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `says the same however facts are cut into blocks`(seed: UInt64) throws {
    for shelf in try Shelf.all() {
      let facts = shelf.history(seed)
      let whole = try shelf.trial.said(of: facts)
      for size in [1, 13, 512] {
        #expect(try shelf.trial.said(of: facts, blocks: size) == whole)
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `invariant 7: says of the first events what it says of them among all`(seed: UInt64)
    throws
  {
    for shelf in try Shelf.all() {
      let facts = shelf.history(seed)
      let whole = try shelf.trial.said(of: facts)
      for length in [1, 100, 433, 800] {
        let first = try shelf.trial.said(of: Array(facts[..<length]))
        #expect(first == Array(whole.prefix(first.count)))
        let now = facts[length - 1].logTime
        for later in whole.dropFirst(first.count) {
          let isTimer = later.finding.timer != .none
          #expect(later.finding.position > length || isTimer && later.said > now)
        }
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `never says two things under one decision key`(seed: UInt64) throws {
    for shelf in try Shelf.all() {
      let listed = try shelf.trial.said(of: shelf.history(seed)).filter {
        $0.finding.kind != .count
      }
      let keys = listed.map(\.finding.key).sorted()
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
