internal import EventModel
internal import LMDB

/// An event encoded on its caller's task, ready for the writer to number, hash and store.
struct PreparedEvent: Sendable {
  /// The leaf prefix 0x00 and the record, zeros where the log's own numbers belong.
  var prefixed: [UInt8]
  /// Where in `prefixed` the sealed part begins.
  let sealedPart: Int
  /// False where the key of a stored event is gone: only its open part can be compared, and it
  /// can't be stored anew.
  let isSealed: Bool
  let event: Event
  /// The names of the sealed fields and their subjects.
  let sealedNames: [Plaintext]
  /// The fact, its numbers still 0.
  let fact: Fact

  /// Fills in what the log assigns.
  mutating func assign(
    position: Position, revision: Revision, previous: Position, recorded: Instant
  ) {
    RecordBytes.write(position.rawValue, at: RecordLayout.position + 1, in: &prefixed)
    RecordBytes.write(revision.rawValue, at: RecordLayout.revision + 1, in: &prefixed)
    RecordBytes.write(previous.rawValue, at: RecordLayout.previous + 1, in: &prefixed)
    RecordBytes.write(
      UInt64(bitPattern: recorded.microseconds), at: RecordLayout.recorded + 1, in: &prefixed)
  }

  /// True if a stored record says the same as this event: what the log assigned apart, and by the
  /// open part alone where the key is gone.
  func hasContent(of record: RawSpan) -> Bool {
    let size = isSealed ? prefixed.count - 1 : sealedPart - 1
    guard record.byteCount >= size, isSealed ? record.byteCount == size : true else { return false }
    let own = prefixed.span.bytes
    let head = 0..<RecordLayout.assigned.lowerBound
    let rest = RecordLayout.assigned.upperBound..<size
    guard
      own.extracting(head.lowerBound + 1..<head.upperBound + 1)
        .isEqual(to: record.extracting(head)),
      own.extracting(rest.lowerBound + 1..<rest.upperBound + 1)
        .isEqual(to: record.extracting(rest))
    else { return false }
    guard !isSealed, let stored = RecordDecoder.decode(record)?.sealed else { return isSealed }
    return zip(stored, sealedNames).allSatisfy { stored, own in
      stored.field.utf8.elementsEqual(own.field.utf8)
        && stored.subject.utf8.elementsEqual(own.subject.utf8)
    }
  }
}
