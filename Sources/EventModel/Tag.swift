/// A label of an event, or its relation to an object.
public struct Tag: Hashable, Sendable {
  /// What kind of label, or the object's type.
  public let name: String
  /// The label, or the object's id.
  public let value: String
  /// How event and object relate; empty where nothing is said.
  public let qualifier: String

  /// Takes the three as they are.
  public init(name: String, value: String, qualifier: String = "") {
    self.name = name
    self.value = value
    self.qualifier = qualifier
  }
}
