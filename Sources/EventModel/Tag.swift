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

  /// Same bytes: Swift's own comparison of strings would normalise them.
  public static func == (left: Tag, right: Tag) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8)
      && left.value.utf8.elementsEqual(right.value.utf8)
      && left.qualifier.utf8.elementsEqual(right.qualifier.utf8)
  }
}
