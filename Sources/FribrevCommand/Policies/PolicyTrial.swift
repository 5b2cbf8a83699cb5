internal import CaseEngineTesting
internal import Casework
internal import Foundation

/// A policy tried in processes of its own, so that what kills them leaves the answer standing.
struct PolicyTrial {
  let policy: any Policy.Type
  let histories: HistoryOptions
  /// How many processes compute digests, to be compared.
  let processes: Int
  let patience: Duration

  /// What came of it.
  struct Result {
    var faults: [ConformanceFault] = []
    /// How many there were; nil where a process was stopped.
    var findings: Int?
  }

  /// Runs everything; the processes' files are gone when it returns.
  func run() async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "fribrev-check-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let checking = try start(.faults, histories, in: folder, named: "faults")
    let counting = try (0..<processes).map { number in
      try start(.digests, histories, in: folder, named: "digests-\(number)")
    }
    try await TrialProcess.wait(for: [checking] + counting, patience: patience)
    var result = Result()
    for line in checking.lines {
      if case .fault(let fault) = line { result.faults.append(fault) }
    }
    let dead = ([checking] + counting).first { !$0.hasFinished }
    if let dead {
      result.faults.append(try await cause(of: dead, in: folder))
      return result
    }
    let tables = counting.map(\.said)
    result.findings = tables.first?.reduce(0) { $0 + $1.findings } ?? 0
    if let fault = difference(among: tables) { result.faults.append(fault) }
    return result
  }

  private func start(
    _ part: PoliciesTryCommand.Part, _ histories: HistoryOptions, in folder: String,
    named name: String
  ) throws(CommandFailure) -> TrialProcess {
    try TrialProcess(
      [
        "policies", "try", policy.manifest.id, "--part", part.rawValue,
        "--histories", "\(histories.histories)", "--events", "\(histories.events)",
        "--seed", "\(histories.seed)",
      ], in: folder, named: name)
  }

  /// The first history of which two processes say different things.
  private func difference(among tables: [[TrialProcess.Said]]) -> ConformanceFault? {
    guard let first = tables.first else { return nil }
    for other in tables.dropFirst() {
      guard let (own, _) = zip(first, other).first(where: { $0 != $1 }) else { continue }
      return ConformanceFault(
        .processes, seed: own.seed,
        "another process says something else of the same history, as with the order of a "
          + "dictionary or a set")
    }
    return nil
  }

  /// What killed a process: the history it had begun is folded once more, event by event.
  private func cause(of dead: TrialProcess, in folder: String) async throws -> ConformanceFault {
    var one = histories
    one.histories = 1
    one.seed = dead.lastDone.map { $0 + 1 } ?? histories.seed
    let tracing = try start(.trace, one, in: folder, named: "trace")
    try await TrialProcess.wait(for: [tracing], patience: patience)
    guard !tracing.hasFinished else {
      return ConformanceFault(
        dead.promise, seed: one.seed,
        "\(dead.words), but not when the history is folded alone: it keeps something beside its "
          + "state")
    }
    guard case .step(let step)? = tracing.lines.last else {
      return ConformanceFault(tracing.promise, "\(tracing.words) before the first event")
    }
    switch step.next {
    case .event(let event):
      return ConformanceFault(
        tracing.promise, under: step.binding, seed: one.seed, event: event, tracing.words)
    case .timers:
      return ConformanceFault(
        tracing.promise, under: step.binding, seed: one.seed,
        "\(tracing.words) at a timer left after the last event")
    case .periods:
      return ConformanceFault(
        tracing.promise, under: step.binding, seed: one.seed,
        "\(tracing.words) at the end of a period")
    }
  }
}

extension TrialProcess {
  /// What was said of the history of a seed.
  struct Said: Equatable {
    let seed: UInt64
    let digest: String
    let findings: Int
  }

  /// Whether it came to its end by itself.
  var hasFinished: Bool { ending == .exit(0) && lines.last == .end }

  /// What was said of each history.
  var said: [Said] {
    lines.compactMap { line in
      guard case .said(let seed, let digest, let findings) = line else { return nil }
      return Said(seed: seed, digest: digest, findings: findings)
    }
  }

  /// The seed of the last history it finished.
  fileprivate var lastDone: UInt64? {
    lines.reversed().lazy.compactMap { line in
      switch line {
      case .done(let seed), .said(let seed, _, _): seed
      case .step, .fault, .end: nil
      }
    }.first
  }

  /// The promise that its end breaks.
  fileprivate var promise: ConformanceFault.Promise { ending == .stuck ? .ends : .survives }

  /// How it ended, in words.
  fileprivate var words: String {
    switch ending {
    case .stuck: "the policy does not come back"
    case .signal(let signal):
      "the policy kills its process with signal \(signal)" + (complaint.map { ", \($0)" } ?? "")
    case .exit(let code): "its process ends with code \(code)" + (complaint.map { ", \($0)" } ?? "")
    case nil: "its process goes on"
    }
  }
}
