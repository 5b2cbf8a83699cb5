public import Casework

/// What is derived from each stream by itself, and kept beside the log.
///
/// A row is a pure function of its stream's events: catching up makes the rows of the streams that
/// have grown anew and touches no other, whatever order events came in, and a row as of any day is
/// that of the events until then. Nothing is kept that the log does not give again.
public protocol Projection: Sendable {
  /// What is derived of a stream.
  associatedtype Row: Hashable, Sendable
  /// Lower-case letters and hyphens; its table's name, with the edition.
  static var name: String { get }
  /// Raised whenever the same events give another row: each edition has a table of its own.
  static var edition: Int { get }
  /// The kind of streams it is of.
  static var stream: StreamKind { get }
  /// The row of a stream with the events that stand; nil for a stream that has none.
  static func row(of history: CaseHistory) -> Row?
  /// A row as its table holds it.
  static func json(of row: Row) -> JSONValue
  /// Reads a row back; nil for what `json(of:)` never wrote.
  static func row(from json: JSONValue) -> Row?
}

/// A row that has another edition of a projection, or none, say of the same stream.
public struct ProjectionDifference: Hashable, Sendable {
  /// The stream.
  public let id: String
  /// What the one edition says, as canonical JSON; nil where it says nothing.
  public let old: String?
  /// What the other says.
  public let new: String?
}
