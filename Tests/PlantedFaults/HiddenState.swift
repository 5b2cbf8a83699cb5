public import Casework
internal import Synchronization

/// Counts all it ever sees, past the state it is given.
public struct Remembering: PlantedPolicy {
  static let name = "remembering"
  /// As all here.
  public static let manifest = planted
  private static let seen = Mutex(0)
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// Nothing.
  public func initial() -> Int { 0 }
  /// Says how many events there ever were.
  public func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    let count = Self.seen.withLock { seen in
      seen += 1
      return seen
    }
    if event.type == 1 { out.emit(.flag, clause: "C", amount: Int64(count)) }
  }
}

/// Says what comes first in a dictionary.
public struct Unordered: PlantedPolicy {
  static let name = "unordered"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// Nobody has acted.
  public func initial() -> [UInt32: Int] { [:] }
  /// Names whoever the dictionary names first.
  public func observe(
    _ event: Observed, _ state: inout [UInt32: Int], _ out: inout Emitter
  ) {
    state[event.actor, default: 0] += 1
    guard event.type == 1, let first = state.first else { return }
    out.emit(.flag, clause: "C", amount: Int64(first.key))
  }
}

/// Keeps its state behind a reference, so that copies share it.
public struct Sharing: PlantedPolicy {
  /// A count that is shared.
  public final class Count: @unchecked Sendable {
    var count: Int64 = 0
  }

  static let name = "sharing"
  /// As all here.
  public static let manifest = planted
  /// Nothing to take.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}
  /// A count of its own, as one might think.
  public func initial() -> Count { Count() }
  /// Says how many events there were.
  public func observe(_ event: Observed, _ state: inout Count, _ out: inout Emitter) {
    state.count += 1
    if event.type == 1 { out.emit(.flag, clause: "C", amount: state.count) }
  }
}
