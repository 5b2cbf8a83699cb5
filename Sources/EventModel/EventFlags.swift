/// How an event came into the log.
public struct EventFlags: OptionSet, Hashable, Sendable {
  /// The bits a record holds.
  public let rawValue: UInt16

  /// Takes bits as they are.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Came from another system's log; known when it occurred, not when it was recorded.
  public static let imported = EventFlags(rawValue: 1 << 0)
  /// Made by an import from what has no event of its own; not counted.
  public static let synthesised = EventFlags(rawValue: 1 << 1)

  /// The flags of record format 1.
  public static let known: EventFlags = [.imported, .synthesised]
}
