public import EventModel

/// That somebody looked at what is not shown by itself, and why.
public struct AccessRecord: Hashable, Sendable {
  /// When.
  public let at: Instant
  /// Who, by the name the system knows them under.
  public let who: String
  /// What was looked at.
  public let what: String
  /// What for, in their own words.
  public let purpose: String

  /// Takes the parts as they are.
  public init(at: Instant, who: String, what: String, purpose: String) {
    self.at = at
    self.who = who
    self.what = what
    self.purpose = purpose
  }
}

extension Log {
  /// Notes, durably, that somebody looks at what is not shown by itself: side state, in no root.
  ///
  /// Call it before showing anything. Throws `.emptyName` where a text says nothing, `.tooLarge`
  /// where one is longer than `Limits.accessTextBytesMax`.
  public func recordAccess(_ record: AccessRecord) throws(LogError) {
    try access.get().add(record)
  }

  /// Every access noted, in the order they were noted.
  public func accessRecords() throws(LogError) -> [AccessRecord] {
    try access.get().all()
  }
}
