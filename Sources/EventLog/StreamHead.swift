internal import EventModel
internal import LMDB

/// A stream's number, and its latest event's revision and position.
struct StreamHead: Equatable {
  let number: UInt32
  var revision: Revision
  var position: Position

  init(number: UInt32, revision: Revision, position: Position) {
    self.number = number
    self.revision = revision
    self.position = position
  }

  /// Reads four bytes of number (little-endian), six of revision and six of position (big-endian).
  init?(_ bytes: RawSpan) {
    guard
      bytes.byteCount == 16, let revision = Revision(rawValue: bytes.big48(at: 4)),
      let position = Position(rawValue: bytes.big48(at: 10))
    else { return nil }
    self.init(number: bytes.little(at: 0), revision: revision, position: position)
  }

  var bytes: InlineArray<16, UInt8> {
    var bytes = InlineArray<16, UInt8>(repeating: 0)
    let revision = Keys.bytes(of: revision.rawValue)
    let position = Keys.bytes(of: position.rawValue)
    for index in 0..<4 {
      bytes[index] = UInt8(truncatingIfNeeded: number >> UInt32(8 * index))
    }
    for index in 0..<6 {
      bytes[4 + index] = revision[index]
      bytes[10 + index] = position[index]
    }
    return bytes
  }
}
