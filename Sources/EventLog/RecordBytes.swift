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
