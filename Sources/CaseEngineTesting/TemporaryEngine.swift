public import CaseEngine
public import Casework
public import EventLog
internal import Foundation

/// An engine over a store of its own that is gone when the value is dropped.
///
/// Its clock stands where the test sets it, so that the same commands give the same log.
public final class TemporaryEngine: Sendable {
  /// The engine.
  public let engine: Engine
  /// Its clock.
  public let clock: FixedClock
  /// The store's folder.
  public let path: String

  /// Makes a store under law packs, in the system's temporary folder.
  public init(
    law: [LawPack] = [], policies: [any Policy.Type] = [], zone: Zone = .stockholm,
    at instant: Instant = Instant(microseconds: 1_500_000_000_000_000), keys: KeySource = .system
  ) async throws(EngineError) {
    let clock = FixedClock(at: instant)
    let folder = FileManager.default.temporaryDirectory.path
    path = "\(folder)/fribrev-test-\(UUID().uuidString)"
    self.clock = clock
    engine = try await Engine.create(
      at: path, zone: zone, law: law, policies: policies,
      options: Engine.Options(clock: { clock.instant }, keys: keys))
  }

  deinit {
    engine.close()
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Makes the store fail the next appends, in this order; the log stays as it is.
  public func failNextAppends(with errors: [LogError]) {
    engine.script(errors.map { error in { error } })
  }

  /// Makes something happen between the guards of the next command and its append: what others do
  /// meanwhile.
  public func beforeNextAppend(_ happens: @escaping @Sendable () async -> Void) {
    engine.script([
      {
        await happens()
        return nil
      }
    ])
  }
}
