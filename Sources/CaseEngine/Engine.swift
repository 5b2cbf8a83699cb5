public import Casework
public import EventLog
public import Logging
internal import Synchronization

/// A case engine over one store: what a service embeds.
///
/// Commands go in, are tested by the law attached to the store, and become events; views come out.
/// Safe to share between tasks. Other processes may use the same store at the same time.
public final class Engine: Sendable {
  /// The log beneath: for subscriptions, evidence, backup.
  public let log: Log
  /// The zone that the store counts its days in.
  public let zone: Zone
  /// What the program knows beside the log.
  public let catalogue: Catalogue

  let options: Options
  let context: Mutex<Context>
  let interruptions = Mutex<[Interruption]>([])

  /// How to open an engine.
  public struct Options: Sendable {
    /// The clock; what is recorded is never later.
    public var clock: @Sendable () -> Instant
    /// Where the keys of persons who never had one come from.
    public var keys: KeySource
    /// Where warnings go.
    public var logger: Logger
    /// How often a command is tried again when what its decision rests on changes meanwhile.
    public var attemptsMax: Int

    /// The machine's clock, keys of the system, 32 attempts.
    public init(
      clock: @escaping @Sendable () -> Instant = Log.Options.machineClock,
      keys: KeySource = .system, logger: Logger = Logger(label: "fribrev"), attemptsMax: Int = 32
    ) {
      self.clock = clock
      self.keys = keys
      self.logger = logger
      self.attemptsMax = attemptsMax
    }

    /// The log's options: every engine reads payloads by the same vocabulary.
    public var log: Log.Options {
      Log.Options(
        vocabulary: CaseVocabulary.facts, clock: clock, keys: keys, logger: logger)
    }
  }

  /// Makes a store under law packs, and opens it.
  ///
  /// The packs judge everything that will ever be recorded in it; none can be detached. Throws
  /// where there is something at the path. Policies are what it can replay and steer by.
  public static func create(
    at path: String, zone: Zone, law: [LawPack], policies: [any Policy.Type] = [],
    options: Options = Options()
  ) async throws(EngineError) -> Engine {
    do throws(LogError) {
      let log = try await Log.create(
        at: path, zone: zone, founding: law.map(LawAttachment.founding), options: options.log)
      let catalogue = Catalogue(laws: law, policies: policies)
      return try Engine(over: log, catalogue: catalogue, options: options)
    } catch {
      throw EngineError(error)
    }
  }

  /// Opens a store.
  ///
  /// Throws `.lawUnknown` where the store is under a law pack that the catalogue lacks: no bundle,
  /// option or program goes around the law of a store.
  public convenience init(
    at path: String, catalogue: Catalogue, options: Options = Options()
  ) throws(EngineError) {
    let log = try EngineError.translating { () throws(LogError) in
      try Log(at: path, options: options.log)
    }
    do throws(LogError) {
      try self.init(over: log, catalogue: catalogue, options: options)
    } catch {
      log.close()
      throw EngineError(error)
    }
    do throws(EngineError) {
      _ = try current()
    } catch {
      log.close()
      throw error
    }
  }

  init(over log: Log, catalogue: Catalogue, options: Options) throws(LogError) {
    self.log = log
    self.catalogue = catalogue
    self.options = options
    zone = Genesis.zone(of: try log.snapshot().event(at: .first)) ?? .utc
    context = Mutex(Context())
  }

  /// What happens between a command's guards and its append, in tests: with an error, the append
  /// fails.
  package typealias Interruption = @Sendable () async -> LogError?

  /// Makes something happen before each of the next appends, in order.
  package func script(_ more: [Interruption]) {
    interruptions.withLock { $0 += more }
  }

  /// Closes the store; waits for appends under way.
  public func close() { log.close() }
}
