/// A place in replay order: when something was known, then its position.
public struct LogTime: Hashable, Comparable, Sendable {
  /// When it was known.
  public let known: Instant
  /// Its position.
  public let position: Position

  /// Joins the two.
  public init(known: Instant, position: Position) {
    self.known = known
    self.position = position
  }

  /// The place of an event.
  public init(of event: CaseEvent) {
    known = event.known
    position = event.position
  }

  /// Orders by time known, then by position.
  public static func < (left: LogTime, right: LogTime) -> Bool {
    (left.known, left.position) < (right.known, right.position)
  }
}
