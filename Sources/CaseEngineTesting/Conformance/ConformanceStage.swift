internal import Casework

/// A policy bound in one way, ready to be folded over histories.
struct ConformanceStage: Sendable {
  let policy: any Policy.Type
  /// The preset and the scope, for faults.
  let name: String
  let ground: PolicyGround

  /// Throws where the preset's values are not what the policy declares.
  init(
    _ policy: any Policy.Type, named name: String, to scope: Scope, _ given: [GivenParameter],
    in vocabulary: Vocabulary
  ) throws(ParameterFault) {
    let manifest = policy.manifest
    var binding = Bundle.adHoc(manifest.id, parameters: given)
    binding.scope = scope
    let units = ConformanceHistory.units
    // One binding can't overlap another.
    let bundle = (try? Bundle(name, [binding])) ?? .fribrev
    let governance = try Governance(of: manifest, under: bundle, units: units, in: Organisation())
    self.policy = policy
    self.name = "\(name) on \(scope)"
    ground = PolicyGround(
      of: manifest, types: ConformanceHistory.types(for: manifest), units: units,
      vocabulary: vocabulary, zone: .stockholm, calendar: .sweden, governance: governance)
    // What its code asks for is found out before the first history.
    _ = try fold()
  }

  func fold(partitions: UInt64 = .max) throws(ParameterFault) -> any PolicyFold {
    try policy.fold(on: ground, partitions: partitions)
  }
}

/// One fold over one history: what was said, and how far the history had come then.
struct ConformanceFolding {
  private(set) var fold: any PolicyFold
  private(set) var said: [SpokenFinding] = []
  /// How many events had been taken.
  private(set) var taken = 0
  /// For each event taken, how many findings there were after the block it came in.
  private(set) var marks: [Int] = []

  init(_ fold: any PolicyFold) {
    self.fold = fold
  }

  /// Takes the next facts of a history.
  mutating func take(_ count: Int, of history: ConformanceHistory) {
    let block = Array(history.facts[taken..<min(taken + count, history.facts.count)])
    fold.take(block.span, from: Position(UInt64(taken + 1)))
    taken += block.count
    said += fold.drain()
    marks += Array(repeating: said.count, count: block.count)
  }

  /// Takes all that is left in blocks of a size, and lets timers run on for a year.
  mutating func finish(_ history: ConformanceHistory, blocks size: Int = .max) {
    while taken < history.facts.count {
      take(min(size, history.facts.count - taken), of: history)
    }
    fold.advance(to: history.yearLater)
    said += fold.drain()
  }
}
