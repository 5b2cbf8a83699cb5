internal import Crypto
internal import EventModel

/// The ids of what an import makes: the same for the same source, case, place in the case and
/// content, whenever and under whatever mapping it is imported.
enum EventIdentity {
  /// What the ids of a stream's rows have in common: their source and case.
  static func beginning(source: String, caseID: String?) -> [UInt8] {
    framed(source) + (caseID.map { [1] + framed($0) } ?? [0])
  }

  /// The id of a row: `ordinal` counts the rows of its case from 1 by time, then by place in the
  /// file; `content` is SHA-256 of what the file says of it.
  static func row(
    _ beginning: [UInt8], ordinal: UInt64, content: ArraySlice<UInt8>, occurred: Instant
  ) -> EventID {
    var message = beginning
    message.reserveCapacity(beginning.count + 8 + content.count)
    for shift in stride(from: 0, to: 64, by: 8) {
      message.append(UInt8(truncatingIfNeeded: ordinal >> shift))
    }
    message += content
    var hash = SHA256()
    hash.update(data: message)
    return id(hash, occurred: occurred)
  }

  /// The id of anything else an import makes, by texts that tell it apart.
  static func made(_ parts: [String], content: [UInt8] = [], occurred: Instant) -> EventID {
    var hash = SHA256()
    for part in parts { hash.update(data: framed(part)) }
    hash.update(data: content)
    return id(hash, occurred: occurred)
  }

  /// SHA-256 of some bytes, as 32 bytes.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: bytes)
    return Array(hash.finalize())
  }

  private static func id(_ hash: SHA256, occurred: Instant) -> EventID {
    let milliseconds = UInt64(max(0, occurred.microseconds / 1_000))
    return EventID.version8(
      milliseconds: milliseconds, hash: Array(hash.finalize()).span)
  }

  /// The text behind its size, so that no two lists of texts have the same bytes.
  private static func framed(_ text: String) -> [UInt8] {
    let count = UInt32(text.utf8.count)
    return (0..<4).map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) } + Array(text.utf8)
  }
}
