public import Casework

/// One line of what is true of a made-up history beside its log.
public struct TruthLine: Sendable {
  /// Where the event lies that it is told of.
  public let position: Position
  /// The stream of that event.
  public let stream: StreamName
  /// The line: a JSON object with position, stream, type, kind, and words by kind.
  public let json: String

  init(_ truth: Truth, of command: Command, at position: Position) {
    self.position = position
    stream = command.stream
    var members: [JSONValue.Member] = [
      JSONValue.Member("position", position.json),
      JSONValue.Member("stream", .string(command.stream.description)),
      JSONValue.Member("type", .string(command.type.name)),
      JSONValue.Member("kind", .string(truth.kind.rawValue)),
    ]
    members += truth.details.map { JSONValue.Member($0.name, .string($0.value)) }
    guard let text = try? CanonicalJSON(.object(members)) else {
      preconditionFailure("names of a truth differ, and its words are text")
    }
    json = text.description
  }
}

/// How far the making of a history has come.
public enum OfficeProgress: Sendable {
  /// Parts of the lives told, of how many.
  case told(part: Int, of: Int)
  /// Acts recorded.
  case recorded(Int)
}
