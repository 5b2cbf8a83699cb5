internal import EventModel
internal import LMDB

/// A block's records, decoded and hashed: the part of an audit that needs nothing of other blocks.
struct AuditPart: Sendable {
  let first: Position
  let envelopes: [Envelope]
  let leaves: [Digest]
  let outlines: [Fact]

  static func make(
    _ positions: Range<UInt64>, of log: Log
  ) -> Result<AuditPart, LogError> {
    Result { () throws(LogError) in
      try LogError.translating { () throws(StoreError) in
        try read(positions, of: log)
      }
    }
  }

  private static func read(
    _ positions: Range<UInt64>, of log: Log
  ) throws(StoreError) -> AuditPart {
    let transaction = try log.tables.beginRead()
    var envelopes: [Envelope] = []
    var leaves: [Digest] = []
    var outlines: [Fact] = []
    var prefixed: [UInt8] = [0]
    var cursor = try transaction.cursor(in: log.tables.records)
    var number = positions.lowerBound
    let key = Keys.bytes(of: number)
    var isThere = try cursor.move(atLeast: key.span.bytes)
    while number < positions.upperBound {
      guard isThere, Keys.position(of: cursor.key)?.rawValue == number,
        let envelope = RecordDecoder.decode(cursor.value), envelope.position.rawValue == number
      else {
        throw log.tables.environment.damage("the record at position \(number) can't be read")
      }
      cursor.value.copy(into: &prefixed, from: 1)
      leaves.append(Hash.leaf(prefixed: prefixed))
      outlines.append(FactMaker.outline(of: envelope.event, by: log.options.vocabulary))
      envelopes.append(envelope)
      number += 1
      if number < positions.upperBound { isThere = try cursor.move(.next) }
    }
    return AuditPart(
      first: Position(positions.lowerBound), envelopes: envelopes, leaves: leaves,
      outlines: outlines)
  }
}
