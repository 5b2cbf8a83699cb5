internal import EventLog
internal import EventModel

/// The stream of system events that tells of one import: that it began, what lay beside the events,
/// that it is whole.
///
/// Named by what it imports: the file's bytes, the source and the mapping. An import that began and
/// was not sealed is *unfinished*; the same import again goes on where it stopped, and that of the
/// file as it grew takes it over.
struct ImportBatch {
  static let started = "ImportStarted"
  static let attachment = "ImportAttachment"
  static let sealed = "ImportSealed"
  /// In the stream of an import that was stopped: a later one brought the rest of it.
  static let takenOver = "ImportTakenOver"
  private static let prefix = "import/"
  /// Characters of an attachment's text in one event, escaped, in bytes.
  private static let partBytesMax = 60_000

  let stream: StreamName
  private let instant: Instant

  /// The batch of a file under a source and a mapping; `instant` makes its ids, and is the source's
  /// last.
  init(digest: Digest, source: String, mapping: String, instant: Instant) {
    var bytes = Array("\(digest)".utf8)
    for text in [source, mapping] { bytes += [0] + Array(text.utf8) }
    let name = LargeValues.hexadecimal(Array(EventIdentity.digest(bytes).prefix(8)))
    stream = StreamName(.system, Self.prefix + name)
    self.instant = instant
  }

  /// The batch that a stream tells of; `instant` makes the ids of what is added to it.
  init(stream: StreamName, instant: Instant) {
    self.stream = stream
    self.instant = instant
  }

  /// True for the streams of imports.
  static func isBatch(_ stream: StreamName) -> Bool {
    stream.kind == .system && stream.id.utf8.starts(with: prefix.utf8)
  }

  /// An event of the batch; `part` tells events of one type apart.
  func draft(
    _ type: String, part: String = "", _ members: [JSONValue.Member], at time: Instant
  ) -> Draft {
    guard let payload = try? CanonicalJSON(.object(members)) else {
      preconditionFailure("a batch event's members have names of their own")
    }
    var event = Event(
      id: id(type, part: part), stream: stream, type: type, occurred: OffsetInstant(time),
      payload: payload)
    event.imposedBy = .system
    return Draft(event)
  }

  /// The id of an event of the batch, whenever it is recorded.
  func id(_ type: String, part: String = "") -> EventID {
    EventIdentity.made([stream.id, type, part], occurred: instant)
  }

  /// The events that hold an attachment.
  func drafts(of attachment: SourceAttachment, at time: Instant) -> [Draft] {
    guard let json = try? CanonicalJSON(attachment.content, root: .any) else {
      preconditionFailure("an attachment is JSON, as the readers make it")
    }
    let hash = LargeValues.hexadecimal(EventIdentity.digest(json.bytes))
    let parts = Self.parts(json.description)
    return parts.enumerated().map { index, text in
      draft(
        Self.attachment, part: "\(attachment.name) \(index + 1)",
        [
          .init("name", .string(attachment.name)), .init("part", .number("\(index + 1)")),
          .init("parts", .number("\(parts.count)")), .init("sha256", .string(hash)),
          .init("text", .string(text)),
        ], at: time)
    }
  }

  /// A text cut where each part, escaped, fits an event.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var size = 0
    for scalar in text.unicodeScalars {
      let width =
        scalar.value < 0x20 ? 6 : scalar == "\"" || scalar == "\\" ? 2 : UTF8.width(scalar)
      if size + width > partBytesMax {
        parts.append(String(part))
        part = String.UnicodeScalarView()
        size = 0
      }
      part.append(scalar)
      size += width
    }
    return parts + [String(part)]
  }
}
