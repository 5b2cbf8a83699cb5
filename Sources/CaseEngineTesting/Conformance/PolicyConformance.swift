public import Casework
internal import EventLog

/// Checks that a policy keeps the promises all policies make, on histories made up from seeds.
///
/// Whoever writes a policy calls it from a test:
///
/// ```
/// @Test func `the policy keeps its promises`() {
///   #expect(PolicyConformance(LateCases.self).faults() == [])
/// }
/// ```
///
/// A policy that traps or never ends takes the process with it: `fribrev policies check` runs this
/// in processes of its own and names the event.
public struct PolicyConformance: Sendable {
  /// The policy.
  public let policy: any Policy.Type
  /// How many histories are made.
  public var histories = 100
  /// The most events of a history.
  public var events = 200
  /// The seed of the first history; the others follow it.
  public var firstSeed: UInt64 = 1
  private let vocabulary: Vocabulary
  /// The ways in which the policy is bound.
  private let stages: [ConformanceStage]
  /// What keeps it from being bound.
  private let standing: [ConformanceFault]

  /// Checks a policy with its own presets and some more.
  ///
  /// The vocabulary is that of the log's facts, perhaps enlarged by a mapping.
  public init(
    _ policy: any Policy.Type, presets: [Preset] = [],
    vocabulary: Vocabulary = CaseVocabulary.facts
  ) {
    self.policy = policy
    self.vocabulary = vocabulary
    (stages, standing) = ConformanceStage.all(of: policy, presets, in: vocabulary)
  }

  /// The faults of the policy itself and of all histories: of each promise the first.
  ///
  /// Where the same history gives other findings a second time, what depends on that is left out.
  /// Says after each history which seed is done.
  public func faults(done: (UInt64) -> Void = { _ in }) -> [ConformanceFault] {
    var faults = standing
    for seed in seeds {
      for fault in stages.flatMap({ self.faults(of: $0, seed: seed) })
      where !faults.contains(where: { $0.promise == fault.promise }) {
        faults.append(fault)
      }
      done(seed)
    }
    guard faults.contains(where: { $0.promise == .twice }) else { return faults }
    return faults.filter {
      ![.blocks, .partitions, .prefix, .snapshot, .company].contains($0.promise)
    }
  }

  /// The seeds of the histories.
  public var seeds: Range<UInt64> { firstSeed..<firstSeed + UInt64(max(0, histories)) }

  /// What is said of one history under each binding in turn: how much, and a digest of it that is
  /// the same in every process, on every machine.
  public func said(seed: UInt64) -> (digest: Digest, findings: Int) {
    var bytes: [UInt8] = []
    var count = 0
    let history = history(seed)
    for stage in stages {
      guard let fold = try? stage.fold() else { continue }
      var folding = ConformanceFolding(fold)
      folding.finish(history)
      let periods = try? ConformancePeriods(stage).said(by: folding, of: history)
      bytes += folding.said.flatMap(\.words) + (periods?.findings ?? []).flatMap(\.words)
      count += folding.said.count + (periods?.findings.count ?? 0)
    }
    return (Hash.plain(bytes), count)
  }

  /// Folds one history event by event, under each preset in turn, and says what comes next.
  ///
  /// What was said last before the process was killed names the event that killed it.
  public func trace(seed: UInt64, _ says: (ConformanceStep) -> Void) {
    let history = history(seed)
    for stage in stages {
      guard let fold = try? stage.fold() else { continue }
      var folding = ConformanceFolding(fold)
      for number in 1...history.facts.count {
        says(ConformanceStep(binding: stage.name, .event(UInt64(number))))
        folding.take(1, of: history)
      }
      says(ConformanceStep(binding: stage.name, .timers))
      folding.finish(history)
      says(ConformanceStep(binding: stage.name, .periods))
      _ = try? ConformancePeriods(stage).said(by: folding, of: history)
    }
  }

  func history(_ seed: UInt64) -> ConformanceHistory {
    ConformanceHistory(seed: seed, events: events, for: policy.manifest, in: vocabulary)
  }
}
