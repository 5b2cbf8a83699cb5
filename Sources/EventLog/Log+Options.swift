public import EventModel
internal import Foundation
internal import LMDB
public import Logging

extension Log {
  /// How to open a store.
  public struct Options: Sendable {
    /// What facts take from payloads.
    public var vocabulary: Vocabulary
    /// What time it is, for events recorded without a time of their own.
    public var clock: @Sendable () -> Instant
    /// Where the keys of persons who never had one come from.
    public var keys: KeySource
    /// Where warnings go.
    public var logger: Logger
    /// Address space reserved for the log's file, in bytes; it grows by itself.
    public var mapBytes: Int
    /// Address space reserved for each file of side state, in bytes; it grows by itself.
    public var sideMapBytes: Int
    /// Opens a store on a network or user-space file system all the same.
    public var allowsNetworkFileSystem: Bool

    /// The machine's clock, keys of the system, no vocabulary, 256 GiB of address space.
    public init(
      vocabulary: Vocabulary = .empty, clock: @escaping @Sendable () -> Instant = Self.machineClock,
      keys: KeySource = .system, logger: Logger = Logger(label: "fribrev"), mapBytes: Int = 1 << 38,
      sideMapBytes: Int = 1 << 33, allowsNetworkFileSystem: Bool = false
    ) {
      self.vocabulary = vocabulary
      self.clock = clock
      self.keys = keys
      self.logger = logger
      self.mapBytes = mapBytes
      self.sideMapBytes = sideMapBytes
      self.allowsNetworkFileSystem = allowsNetworkFileSystem
    }

    /// How the log's environment is opened.
    var logEnvironment: Environment.Options {
      Environment.Options(
        mapBytes: mapBytes, allowsNetworkFileSystem: allowsNetworkFileSystem,
        followedTable: "records")
    }

    /// How an environment of side state is opened.
    var sideEnvironment: Environment.Options {
      Environment.Options(
        mapBytes: sideMapBytes, allowsNetworkFileSystem: allowsNetworkFileSystem)
    }

    /// The machine's clock, to the microsecond.
    public static let machineClock: @Sendable () -> Instant = {
      Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
    }
  }
}
