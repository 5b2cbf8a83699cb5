/// A type of event that a policy reads, and what of its payload.
public struct EventRead: Hashable, Sendable {
  /// The type's name in the log.
  public let type: String
  /// Fields read as numbers, which facts carry; `Observed.slot` knows them by their place here.
  public let slots: [String]
  /// Fields of which the policy sees whether they are there; `Observed.has` knows them by place.
  public let fields: [String]

  /// Reads that events of a type happened, and the fields named.
  public init(_ type: String, slots: [String] = [], fields: [String] = []) {
    self.type = type
    self.slots = slots
    self.fields = fields
  }
}

extension EventRead: ExpressibleByStringLiteral {
  /// Reads that events of a type happened, and nothing of their payload.
  public init(stringLiteral type: String) {
    self.init(type)
  }
}
