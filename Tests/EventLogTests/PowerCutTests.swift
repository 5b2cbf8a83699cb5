import Foundation
import Testing

/// Cuts the power after every acknowledgement, in every way a disk may take it.
///
/// The failure guarded against: an append is acknowledged while something it needs (its pages, the
/// page that points at them, the name of a file, a subject's key) is still only in memory; or a
/// store that a power cut left can't be opened. Invariant 3. A library preloaded into the writer
/// (Tests/PowerCut) records every write and flush; a simulated disk replays them up to some moment
/// and keeps of what was not flushed nothing, all, a beginning, or sectors or pages here and there.
/// And since a test that can't fail proves nothing, each kind of flush is then left out in turn:
/// that must be noticed.
@Suite(.serialized)
struct PowerCutTests {
  /// What a recorded writer does.
  struct Work: CustomTestStringConvertible {
    let testDescription: String
    let count: Int
    let batch: Int
    let callers: Int
    /// How many power cuts to try.
    let cuts: Int
  }

  static let works = [
    Work(
      testDescription: "small batches of eight callers", count: 210, batch: 3, callers: 8,
      cuts: Effort.isLong ? 20_000 : 100),
    Work(
      testDescription: "large batches that complete a block", count: 4_900, batch: 350, callers: 2,
      cuts: Effort.isLong ? 3_000 : 20),
  ]

  @Test(arguments: works)
  func `an acknowledged append survives any power cut`(work: Work) async throws {
    let recording = try await Recording(work, seed: Effort.seed)
    let outcomes = try await recording.outcomes(ofCuts: work.cuts, neglecting: nil)
    #expect(outcomes.count >= work.cuts / 2)
    for (cut, outcome) in outcomes where outcome != "kept" {
      // Before anything was promised there may be no store yet.
      if cut.promises == nil && outcome.hasPrefix("refused storeMissing") { continue }
      Issue.record("seed \(Effort.seed), \(work.testDescription), \(cut): \(outcome)")
    }
  }

  @Test(arguments: SimulatedDisk.Neglect.allCases)
  func `a flush left out would be noticed`(neglect: SimulatedDisk.Neglect) async throws {
    let work = Self.works[0]
    let recording = try await Recording(work, seed: Effort.seed)
    let outcomes = try await recording.outcomes(ofCuts: 40, neglecting: neglect)
    let noticed = outcomes.filter { $0.cut.promises ?? 0 > 0 && $0.outcome != "kept" }
    #expect(!noticed.isEmpty, "seed \(Effort.seed)")
  }
}

/// A writer's run, recorded from the making of its store to its end.
private struct Recording {
  /// A moment and a way to cut the power.
  struct Cut: CustomStringConvertible {
    /// How many actions were done.
    let moment: Int
    /// How many appends were acknowledged by then; nil before the store was said to be open.
    let promises: Int?
    let luck: Luck

    var description: String { "\(promises ?? 0) promises, action \(moment), luck \(luck)" }
  }

  let trace: PowerCutTrace
  private let acks: [Ack]
  private let seed: UInt64

  init(_ work: PowerCutTests.Work, seed: UInt64) async throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let disk = folder.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let worker = try Worker(
      ["append", disk + "/store", "\(seed)", "\(work.count)", "\(work.batch)", "\(work.callers)"],
      environment: [
        "LD_PRELOAD": try Built.library("PowerCut"), "POWER_CUT_FOLDER": disk,
        "POWER_CUT_TRACE": folder.path("trace"),
      ])
    let ending = try await worker.ending()
    try #require(ending == .exit(0), "\(worker.complaints)")
    trace = try PowerCutTrace(readingFrom: folder.path("trace"))
    acks = trace.promises
    self.seed = seed
    try #require(acks == worker.acks && acks.count == (work.count + work.batch - 1) / work.batch)
    try #require(trace.unseen == [], "the recording misses what a map wrote")
  }

  /// Cuts the power so often, and tells what became of the store each time.
  func outcomes(
    ofCuts count: Int, neglecting neglect: SimulatedDisk.Neglect?
  ) async throws -> [(cut: Cut, outcome: String)] {
    var dice = SeededGenerator(seed: seed)
    let cuts = moments(count, &dice)
    var disk = try #require(SimulatedDisk(trace))
    var done = 0
    var outcomes: [String] = []
    while outcomes.count < cuts.count {
      // So many stores lie in memory at once.
      let some = cuts[outcomes.count..<min(outcomes.count + 100, cuts.count)]
      let folder = try ScratchFolder(inMemory: true)
      defer { withExtendedLifetime(folder) {} }
      var lines: [String] = []
      for cut in some {
        for action in trace.actions[done..<cut.moment] {
          disk.perform(action)
          // A careless writer of a store made with care; but folders matter in the making.
          if neglect == .folders || action.isSaid { disk.neglect = neglect }
        }
        done = cut.moment
        let place = folder.path("\(lines.count)")
        try disk.layOut(after: cut.luck, &dice, in: place)
        lines.append("\(cut.promises ?? 0) \(place)/store")
      }
      outcomes += try await Self.trial(of: lines, acks, in: folder)
    }
    return zip(cuts, outcomes).map { ($0, $1) }
  }

  private static func trial(
    of lines: [String], _ acks: [Ack], in folder: ScratchFolder
  ) async throws -> [String] {
    defer { withExtendedLifetime(folder) {} }
    try write(acks.map(\.line), to: folder.path("acks"))
    try write(lines, to: folder.path("list"))
    let arguments = ["survive", folder.path("acks"), folder.path("list")]
    return try await Trial(arguments: arguments, count: lines.count).outcomes()
  }

  /// Moments in order: half of them at an acknowledgement, the others anywhere.
  private func moments(_ count: Int, _ dice: inout SeededGenerator) -> [Cut] {
    var promises: [Int?] = []
    var told: Int?
    for action in trace.actions {
      promises.append(told)
      if case .said(let line) = action { told = line.hasPrefix("ack") ? (told ?? 0) + 1 : 0 }
    }
    promises.append(told)
    let atPromise = promises.indices.dropFirst().filter { promises[$0] != promises[$0 - 1] }
    let chosen = (0..<count).map { number in
      number % 2 == 0 ? dice.pick(atPromise) : Int.random(in: 1..<promises.count, using: &dice)
    }
    return chosen.sorted().enumerated().map { number, moment in
      let luck = Luck.allCases[number % Luck.allCases.count]
      return Cut(moment: moment, promises: promises[moment], luck: luck)
    }
  }

  private static func write(_ lines: [String], to path: String) throws {
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: path))
  }
}

extension PowerCutTrace.Action {
  /// True for a line of the writer's: the first says that the store is open.
  fileprivate var isSaid: Bool {
    if case .said = self { true } else { false }
  }
}

extension PowerCutTrace {
  /// The acknowledgements, in the order in which they were given.
  fileprivate var promises: [Ack] {
    actions.compactMap { action in
      guard case .said(let line) = action else { return nil }
      return Ack(line.replacing("\n", with: ""))
    }
  }

  /// What changed files unseen.
  fileprivate var unseen: [String] {
    actions.compactMap { action in
      if case .unseen(let what) = action { what } else { nil }
    }
  }
}
