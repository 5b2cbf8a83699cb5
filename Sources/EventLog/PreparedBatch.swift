internal import EventModel
internal import LMDB

/// The events of one append, encoded on its caller's task, ready for the writer to number, hash and
/// store.
///
/// All records lie in one array, and names are gathered: the writer looks each name up once,
/// however many events bear it, and copies no text.
struct PreparedBatch: Sendable {
  /// The records, each behind the leaf prefix 0x00, zeros where the log's own numbers belong.
  var bytes: [UInt8] = []
  var events: [PreparedEvent] = []
  /// Streams, by kind and id.
  var streams = NameTable()
  var types = NameTable()
  var units = NameTable()
  var actors = NameTable()

  /// The record of an event, without its prefix.
  @_lifetime(borrow self)
  func record(_ event: PreparedEvent) -> RawSpan {
    bytes.span.bytes.extracting(event.prefixed.lowerBound + 1..<event.prefixed.upperBound)
  }

  /// Fills in what the log assigns.
  mutating func assign(
    _ event: PreparedEvent, position: Position, revision: Revision, previous: Position,
    recorded: Instant
  ) {
    let record = event.prefixed.lowerBound + 1
    bytes.write(little: position.rawValue, at: record + RecordLayout.position)
    bytes.write(little: revision.rawValue, at: record + RecordLayout.revision)
    bytes.write(little: previous.rawValue, at: record + RecordLayout.previous)
    bytes.write(little: recorded.microseconds, at: record + RecordLayout.recorded)
  }

  /// What a comparison with a stored record comes to.
  enum Comparison {
    case same
    case different
    /// The open parts are the same and the same fields are sealed for the same persons, in other
    /// bytes.
    case sealedDiffer(own: [SealedField], stored: [SealedField])
  }

  /// Compares an event with a stored record, what the log assigned apart.
  func compare(_ event: PreparedEvent, with stored: RawSpan) -> Comparison {
    let own = record(event)
    let head = 0..<RecordLayout.assigned.lowerBound
    let open = RecordLayout.assigned.upperBound..<event.openSize
    guard
      stored.byteCount >= event.openSize,
      own.extracting(head).isEqual(to: stored.extracting(head)),
      own.extracting(open).isEqual(to: stored.extracting(open))
    else { return .different }
    let ownRest = own.extracting(event.openSize..<own.byteCount)
    if ownRest.isEqual(to: stored.extracting(event.openSize..<stored.byteCount)) { return .same }
    guard let own = RecordDecoder.decode(own)?.sealed,
      let stored = RecordDecoder.decode(stored)?.sealed, own.count == stored.count,
      zip(own, stored).allSatisfy({ own, stored in
        own.field.utf8.elementsEqual(stored.field.utf8)
          && own.subject.utf8.elementsEqual(stored.subject.utf8)
      })
    else { return .different }
    return .sealedDiffer(own: own, stored: stored)
  }
}

/// One event of a prepared batch: where its record lies, and the indices of its names.
struct PreparedEvent: Sendable {
  let id: EventID
  /// Its bytes in the batch, the leaf prefix first.
  let prefixed: Range<Int>
  /// Bytes of the record before its sealed part.
  let openSize: Int
  /// The first field whose key is gone: the event can be compared with a stored one, but not stored
  /// anew.
  let unsealed: Int?
  let stream: Int
  let type: Int
  let unit: Int?
  let actor: Int?
  /// The fact, its numbers still 0.
  let fact: Fact
}
