internal import EventModel

/// Encodes an event as a record of format 1, with zeros where the log's own numbers belong.
enum RecordEncoder {
  /// The record behind the one-byte leaf prefix 0x00, and where its sealed part begins.
  ///
  /// Throws `.tooLarge` and `.emptyName`. Costs one pass over the event.
  static func encode(
    _ event: Event, sealed: [SealedField]
  ) throws(LogError) -> (prefixed: [UInt8], sealedPart: Int) {
    try check(event, sealed: sealed)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256 + event.payload.bytes.count)
    bytes.append(0)
    appendFixedPart(of: event, sealedCount: sealed.count, to: &bytes)
    event.causation?.append(to: &bytes)
    event.command?.append(to: &bytes)
    for name in names(of: event) {
      RecordBytes.append(text: name.text, to: &bytes)
    }
    for tag in event.tags {
      RecordBytes.append(text: tag.name, to: &bytes)
      RecordBytes.append(text: tag.value, to: &bytes)
      RecordBytes.append(text: tag.qualifier, to: &bytes)
    }
    bytes.append(contentsOf: event.payload.bytes)
    let sealedPart = bytes.count
    for field in sealed {
      RecordBytes.append(text: field.field, to: &bytes)
      RecordBytes.append(text: field.subject, to: &bytes)
      bytes.append(contentsOf: field.nonce)
      bytes.append(contentsOf: field.fingerprint)
      RecordBytes.append(UInt16(field.ciphertext.count), to: &bytes)
      bytes.append(contentsOf: field.ciphertext)
    }
    guard bytes.count - 1 <= Limits.recordBytesMax else {
      throw .tooLarge(
        what: "the record of event \(event.id)", size: bytes.count - 1,
        limit: Limits.recordBytesMax)
    }
    return (bytes, sealedPart)
  }

  private static func appendFixedPart(
    of event: Event, sealedCount: Int, to bytes: inout [UInt8]
  ) {
    var presence: UInt8 = 0
    if event.received != nil { presence |= RecordLayout.hasReceived }
    if event.causation != nil { presence |= RecordLayout.hasCausation }
    if event.command != nil { presence |= RecordLayout.hasCommand }
    bytes.append(RecordLayout.version)
    bytes.append(event.stream.kind.rawValue)
    bytes.append(event.imposedBy?.rawValue ?? 0)
    bytes.append(UInt8(event.tags.count))
    RecordBytes.append(event.flags.rawValue, to: &bytes)
    RecordBytes.append(event.schema, to: &bytes)
    bytes.append(contentsOf: repeatElement(0, count: RecordLayout.assigned.count))
    RecordBytes.append(event.occurred.instant.microseconds, to: &bytes)
    RecordBytes.append(event.received?.instant.microseconds ?? 0, to: &bytes)
    RecordBytes.append(event.occurred.offsetMinutes, to: &bytes)
    RecordBytes.append(event.received?.offsetMinutes ?? 0, to: &bytes)
    bytes.append(UInt8(sealedCount))
    bytes.append(presence)
    RecordBytes.append(UInt16(event.payload.bytes.count), to: &bytes)
    event.id.append(to: &bytes)
  }

  /// The names of an event in the order of the record.
  private static func names(of event: Event) -> [(what: String, text: String?)] {
    [
      ("the stream id", event.stream.id), ("the type", event.type), ("the actor", event.actor),
      ("the role", event.role), ("the unit", event.unit), ("on behalf of", event.onBehalfOf),
      ("the channel", event.channel), ("the correlation", event.correlation),
      ("the legal basis", event.legalBasis),
    ]
  }

  private static func check(_ event: Event, sealed: [SealedField]) throws(LogError) {
    for name in names(of: event) {
      guard let text = name.text else { continue }
      try check(text, what: name.what)
    }
    for tag in event.tags {
      try check(tag.name, what: "a tag's name")
      try limit(
        tag.value.utf8.count, to: Limits.recordBytesMax, what: "the value of tag \(tag.name)")
      try limit(tag.qualifier.utf8.count, to: Limits.nameBytesMax, what: "a tag's qualifier")
    }
    for field in sealed {
      try check(field.field, what: "a sealed field's name")
      try check(field.subject, what: "a subject's pseudonym")
      try limit(
        field.ciphertext.count, to: Limits.recordBytesMax, what: "sealed field \(field.field)")
    }
    try limit(event.tags.count, to: Limits.tagsMax, what: "the list of tags")
    try limit(sealed.count, to: Limits.sealedFieldsMax, what: "the list of sealed fields")
    try limit(event.payload.bytes.count, to: Limits.recordBytesMax, what: "the payload")
  }

  private static func check(_ name: String, what: String) throws(LogError) {
    guard !name.isEmpty else { throw .emptyName(what: what) }
    try limit(name.utf8.count, to: Limits.nameBytesMax, what: what)
  }

  private static func limit(_ size: Int, to limit: Int, what: String) throws(LogError) {
    guard size <= limit else { throw .tooLarge(what: what, size: size, limit: limit) }
  }
}
