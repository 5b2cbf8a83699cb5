package import EventModel
internal import LMDB

/// An event in the bytes of a record, before the log gave it its numbers: for working files that
/// hold events on their way to the log.
package enum RecordBytes {
  /// Appends the event's record, zeros where the log's numbers belong; how many bytes.
  ///
  /// Throws `.tooLarge` and `.emptyName`, as an append would, with part of the record appended.
  @discardableResult
  package static func append(
    _ event: borrowing Event, sealed: [SealedField] = [], to bytes: inout [UInt8]
  ) throws(LogError) -> Int {
    let start = bytes.count
    _ = try RecordEncoder.append(event, sealed: sealed, to: &bytes)
    return bytes.count - start
  }

  /// Throws what `append` would for the event once these texts are sealed beside it: sealed, a text
  /// takes as much room under any key.
  package static func check(
    _ event: borrowing Event, sealed: [SealedField], sealing: [Plaintext]
  ) throws(LogError) {
    var bytes: [UInt8] = []
    let placeholders = sealing.map { Preparation.placeholder(for: $0) }
    try append(event, sealed: sealed + placeholders, to: &bytes)
  }

  /// Gives the event whose bytes begin at a place an id.
  package static func set(_ id: EventID, in bytes: inout [UInt8], at start: Int) {
    var own: [UInt8] = []
    id.append(to: &own)
    let place = start + 1 + RecordLayout.eventID
    bytes.replaceSubrange(place..<place + EventID.byteCount, with: own)
  }

  /// When the event whose bytes begin at a place happened.
  package static func occurred(in bytes: RawSpan, at start: Int) -> OffsetInstant {
    OffsetInstant(
      Instant(microseconds: bytes.little(at: start + 1 + RecordLayout.occurred)),
      offsetMinutes: bytes.little(at: start + 1 + RecordLayout.occurredOffset))
  }

  /// The event again; nil for bytes that `append` did not make.
  package static func event(
    in bytes: RawSpan
  ) -> (event: Event, sealed: [SealedField])? {
    guard bytes.byteCount > 1 else { return nil }
    guard let envelope = RecordDecoder.decode(bytes.extracting(droppingFirst: 1)) else {
      return nil
    }
    return (envelope.event, envelope.sealed)
  }
}
