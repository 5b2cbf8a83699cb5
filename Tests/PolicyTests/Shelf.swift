internal import AllocationPlan
internal import Casework
internal import DocumentTemplates
internal import FollowUp
internal import Fribrev
internal import ProductionTargets
internal import RewardStructure
internal import TrustBased

/// The policies of this repository, each with values under which all of its rules speak.
struct Shelf {
  let policy: any Policy.Type
  let parameters: [GivenParameter]

  static func all() throws -> [Shelf] {
    [
      Shelf(policy: FreedomCharter.self, parameters: []),
      Shelf(
        policy: ProductionTargets.self,
        parameters: try ProductionTargetsTests.parameters(
          pauses: ["party", "care"], share: Share(1, of: 2), least: 3, volume: 4)),
      Shelf(policy: RewardStructure.self, parameters: RewardStructureTests.parameters()),
      Shelf(policy: DocumentTemplates.self, parameters: everyElement),
      Shelf(policy: TrustBased.self, parameters: TrustBasedTests.parameters()),
      Shelf(
        policy: FollowUp.self,
        parameters: try FollowUpTests.parameters(["self", "peer", "sample"], every: 2)),
      Shelf(
        policy: AllocationPlan.self,
        parameters: AllocationPlanTests.parameters([
          "individual", "pooled", "geographic", "phone",
        ])),
    ]
  }

  /// All that can be demanded of documents.
  private static var everyElement: [GivenParameter] {
    zip(DocumentTemplates.manifest.parameters, DocumentTemplates.manifest.reads).map {
      .always($0.name, .words, .words($1.fields))
    }
  }

  var trial: Trial { get throws { try Trial(policy, parameters) } }

  /// Events of the types it reads, and some it does not, of cases in two teams, some told late.
  func history(_ seed: UInt64, count: Int = 900) -> [Fact] {
    var draw = Draw(state: seed)
    let read = EventType.allCases.filter { type in
      policy.manifest.reads.contains { $0.type == type.name }
    }
    let types = read + [.documentRegistered]
    return (1...count).map { position in
      let known = position / 2
      let type = types[draw.next(types.count)]
      let fields = CaseVocabulary.facts.entry(of: type.name)?.elements ?? []
      let isFull = draw.next(4) == 0
      return .of(
        type, case: UInt32(draw.next(70)),
        day: known - (draw.next(6) == 0 ? draw.next(40) : 0), unit: UInt32(draw.next(3)),
        actor: UInt32(draw.next(5)),
        slots: draw.next(3) == 0
          ? [:]
          : [
            "decision": Int64(draw.next(position)), "kind": Int64(1 + draw.next(11)),
            "result": Int64(1 + draw.next(3)),
          ],
        fields: fields.filter { _ in isFull || draw.next(3) == 0 }, known: known)
    }
  }
}

/// Numbers by chance from a seed.
struct Draw {
  var state: UInt64

  /// A number from 0 to less than a bound.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
