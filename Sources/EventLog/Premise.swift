public import EventModel

/// What must hold for an append to be stored: what the decision behind it rests on.
public struct Premise: Sendable {
  /// Streams and the revisions they must be at; `Revision.none` for a stream without events.
  public var revisions: [(stream: StreamName, revision: Revision)]
  /// Queries that no event after a position may match.
  public var absences: [(query: Query, after: Position)]

  /// Takes both lists as they are.
  public init(
    revisions: [(stream: StreamName, revision: Revision)] = [],
    absences: [(query: Query, after: Position)] = []
  ) {
    self.revisions = revisions
    self.absences = absences
  }

  /// Nothing must hold.
  public static let none = Premise()

  /// A stream must be at a revision.
  public static func revision(_ revision: Revision, of stream: StreamName) -> Premise {
    Premise(revisions: [(stream, revision)])
  }

  /// No event after a position may match a query.
  ///
  /// Costs a read of the records after it.
  public static func noEvent(matching query: Query, after position: Position) -> Premise {
    Premise(absences: [(query, position)])
  }
}
