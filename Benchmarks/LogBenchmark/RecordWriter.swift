import EventModel

/// Writes the benchmark's events as records of format 1 for the C loops, which get them ready-made.
///
/// The log's own encoder is not ours to call; `Agreement` shows that the bytes are the same.
enum RecordWriter {
  /// Where the record keeps its stream's kind, and where its names begin.
  static let kindOffset = 1
  static let namesOffset = 80

  /// The record, with zeros where the log's own numbers belong.
  static func bytes(of event: Event) -> [UInt8] {
    var bytes: [UInt8] = [
      1, event.stream.kind.rawValue, event.imposedBy?.rawValue ?? 0, UInt8(event.tags.count),
    ]
    bytes.reserveCapacity(512)
    append(event.flags.rawValue, to: &bytes)
    append(event.schema, to: &bytes)
    bytes.append(contentsOf: repeatElement(0, count: 32))
    append(event.occurred.instant.microseconds, to: &bytes)
    append(Int64(0), to: &bytes)
    append(event.occurred.offsetMinutes, to: &bytes)
    append(UInt32(0), to: &bytes)
    append(UInt16(event.payload.bytes.count), to: &bytes)
    event.id.append(to: &bytes)
    let names = [
      event.stream.id, event.type, event.actor, event.role, event.unit, event.onBehalfOf,
      event.channel, event.correlation, event.legalBasis,
    ]
    for name in names {
      append(name ?? "", to: &bytes)
    }
    for tag in event.tags {
      append(tag.name, to: &bytes)
      append(tag.value, to: &bytes)
      append(tag.qualifier, to: &bytes)
    }
    return bytes + event.payload.bytes
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(UInt16(text.utf8.count), to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }
}
