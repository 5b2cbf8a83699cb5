import CLimits
import EventModel

/// The events of a batch as the C loops take them: bytes in one piece, and where each part lies.
struct RawBatch {
  private var arena: [UInt8] = []
  private var events: [limits_event] = []
  private let recorded: Int64

  /// Bytes of all records.
  private(set) var recordBytes = 0

  init(_ drafts: some Sequence<Draft>, recorded: Instant) {
    self.recorded = recorded.microseconds
    for draft in drafts { append(draft.event) }
  }

  private mutating func append(_ event: Event) {
    let bytes = RecordWriter.bytes(of: event)
    arena.append(0)
    let record = arena.count
    arena += bytes
    recordBytes += bytes.count
    let stream = arena.count
    arena.append(event.stream.kind.rawValue)
    arena += event.stream.id.utf8
    var place = record + RecordWriter.namesOffset
    _ = Self.skip(event.stream.id, &place)
    let type = Self.skip(event.type, &place)
    let actor = Self.skip(event.actor, &place)
    _ = Self.skip(event.role, &place)
    let unit = Self.skip(event.unit, &place)
    events.append(
      limits_event(
        record: Self.part(record, bytes.count), stream: Self.part(stream, arena.count - stream),
        type: type, unit: unit, actor: actor))
  }

  /// The part a name takes, behind its two bytes of length.
  private static func skip(_ name: String?, _ place: inout Int) -> limits_part {
    let size = name?.utf8.count ?? 0
    defer { place += 2 + size }
    return part(place + 2, size)
  }

  private static func part(_ start: Int, _ size: Int) -> limits_part {
    limits_part(start: UInt32(start), size: UInt32(size))
  }

  /// Shows the batch to C, which writes the log's numbers into the records.
  mutating func withBatch(_ body: (limits_batch) -> Void) {
    let count = events.count
    let recorded = recorded
    events.withUnsafeBufferPointer { events in
      arena.withUnsafeMutableBufferPointer { arena in
        body(
          limits_batch(
            arena: arena.baseAddress, events: events.baseAddress, count: count, recorded: recorded))
      }
    }
  }
}
