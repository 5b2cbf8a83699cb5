package import EventModel
internal import LMDB

/// Reads records of format 1; every byte must have its place.
package struct RecordDecoder: ~Escapable {
  private let record: RawSpan
  private var offset = RecordLayout.variablePart

  @_lifetime(copy record)
  private init(_ record: RawSpan) {
    self.record = record
  }

  /// The event in a record; nil where the bytes are no record of format 1.
  package static func decode(_ record: RawSpan) -> Envelope? {
    guard isPlausible(record) else { return nil }
    var decoder = RecordDecoder(record)
    return decoder.envelope()
  }

  /// The position a record says it has.
  static func position(of record: RawSpan) -> UInt64 {
    record.byteCount >= RecordLayout.variablePart ? record.little(at: RecordLayout.position) : 0
  }

  /// True if the fixed part can be one of format 1.
  static func isPlausible(_ record: RawSpan) -> Bool {
    guard record.byteCount >= RecordLayout.variablePart else { return false }
    let flags: UInt16 = record.little(at: RecordLayout.flags)
    let presence: UInt8 = record.little(at: RecordLayout.presence)
    return record.little(at: 0) == RecordLayout.version
      && EventFlags(rawValue: flags).isSubset(of: .known)
      && StreamKind(rawValue: record.little(at: RecordLayout.streamKind)) != nil
      && record.little(at: RecordLayout.imposer, as: UInt8.self) <= Imposer.largest
      && presence <= RecordLayout.hasReceived | RecordLayout.hasCausation | RecordLayout.hasCommand
      && Int(record.little(at: RecordLayout.tagCount) as UInt8) <= Limits.tagsMax
  }

  private mutating func envelope() -> Envelope? {
    guard
      let position = Position(rawValue: record.little(at: RecordLayout.position)),
      let revision = Revision(rawValue: record.little(at: RecordLayout.revision)),
      let previous = Position(rawValue: record.little(at: RecordLayout.previous)),
      var event = event(), readNames(of: &event), readTags(of: &event), readPayload(of: &event),
      let sealed = sealedFields(),
      offset == record.byteCount
    else { return nil }
    return Envelope(
      position: position, revision: revision, previous: previous,
      recorded: Instant(microseconds: record.little(at: RecordLayout.recorded)),
      event: event, sealed: sealed)
  }

  /// The event as far as its type: the rest is read into it, since it is large to hand about.
  private mutating func event() -> Event? {
    let presence: UInt8 = record.little(at: RecordLayout.presence)
    let imposer: UInt8 = record.little(at: RecordLayout.imposer)
    guard
      let kind = StreamKind(rawValue: record.little(at: RecordLayout.streamKind)),
      let occurred = time(at: RecordLayout.occurred, offset: RecordLayout.occurredOffset),
      let received = time(at: RecordLayout.received, offset: RecordLayout.receivedOffset),
      imposer == 0 || Imposer(rawValue: imposer) != nil,
      let id: EventID = identifier(at: RecordLayout.eventID),
      let ids = optionalIdentifiers(presence),
      let stream = text(), let type = text()
    else { return nil }
    var event = Event(id: id, stream: StreamName(kind, stream), type: type, occurred: occurred)
    event.schema = record.little(at: RecordLayout.schema)
    event.flags = EventFlags(rawValue: record.little(at: RecordLayout.flags))
    event.imposedBy = Imposer(rawValue: imposer)
    event.causation = ids.causation
    event.command = ids.command
    if presence & RecordLayout.hasReceived != 0 { event.received = received }
    return event
  }

  /// Reads the names that follow the type; false where one is no text.
  private mutating func readNames(of event: inout Event) -> Bool {
    guard
      let actor = text(), let role = text(), let unit = text(), let onBehalfOf = text(),
      let channel = text(), let correlation = text(), let legalBasis = text()
    else { return false }
    event.actor = Self.name(actor)
    event.role = Self.name(role)
    event.unit = Self.name(unit)
    event.onBehalfOf = Self.name(onBehalfOf)
    event.channel = Self.name(channel)
    event.correlation = Self.name(correlation)
    event.legalBasis = Self.name(legalBasis)
    return true
  }

  private mutating func readTags(of event: inout Event) -> Bool {
    let count = Int(record.little(at: RecordLayout.tagCount) as UInt8)
    event.tags.reserveCapacity(count)
    for _ in 0..<count {
      guard let name = text(), let value = text(), let qualifier = text() else { return false }
      event.tags.append(Tag(name: name, value: value, qualifier: qualifier))
    }
    return true
  }

  private mutating func readPayload(of event: inout Event) -> Bool {
    let size = Int(record.little(at: RecordLayout.payloadSize) as UInt16)
    guard let payload = bytes(size), payload.count >= 2 else { return false }
    event.payload = CanonicalJSON(trusted: payload)
    return true
  }

  private mutating func sealedFields() -> [SealedField]? {
    var fields: [SealedField] = []
    for _ in 0..<(record.little(at: RecordLayout.sealedCount) as UInt8) {
      guard
        let field = text(), let subject = text(), let nonce = bytes(RecordLayout.nonceSize),
        let fingerprint = bytes(RecordLayout.fingerprintSize), let size = size(),
        let ciphertext = bytes(size)
      else { return nil }
      fields.append(
        SealedField(
          field: field, subject: subject, nonce: nonce, ciphertext: ciphertext,
          fingerprint: fingerprint))
    }
    return fields
  }

  private static func name(_ text: String) -> String? { text.isEmpty ? nil : text }

  private func time(at place: Int, offset: Int) -> OffsetInstant? {
    let minutes: Int16 = record.little(at: offset)
    guard -1_439...1_439 ~= minutes else { return nil }
    return OffsetInstant(
      Instant(microseconds: record.little(at: place)), offsetMinutes: minutes)
  }

  private mutating func optionalIdentifiers(
    _ presence: UInt8
  ) -> (causation: EventID?, command: CommandID?)? {
    var ids: (causation: EventID?, command: CommandID?) = (nil, nil)
    if presence & RecordLayout.hasCausation != 0 {
      guard let id: EventID = identifier(at: offset) else { return nil }
      ids.causation = id
      offset += 16
    }
    if presence & RecordLayout.hasCommand != 0 {
      guard let id: CommandID = identifier(at: offset) else { return nil }
      ids.command = id
      offset += 16
    }
    return ids
  }

  private func identifier<ID: UniqueIdentifier>(at place: Int) -> ID? {
    guard place + 16 <= record.byteCount else { return nil }
    let high: UInt64 = record.little(at: place)
    let low: UInt64 = record.little(at: place + 8)
    return ID(high: high.byteSwapped, low: low.byteSwapped)
  }

  private mutating func size() -> Int? {
    guard offset + 2 <= record.byteCount else { return nil }
    defer { offset += 2 }
    return Int(record.little(at: offset) as UInt16)
  }

  private mutating func text() -> String? {
    guard let size = size(), offset + size <= record.byteCount else { return nil }
    guard size > 0 else { return "" }
    let part = record.extracting(offset..<offset + size)
    offset += size
    // Made from a span: the initialisers that take a collection are not specialised, and slow.
    guard let text = try? UTF8Span(validating: part.elements(of: UInt8.self)) else { return nil }
    return String(copying: text)
  }

  private mutating func bytes(_ size: Int) -> [UInt8]? {
    guard offset + size <= record.byteCount else { return nil }
    defer { offset += size }
    return record.copy(offset..<offset + size)
  }
}
