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
  }

  var kind: Kind
  /// Where it stands in the file.
  var place: SourcePlace
  /// SHA-256 of all that the file says of it and that is not personal.
  var content: [UInt8] = []
  /// Where it lay in the log it was exported from; 0 for others.
  var carriedPosition: UInt64 = 0
  /// When that log recorded it, µs.
  var carriedRecorded: Int64 = 0
  /// Values to seal or to put pseudonyms for.
  var personal: [PersonalValue] = []
  /// Texts that came open, to be sealed.
  var sealing: [Plaintext] = []
  /// The event; its id, and the name of its stream beyond the case's, are still to come.
  var event: Event
  /// Fields that came sealed.
  var sealed: [SealedField] = []

  /// The bytes for a spool.
  func encoded() throws(LogError) -> [UInt8] {
    var working = WorkingBytes()
    working.put(kind.rawValue)
    working.put(UInt32(clamping: place.line))
    working.put(UInt32(clamping: place.column))
    working.put(content)
    working.put(carriedPosition)
    working.put(carriedRecorded)
    working.put(UInt16(personal.count))
    for value in personal {
      working.put(value.key)
      working.put(value.text)
      working.put(value.person)
      working.put(value.part.rawValue)
    }
    working.put(UInt16(sealing.count))
    for text in sealing {
      working.put(text.field)
      working.put(text.subject)
      working.put(text.text)
    }
    try RecordBytes.append(event, sealed: sealed, to: &working.bytes)
    return working.bytes
  }

  /// The row again; traps for bytes that `encoded` did not make.
  init(decoding bytes: ArraySlice<UInt8>) {
    var working = WorkingBytes(reading: bytes)
    guard let kind = Kind(rawValue: working.number()) else {
      preconditionFailure("a spooled row is of a known kind")
    }
    self.kind = kind
    place = SourcePlace(
      line: Int(working.number(UInt32.self)), column: Int(working.number(UInt32.self)))
    content = working.list()
    carriedPosition = working.number()
    carriedRecorded = working.number()
    for _ in 0..<working.number(UInt16.self) {
      let (key, text, person) = (working.text(), working.text(), working.text())
      guard let part = PersonalValue.Part(rawValue: working.number()) else {
        preconditionFailure("a personal value plays a known part")
      }
      personal.append(PersonalValue(key: key, text: text, person: person, part: part))
    }
    for _ in 0..<working.number(UInt16.self) {
      let (field, subject, text) = (working.text(), working.text(), working.text())
      sealing.append(Plaintext(field: field, subject: subject, text: text))
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
