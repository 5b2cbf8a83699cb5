public import CaseEngine
public import Casework
public import EventLog

/// Makes up the history of an agency, and records it as `Engine` would have.
///
/// The same request gives the same log, byte for byte, in every process and on any number of
/// threads: each life is told on its own, and the lives are merged by when their acts are recorded.
/// Memory grows with the cases open at one time, and not with the length of the history; a history
/// too large for it is sorted on disk.
public struct OfficeGenerator: Sendable {
  /// Which history.
  public let request: OfficeRequest
  private let world: OfficeWorld

  /// Lays out the agency.
  public init(_ request: OfficeRequest) {
    self.request = request
    world = OfficeWorld(
      seed: request.seed, years: request.years, offices: request.offices,
      scenario: request.scenario, parameters: request.parameters)
  }

  /// The first instant of the history: nothing is recorded before it.
  public var start: Instant { Zone.stockholm.start(of: world.period.lowerBound) }

  /// The source of subject keys that goes with a seed: open a store with it, so that the same seed
  /// seals the same bytes.
  public static func keys(seed: UInt64) -> KeySource {
    .derived(from: Array("fribrev office \(seed)".utf8))
  }

  /// Records the history behind what the store holds.
  ///
  /// Lives are told on `threads` threads; `folder` takes working files, which are gone afterwards.
  /// Throws `OfficeRequestError.storeEndsLater` before anything is written where the store holds
  /// later events than the history's first; else a fault of the store, and what was recorded till
  /// then stays. `truth` is given each line that is true beside the log, in the order of the log.
  /// `progress` hears from time to time how many acts were told and how many of them recorded.
  /// `countsFigures` keeps a count of each case, so that memory grows with their number.
  public func record(
    in engine: Engine, spool folder: String, threads: Int, countsFigures: Bool = false,
    truth: (TruthLine) throws -> Void = { _ in },
    progress: @escaping @Sendable (OfficeProgress) -> Void = { _ in }
  ) async throws -> (events: Int, figures: OfficeFigures?) {
    let head = try storeHead(of: engine)
    let runs = try await tell(spool: folder, threads: threads, progress: progress)
    var reader = try SpoolReader(runs)
    var recorder = HistoryRecorder(for: engine, after: head)
    var figures = countsFigures ? OfficeFigures(of: world) : nil
    var places: [UInt64: [Position]] = [:]
    var count = 0
    while let (key, bytes) = try reader.next() {
      var (act, isLast) = ActCoder.decode(bytes, recorded: Instant(microseconds: key.time))
      let own = places[key.order] ?? []
      act.command.mapPositions { own[Int($0.rawValue) - 1] }
      let position = try await recorder.add(PastCommand(act.command, recorded: act.recorded))
      places[key.order] = isLast ? nil : own + [position]
      figures?.take(act, of: key.order)
      for entry in act.truths {
        try truth(TruthLine(entry, of: act.command, at: position))
      }
      count += 1
      if count.isMultiple(of: Self.progressEvery) { progress(.recorded(count)) }
    }
    _ = try await recorder.finish()
    return (count, figures)
  }

  private static let progressEvery = 50_000

  private func storeHead(of engine: Engine) throws -> Position {
    let snapshot = try engine.log.snapshot()
    let last = try snapshot.event(at: snapshot.head).recorded
    guard last <= start else { throw OfficeRequestError.storeEndsLater(last, start: start) }
    return snapshot.head
  }

  /// Tells all lives, and sorts what they tell.
  private func tell(
    spool folder: String, threads: Int, progress: @escaping @Sendable (OfficeProgress) -> Void
  ) async throws -> [SpoolRuns] {
    let world = world
    let lives = LifeList(world)
    return try await withThrowingTaskGroup(of: SpoolRuns.self) { group in
      for number in 0..<max(1, threads) {
        group.addTask {
          var writer = SpoolWriter(folder: folder, name: "lives-\(number)")
          while let part = lives.next() {
            for acts in part.told(in: world) { try Self.spool(acts, with: &writer) }
            progress(.told(part: part.number, of: lives.count))
          }
          return writer.finish()
        }
      }
      var runs: [SpoolRuns] = []
      for try await run in group { runs.append(run) }
      return runs
    }
  }

  private static func spool(
    _ life: Life, with writer: inout SpoolWriter
  ) throws(LogError) {
    var bytes: [UInt8] = []
    for (step, act) in life.acts.enumerated() {
      bytes.removeAll(keepingCapacity: true)
      ActCoder.encode(act, isLast: step == life.acts.count - 1, into: &bytes)
      let key = SpoolKey(
        time: act.recorded.microseconds, order: life.subject, step: UInt32(step))
      try writer.add(key, bytes.span.bytes)
    }
  }
}
