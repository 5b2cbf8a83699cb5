internal import EventLog
internal import EventModel

/// One event on its way into the log, before its place in its case is known.
struct ImportRow {
  /// What it is.
  enum Kind: UInt8 {
    /// A row of the file.
    case row = 1
    /// A row that one of our exports wrote, with the event it came from.
    case carried = 2
    /// A state or relation of an object.
    case object = 3
    /// Attributes of a case: the payload alone counts.
    case caseAttributes = 4
    /// A part of what lay beside the events of a log that was exported.
    case attachmentPart = 5
  }

  var kind: Kind
  /// Where it stands in the file.
  var place: SourcePlace
  /// SHA-256 of all that the file says of it and that is not personal; of a case's attributes, the
  /// attributes themselves as JSON.
  var content: [UInt8] = []
  /// Where it lay in the log it was exported from; 0 for others.
  var carriedPosition: UInt64 = 0
  /// When that log recorded it, µs.
  var carriedRecorded: Int64 = 0
  /// Values to seal or to put pseudonyms for.
  var personal: [PersonalValue] = []
  /// Texts that came open, to be sealed.
  var sealing: [Plaintext] = []
  /// Values of the row that lie beside its event.
  var beside: [SourceAttachment] = []
  /// The event; its id, and the name of its stream beyond the case's, are still to come.
  var event: Event
  /// Fields that came sealed.
  var sealed: [SealedField] = []

  /// True for events that are counted: recorded ones, of a case or of none.
  var isCounted: Bool {
    guard kind == .row || kind == .carried, !event.flags.contains(.synthesised) else {
      return false
    }
    return event.stream.kind == .case || event.stream.kind == .caseless
  }

  /// What will be sealed, for persons whose pseudonyms are known when the store is at hand: all are
  /// as long as this.
  var sealingToBe: [Plaintext] {
    let subject = "P-0000000000000000"
    return sealing + personal.map { Plaintext(field: $0.key, subject: subject, text: $0.text) }
  }

  /// Bytes before the parts that not every row has.
  private static let fixedSize = 58
  private static let contentPlace = 10..<42

  /// The bytes for a spool: a part of fixed size, what only some may read, then the record, or a
  /// case's attributes.
  func encoded() throws(LogError) -> [UInt8] {
    var working = WorkingBytes()
    working.bytes.reserveCapacity(400)
    working.put(kind.rawValue)
    working.put(UInt8(personal.isEmpty && sealing.isEmpty ? 0 : 1))
    working.put(UInt32(clamping: place.line))
    working.put(UInt32(clamping: place.column))
    let digest =
      kind == .caseAttributes || content.isEmpty
      ? [UInt8](repeating: 0, count: Self.contentPlace.count) : content
    working.bytes += digest
    working.put(carriedPosition)
    working.put(carriedRecorded)
    if !personal.isEmpty || !sealing.isEmpty { putProtected(&working) }
    if kind == .caseAttributes {
      working.bytes += content
    } else {
      try RecordBytes.append(event, sealed: sealed, to: &working.bytes)
    }
    return working.bytes
  }

  private func putProtected(_ working: inout WorkingBytes) {
    working.put(UInt16(personal.count))
    for value in personal {
      working.put(value.key)
      working.put(value.text)
      working.put(value.person)
      working.put(value.part.rawValue)
    }
    working.put(sealing)
  }

  /// What most rows need of their bytes: nil for those that need more than an id.
  static func plain(
    _ bytes: ArraySlice<UInt8>
  ) -> (content: ArraySlice<UInt8>, record: ArraySlice<UInt8>)? {
    let start = bytes.startIndex
    guard bytes[start] == Kind.row.rawValue, bytes[start + 1] == 0 else { return nil }
    return (
      bytes[start + contentPlace.lowerBound..<start + contentPlace.upperBound],
      bytes[(start + fixedSize)...]
    )
  }

  /// The row again; traps for bytes that `encoded` did not make.
  init(decoding bytes: ArraySlice<UInt8>) {
    var working = WorkingBytes(reading: bytes)
    guard let kind = Kind(rawValue: working.number()) else {
      preconditionFailure("a spooled row is of a known kind")
    }
    self.kind = kind
    let isProtected = working.number(UInt8.self) == 1
    place = SourcePlace(
      line: Int(working.number(UInt32.self)), column: Int(working.number(UInt32.self)))
    content = working.list(of: Self.contentPlace.count)
    carriedPosition = working.number()
    carriedRecorded = working.number()
    if isProtected {
      for _ in 0..<working.number(UInt16.self) {
        let (key, text, person) = (working.text(), working.text(), working.text())
        guard let part = PersonalValue.Part(rawValue: working.number()) else {
          preconditionFailure("a personal value plays a known part")
        }
        personal.append(PersonalValue(key: key, text: text, person: person, part: part))
      }
      sealing = working.plaintexts()
    }
    if kind == .caseAttributes {
      content = Array(working.rest)
      event = Event(
        id: EventID(high: 0, low: 0), stream: StreamName(.case, "-"), type: "-",
        occurred: OffsetInstant(.epoch))
      return
    }
    guard let (event, sealed) = RecordBytes.event(in: working.rest.span.bytes) else {
      preconditionFailure("a spooled row holds an event")
    }
    self.event = event
    self.sealed = sealed
  }

  init(_ kind: Kind, _ event: Event, at place: SourcePlace) {
    self.kind = kind
    self.event = event
    self.place = place
  }
}

/// A value of a row that only some may read.
struct PersonalValue: Hashable {
  /// The attribute it comes from.
  var key: String
  /// The value itself.
  var text: String
  /// The value that names the person it is about; empty where it is itself what is replaced.
  var person: String
  /// What it is in the event.
  var part: Part

  enum Part: UInt8 {
    case actor = 1
    case unit = 2
    case attribute = 3
  }
}
