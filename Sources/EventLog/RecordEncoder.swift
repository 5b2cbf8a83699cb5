internal import EventModel
internal import LMDB

/// Encodes events as records of format 1, with zeros where the log's own numbers belong.
enum RecordEncoder {
  /// Where things lie in an encoded record, counted from the array's start.
  struct Places {
    /// The leaf prefix and the record.
    var prefixed = 0..<0
    var sealedPart = 0
    var stream = 0..<0
    var type = 0..<0
    var unit = 0..<0
    var actor = 0..<0
  }

  /// Appends the leaf prefix 0x00 and the record.
  ///
  /// Throws `.tooLarge` and `.emptyName`, with part of the record appended. Costs one pass.
  static func append(
    _ event: borrowing Event, sealed: [SealedField], to bytes: inout [UInt8]
  ) throws(LogError) -> Places {
    try check(event, sealed: sealed)
    var places = Places()
    let start = bytes.count
    appendFixedPart(of: event, sealedCount: sealed.count, to: &bytes)
    event.causation?.append(to: &bytes)
    event.command?.append(to: &bytes)
    places.stream = append(text: event.stream.id, to: &bytes)
    places.type = append(text: event.type, to: &bytes)
    places.actor = append(text: event.actor, to: &bytes)
    _ = append(text: event.role, to: &bytes)
    places.unit = append(text: event.unit, to: &bytes)
    _ = append(text: event.onBehalfOf, to: &bytes)
    _ = append(text: event.channel, to: &bytes)
    _ = append(text: event.correlation, to: &bytes)
    _ = append(text: event.legalBasis, to: &bytes)
    for tag in event.tags {
      _ = append(text: tag.name, to: &bytes)
      _ = append(text: tag.value, to: &bytes)
      _ = append(text: tag.qualifier, to: &bytes)
    }
    bytes.append(contentsOf: event.payload.bytes)
    places.sealedPart = bytes.count
    for field in sealed {
      append(field, to: &bytes)
    }
    places.prefixed = start..<bytes.count
    try limit(
      places.prefixed.count - 1, to: Limits.recordBytesMax, "the record of event \(event.id)")
    return places
  }

  private static func appendFixedPart(
    of event: borrowing Event, sealedCount: Int, to bytes: inout [UInt8]
  ) {
    let record = bytes.count + 1
    bytes.append(contentsOf: repeatElement(0, count: RecordLayout.eventID + 1))
    var presence: UInt8 = 0
    if event.received != nil { presence |= RecordLayout.hasReceived }
    if event.causation != nil { presence |= RecordLayout.hasCausation }
    if event.command != nil { presence |= RecordLayout.hasCommand }
    bytes[record] = RecordLayout.version
    bytes[record + RecordLayout.streamKind] = event.stream.kind.rawValue
    bytes[record + RecordLayout.imposer] = event.imposedBy?.rawValue ?? 0
    bytes[record + RecordLayout.tagCount] = UInt8(event.tags.count)
    bytes[record + RecordLayout.sealedCount] = UInt8(sealedCount)
    bytes[record + RecordLayout.presence] = presence
    bytes.write(little: event.flags.rawValue, at: record + RecordLayout.flags)
    bytes.write(little: event.schema, at: record + RecordLayout.schema)
    bytes.write(
      little: event.occurred.instant.microseconds, at: record + RecordLayout.occurred)
    bytes.write(
      little: event.received?.instant.microseconds ?? 0, at: record + RecordLayout.received)
    bytes.write(little: event.occurred.offsetMinutes, at: record + RecordLayout.occurredOffset)
    bytes.write(
      little: event.received?.offsetMinutes ?? 0, at: record + RecordLayout.receivedOffset)
    bytes.write(
      little: UInt16(event.payload.bytes.count), at: record + RecordLayout.payloadSize)
    event.id.append(to: &bytes)
  }

  private static func append(_ field: SealedField, to bytes: inout [UInt8]) {
    _ = append(text: field.field, to: &bytes)
    _ = append(text: field.subject, to: &bytes)
    bytes.append(contentsOf: field.nonce)
    bytes.append(contentsOf: field.fingerprint)
    bytes.append(little: UInt16(field.ciphertext.count))
    bytes.append(contentsOf: field.ciphertext)
  }

  /// Appends a text with its length in two bytes, nil as length 0; where the text lies.
  private static func append(text: String?, to bytes: inout [UInt8]) -> Range<Int> {
    guard let text else {
      bytes.append(little: UInt16(0))
      return bytes.count..<bytes.count
    }
    bytes.append(little: UInt16(text.utf8.count))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return start..<bytes.count
  }
}

extension RecordEncoder {
  private static func check(
    _ event: borrowing Event, sealed: [SealedField]
  ) throws(LogError) {
    try check(event.stream.id, "the stream id")
    try check(event.type, "the type")
    try check(event.actor, "the actor")
    try check(event.role, "the role")
    try check(event.unit, "the unit")
    try check(event.onBehalfOf, "on behalf of")
    try check(event.channel, "the channel")
    try check(event.correlation, "the correlation")
    try check(event.legalBasis, "the legal basis")
    try limit(event.tags.count, to: Limits.tagsMax, "the list of tags")
    for tag in event.tags {
      try check(tag.name, "a tag's name")
      try limit(tag.value.utf8.count, to: Limits.recordBytesMax, "the value of a tag")
      try limit(tag.qualifier.utf8.count, to: Limits.nameBytesMax, "a tag's qualifier")
    }
    try limit(sealed.count, to: Limits.sealedFieldsMax, "the list of sealed fields")
    for field in sealed {
      try check(field.field, "a sealed field's name")
      try check(field.subject, "a subject's pseudonym")
      try limit(field.ciphertext.count, to: Limits.recordBytesMax, "a sealed field")
    }
    try limit(event.payload.bytes.count, to: Limits.recordBytesMax, "the payload")
    guard event.payload.isObject else { throw .payloadNotObject(event.id) }
    guard event.flags.isSubset(of: .known) else { throw .unknownFlags(event.flags.rawValue) }
  }

  private static func check(_ name: String?, _ what: StaticString) throws(LogError) {
    guard let name else { return }
    guard !name.isEmpty else { throw .emptyName(what: "\(what)") }
    try limit(name.utf8.count, to: Limits.nameBytesMax, "\(what)")
  }

  private static func limit(
    _ size: Int, to limit: Int, _ what: @autoclosure () -> String
  ) throws(LogError) {
    guard size <= limit else { throw .tooLarge(what: what(), size: size, limit: limit) }
  }
}
