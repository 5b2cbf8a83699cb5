internal import EventModel

/// Reads the times of a file: in the formats its mapping names, then as RFC 3339 and ISO 8601.
///
/// What may mean two days, such as `03/04/2024`, is read only by a format that says which.
struct SourceTimes: Sendable {
  private let zone: SourceZone?
  private let formats: [TimeFormat]

  /// Takes the zone of times without offset (nil for UTC, each such time noted) and the formats to
  /// try first, in order.
  init(zone: SourceZone? = nil, formats: [String] = []) throws(TimeFormatError) {
    self.zone = zone
    var read: [TimeFormat] = []
    for format in formats { read.append(try TimeFormat(format)) }
    self.formats = read
  }

  /// The time with its offset, and what had to be done to read it; nil where it can't be read.
  ///
  /// The offset is the one written, else that of the zone at that instant. Blanks around it count
  /// for nothing.
  func read(_ text: String) -> (time: OffsetInstant, notes: [Deviation])? {
    let bytes = text.utf8.span
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return read(bytes.extracting(start..<end))
  }

  private func read(_ text: Span<UInt8>) -> (time: OffsetInstant, notes: [Deviation])? {
    for format in formats {
      if let written = format.read(text) { return resolve(written) }
    }
    return WrittenTime(iso: text).flatMap(resolve)
  }

  private func resolve(_ written: WrittenTime) -> (time: OffsetInstant, notes: [Deviation])? {
    let cut: [Deviation] = written.isCut ? [.digitsPastMicroseconds] : []
    if written.offsetMinutes != nil { return written.resolved.map { ($0, cut) } }
    guard
      let (time, fit) = (zone ?? .rules(.utc)).instant(of: written.date, at: written.time)
    else { return nil }
    let assumed: [Deviation] = zone == nil ? [.zoneAssumed] : []
    return switch fit {
    case .exact: (time, assumed + cut)
    case .movedForward: (time, assumed + [.timeSkippedBySpring] + cut)
    case .firstOfTwo: (time, assumed + [.timeTwiceInAutumn] + cut)
    }
  }
}
