internal import EventModel
internal import LMDB

/// The keys and small values of the log's tables, drawn in ARCHITECTURE.md.
enum Keys {
  /// Six bytes, most significant first: byte order is number order.
  static func bytes(of position: UInt64) -> InlineArray<6, UInt8> {
    InlineArray { UInt8(truncatingIfNeeded: position >> UInt64(40 - 8 * $0)) }
  }

  /// The position in a six-byte key.
  static func position(of key: RawSpan) -> Position? {
    key.byteCount == 6 ? Position(rawValue: key.big48(at: 0)) : nil
  }

  /// The sixteen bytes of an id.
  static func bytes(of id: some UniqueIdentifier) -> InlineArray<16, UInt8> {
    InlineArray { index in
      let word = index < 8 ? id.high : id.low
      return UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * (index % 8)))
    }
  }

  /// The event id in a sixteen-byte key.
  static func eventID(of key: RawSpan) -> EventID? {
    guard key.byteCount == EventID.byteCount else { return nil }
    let high: UInt64 = key.little(at: 0)
    let low: UInt64 = key.little(at: 8)
    return EventID(high: high.byteSwapped, low: low.byteSwapped)
  }

  /// The command id in a sixteen-byte key.
  static func commandID(of key: RawSpan) -> CommandID? {
    guard key.byteCount == CommandID.byteCount else { return nil }
    let high: UInt64 = key.little(at: 0)
    let low: UInt64 = key.little(at: 8)
    return CommandID(high: high.byteSwapped, low: low.byteSwapped)
  }

  /// The stream in a key of table `heads`; nil for other bytes.
  static func stream(of key: RawSpan) -> StreamName? {
    guard key.byteCount > 1, let kind = StreamKind(rawValue: key.little(at: 0)),
      let id = key.text(1..<key.byteCount)
    else { return nil }
    return StreamName(kind, id)
  }

  /// A stream's kind and id.
  static func bytes(of stream: StreamName) -> [UInt8] {
    [stream.kind.rawValue] + stream.id.utf8
  }
}
