import Testing

@testable import Casework

@Suite("A policy whose manifest is wrong is not loaded")
struct ManifestTests {
  static func manifest(
    reads: [EventRead] = ["CaseOpened", "DecisionMade"],
    parameters: [ParameterDeclaration] = [.days], clauses: [Clause] = [.target],
    id: String = "toy", version: String = "1"
  ) -> Manifest {
    Manifest(
      id, version: version, "Toy", swedish: "leksak", instrument: .target, issuer: .office,
      reads: reads, parameters: parameters, clauses: clauses)
  }

  static let reward = Clause("R", "Decisions are paid.", emits: [.reward])

  static let wrong: [(Manifest, ManifestFault)] = [
    (manifest(id: ""), .nameMissing("id")),
    (manifest(version: ""), .nameMissing("version")),
    (manifest(clauses: [Clause("", "?", emits: [])]), .nameMissing("clause id")),
    (
      manifest(clauses: [Clause("A", "?", emits: [], items: [""])]),
      .nameMissing("item of clause A")
    ),
    (
      manifest(clauses: [Clause("A", "?", emits: [], timers: [""])]),
      .nameMissing("timer of clause A")
    ),
    (manifest(clauses: [.target, .target]), .clauseTwice("T30")),
    (manifest(parameters: [.days, .days]), .parameterTwice("target-days")),
    (manifest(reads: ["CaseOpened", "CaseOpened"]), .typeTwice("CaseOpened")),
    (
      manifest(reads: ["DecisionMad"]), .unknownType("DecisionMad", nearest: "DecisionMade")
    ),
    (
      manifest(reads: [EventRead("DecisionMade", slots: ["extend"])]),
      .unknownSlot("extend", type: "DecisionMade", nearest: "extent")
    ),
    (
      manifest(reads: [EventRead("DecisionMade", fields: ["decidedOm"])]),
      .unknownField("decidedOm", type: "DecisionMade", nearest: "decidedOn")
    ),
    (
      manifest(clauses: [Clause("A", "?", emits: [.flag], reads: ["CaseClosed"])]),
      .unreadByPolicy("CaseClosed", clause: "A")
    ),
    (
      manifest(clauses: [
        Clause("A", "?", emits: [.flag], reads: [EventRead("DecisionMade", slots: ["kind"])])
      ]),
      .unreadByPolicy("kind of DecisionMade", clause: "A")
    ),
    (
      manifest(parameters: []),
      .parameterNotDeclared("target-days", clause: "T30", nearest: nil)
    ),
    (
      manifest(clauses: [Clause("A", "?", emits: [.flag], parameters: ["target-day"])]),
      .parameterNotDeclared("target-day", clause: "A", nearest: "target-days")
    ),
    (
      manifest(clauses: [Clause("A", "?", emits: [.policyConflict])]),
      .emitsConflict(clause: "A")
    ),
    (
      manifest(clauses: [Clause("A", "?", emits: [.target], demands: "DecisionMade")]),
      .demandsAndCounts(clause: "A")
    ),
    (
      manifest(clauses: [Clause("A", "?", emits: [.duty], demands: "DecisionMad")]),
      .unknownType("DecisionMad", nearest: "DecisionMade")
    ),
    (
      manifest(clauses: [
        Clause(
          "A", "?", emits: [.duty],
          demands: Demand("DecisionMade", [.init("kinds", .string("rejected"))]))
      ]),
      .unknownField("kinds", type: "DecisionMade", nearest: "kind")
    ),
    (
      manifest(clauses: (0...250).map { Clause("C\($0)", "?", emits: []) }),
      .tooMany("clauses", max: 250)
    ),
  ]

  @Test(arguments: wrong.indices)
  func `each fault is named, and its sentence says what to do`(place: Int) {
    let (manifest, fault) = Self.wrong[place]
    #expect(throws: fault) { try manifest.check() }
    #expect(fault.sentence.count > 20)
  }

  @Test
  func `a sound manifest is taken`() throws {
    try Self.manifest().check()
  }

  /// Outcomes by field: kind and amount of decisions, by slot and by presence.
  static let outcomes = [
    EventRead("DecisionMade", slots: ["kind"]), EventRead("DecisionMade", fields: ["adverse"]),
    EventRead("ReviewDecided", slots: ["outcome"]),
    EventRead("ReclaimDecided", slots: ["kind"]),
    EventRead("WaiverDecided", slots: ["waiver"]), "ApplicationDismissed", "PaymentStopped",
  ]

  @Test(arguments: outcomes)
  func `invariant 9: no clause that rewards reads how a decision turned out`(read: EventRead) {
    #expect(DecisionOutcome.isTold(by: read))
    let field = DecisionOutcome.field(toldBy: read) ?? ""
    #expect(throws: ManifestFault.rewardsOutcome(clause: "R", type: read.type, field: field)) {
      try Self.manifest(reads: [read], clauses: [Self.reward]).check()
    }
  }

  @Test
  func `invariant 9: nor does another clause of its policy, whose state it shares`() {
    let kind = EventRead("DecisionMade", slots: ["kind"])
    let rewarding = Clause("R", "?", emits: [.reward], reads: ["DecisionMade"])
    let other = Clause("K", "?", emits: [.flag], reads: [kind])
    let fault = ManifestFault.rewardsBesideOutcome(
      clause: "R", other: "K", type: "DecisionMade", field: "kind")
    #expect(throws: fault) {
      try Self.manifest(reads: [kind], clauses: [rewarding, other]).check()
    }
    #expect(fault.sentence.contains("two policies"))
  }

  @Test
  func `that a decision was made may be rewarded`() throws {
    try Self.manifest(clauses: [Self.reward]).check()
    #expect(!DecisionOutcome.isTold(by: EventRead("DecisionMade", fields: ["decidedOn"])))
  }

  @Test
  func `every outcome listed is a type and a field of the vocabulary`() {
    for (type, names) in DecisionOutcome.fields {
      for name in names {
        #expect(type.entry.fields.contains { $0.name == name }, "\(type.name) has no \(name)")
      }
    }
    for type in DecisionOutcome.types { #expect(!type.name.isEmpty) }
  }

  @Test
  func `names that share a hash are refused, the same name twice is not`() throws {
    try Manifest.check(hashesOf: ["a", "b", "a"])
    #expect(throws: ManifestFault.sameHash("a", "b")) {
      try Manifest.check(hashesOf: ["b", "c", "a"]) { name in name == "c" ? "c" : "same" }
    }
    #expect(throws: ManifestFault.sameHash("", "a")) {
      try Manifest.check(hashesOf: ["a"]) { _ in .none }
    }
  }

  /// Vectors of draft-eastlake-fnv.
  @Test(arguments: [
    ("a", 0xAF63_DC4C_8601_EC8C as UInt64), ("foobar", 0x8594_4171_F739_67E8), ("", 0),
  ])
  func `names are hashed by FNV-1a, and no name is none`(name: String, hash: UInt64) {
    #expect(NameHash(name).rawValue == hash)
  }

  @Test
  func `instruments are an open list`() {
    #expect(Instrument.known.contains("reward"))
    #expect(!Instrument.known.contains("moon-shot"))
    #expect(Instrument(rawValue: "moon-shot").rawValue == "moon-shot")
  }
}

extension Clause {
  static let target = Clause(
    "T30", "A case is decided within the target days.", emits: [.target],
    parameters: ["target-days"], timers: ["due"])
}

extension ParameterDeclaration {
  static let days = ParameterDeclaration(
    "target-days", in: .calendarDays, .workingDays, doc: "Days from opening to decision.")
}
