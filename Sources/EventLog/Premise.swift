public import EventModel

/// What must hold for an append to be stored: what the decision behind it rests on.
public struct Premise: Sendable {
  /// Streams and the revisions they must be at; `Revision.none` for a stream without events.
  public var revisions: [(stream: StreamName, revision: Revision)]
  /// Queries that no event after a position may match.
  public var absences: [(query: Query, after: Position)]
  /// The position that the log must end at; nil where it may have grown.
  ///
  /// Broken, whether the log is longer or shorter, at the position that follows.
  public var head: Position?

  /// Takes the parts as they are.
  public init(
    revisions: [(stream: StreamName, revision: Revision)] = [],
    absences: [(query: Query, after: Position)] = [], head: Position? = nil
  ) {
    self.revisions = revisions
    self.absences = absences
    self.head = head
  }

  /// Nothing must hold.
  public static let none = Premise()

  /// A stream must be at a revision.
  public static func revision(_ revision: Revision, of stream: StreamName) -> Premise {
    Premise(revisions: [(stream, revision)])
  }

  /// The log must end at a position: nobody may have appended since.
  public static func head(_ position: Position) -> Premise {
    Premise(head: position)
  }

  /// No event after a position may match a query.
  ///
  /// Costs a read of the records after it.
  public static func noEvent(matching query: Query, after position: Position) -> Premise {
    Premise(absences: [(query, position)])
  }
}
