/// What an event belongs to: a kind and a name within it.
public struct StreamName: Hashable, Sendable {
  /// The kind of stream.
  public let kind: StreamKind
  /// The name within the kind: 1 to 400 bytes of UTF-8, taken as it is.
  public let id: String

  /// Takes a kind and a name; the log refuses names that are empty or too long.
  public init(_ kind: StreamKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Same kind and same bytes: Swift's own comparison of strings would normalise them.
  public static func == (left: StreamName, right: StreamName) -> Bool {
    left.kind == right.kind && left.id.utf8.elementsEqual(right.id.utf8)
  }
}

extension StreamName: CustomStringConvertible {
  /// `case/K-17`.
  public var description: String { "\(kind)/\(id)" }
}
