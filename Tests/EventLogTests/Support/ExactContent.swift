import EventModel

/// An event as one string of bytes, each part behind its length: equal only if every byte is.
///
/// Swift compares strings by what they mean to a reader; the log must keep what they are.
enum ExactContent {
  static func of(_ event: Event, withID: Bool = true) -> [UInt8] {
    var parts: [[UInt8]] = [
      withID ? Array(event.id.description.utf8) : [], [event.stream.kind.rawValue],
      Array(event.stream.id.utf8), Array(event.type.utf8), Array("\(event.schema)".utf8),
      time(event.occurred), event.received.map { time($0) } ?? [],
    ]
    let names = [
      event.actor, event.role, event.unit, event.onBehalfOf, event.channel, event.correlation,
      event.legalBasis,
    ]
    parts += names.map { Array(($0 ?? "").utf8) }
    parts += [
      Array((event.causation?.description ?? "").utf8),
      Array((event.command?.description ?? "").utf8), [event.imposedBy?.rawValue ?? 0],
      Array("\(event.flags.rawValue)".utf8), Array("\(event.tags.count)".utf8),
    ]
    for tag in event.tags {
      parts += [Array(tag.name.utf8), Array(tag.value.utf8), Array(tag.qualifier.utf8)]
    }
    parts.append(event.payload.bytes)
    return joined(parts)
  }

  static func of(_ sealing: [Plaintext]) -> [UInt8] {
    joined(sealing.flatMap { [Array($0.field.utf8), Array($0.subject.utf8), Array($0.text.utf8)] })
  }

  private static func time(_ time: OffsetInstant) -> [UInt8] {
    Array("\(time.instant.microseconds) \(time.offsetMinutes)".utf8)
  }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    parts.flatMap { Array("\($0.count):".utf8) + $0 }
  }
}
