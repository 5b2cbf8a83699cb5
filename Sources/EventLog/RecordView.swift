internal import EventModel
internal import LMDB

/// Where the parts of a record lie, found without copying: for hashing, facts and audits.
///
/// Reading it proves the same as decoding: every byte has its place and every text is UTF-8.
struct RecordView {
  let stream: Range<Int>
  let type: Range<Int>
  let actor: Range<Int>
  let unit: Range<Int>
  let payload: Range<Int>
  let command: CommandID?

  /// Nil where the bytes are no record of format 1.
  init?(_ record: RawSpan) {
    guard RecordDecoder.isPlausible(record) else { return nil }
    var reader = Reader(offset: RecordLayout.variablePart)
    let presence: UInt8 = record.little(at: RecordLayout.presence)
    if presence & RecordLayout.hasCausation != 0 { reader.offset += EventID.byteCount }
    var command: CommandID?
    if presence & RecordLayout.hasCommand != 0 {
      guard reader.offset + CommandID.byteCount <= record.byteCount else { return nil }
      let high: UInt64 = record.little(at: reader.offset)
      let low: UInt64 = record.little(at: reader.offset + 8)
      command = CommandID(high: high.byteSwapped, low: low.byteSwapped)
      reader.offset += CommandID.byteCount
    }
    guard
      let stream = reader.text(in: record), let type = reader.text(in: record),
      let actor = reader.text(in: record), reader.text(in: record) != nil,
      let unit = reader.text(in: record),
      // On behalf of, channel, correlation, legal basis.
      (0..<4).allSatisfy({ _ in reader.text(in: record) != nil }),
      reader.passTags(of: record), let payload = reader.payload(of: record),
      reader.passSealed(of: record), reader.offset == record.byteCount,
      !stream.isEmpty, !type.isEmpty
    else { return nil }
    self.stream = stream
    self.type = type
    self.actor = actor
    self.unit = unit
    self.payload = payload
    self.command = command
  }

  private struct Reader {
    var offset: Int

    mutating func bytes(_ size: Int, in record: RawSpan) -> Range<Int>? {
      guard offset + size <= record.byteCount else { return nil }
      defer { offset += size }
      return offset..<offset + size
    }

    mutating func counted(in record: RawSpan) -> Range<Int>? {
      guard offset + 2 <= record.byteCount else { return nil }
      let size = Int(record.little(at: offset) as UInt16)
      offset += 2
      return bytes(size, in: record)
    }

    mutating func text(in record: RawSpan) -> Range<Int>? {
      guard let range = counted(in: record), record.isText(range) else { return nil }
      return range
    }

    mutating func payload(of record: RawSpan) -> Range<Int>? {
      bytes(Int(record.little(at: RecordLayout.payloadSize) as UInt16), in: record)
    }

    mutating func passTags(of record: RawSpan) -> Bool {
      for _ in 0..<3 * Int(record.little(at: RecordLayout.tagCount) as UInt8) {
        guard text(in: record) != nil else { return false }
      }
      return true
    }

    mutating func passSealed(of record: RawSpan) -> Bool {
      for _ in 0..<(record.little(at: RecordLayout.sealedCount) as UInt8) {
        guard text(in: record) != nil, text(in: record) != nil,
          bytes(RecordLayout.nonceSize + RecordLayout.fingerprintSize, in: record) != nil,
          counted(in: record) != nil
        else { return false }
      }
      return true
    }
  }
}
