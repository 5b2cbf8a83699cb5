public import EventModel

/// What an import did.
public struct ImportReport: Sendable {
  /// What was compared and appended; nil where the file was imported whole before.
  public let plan: Plan?
  /// Where the import is sealed; nil where there was nothing to append.
  public let position: Position?
  /// True if nothing new was in the file.
  public let isRepetition: Bool

  /// What the first pass met.
  public struct Reading: Sendable {
    /// Rows that are recorded events, of a case or of none.
    public let rows: Int
    /// Rows left out.
    public let faults: Int
    /// The first of them, with their places.
    public let faultLines: [String]
    /// What else is not as it should be.
    public let deviations: [Deviation]
  }

  /// Deviations of one kind.
  public struct Deviation: Sendable {
    /// The word in stored reports.
    public let word: String
    /// What is so.
    public let sentence: String
    /// How often.
    public let count: Int
    /// The first few, with their places.
    public let examples: [String]
  }

  /// What an import appends.
  public struct Plan: Sendable {
    /// Cases that rows of the file belong to.
    public let cases: Int
    /// Rows that are new.
    public let rows: Int
    /// Rows that the log has.
    public let known: Int
    /// Events made of what has no time of its own.
    public let synthesised: Int
    /// Events of objects and of other kinds of stream.
    public let others: Int
    /// Things that lay beside the events.
    public let attachments: Int
  }
}
