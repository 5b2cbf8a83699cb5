internal import EventModel
internal import LMDB

/// The state of the whole log after its last record: what the next append needs.
struct LogHead: Equatable {
  static let key = Array("head".utf8)

  /// The tree over all records; its size is the last position.
  var frontier = Frontier()
  /// When the last record was taken.
  var recorded = Instant.epoch
  /// How many names of each kind are numbered.
  var counts = NameCounts()

  /// The last position.
  var position: Position { Position(frontier.size) }

  init() {}

  /// Reads recorded (8 bytes), the four counts (4 each), the frontier; all little-endian.
  init?(_ bytes: RawSpan) {
    guard bytes.byteCount > 24, let frontier = Frontier(bytes.extracting(24..<bytes.byteCount)),
      Position(rawValue: frontier.size) != nil
    else { return nil }
    self.frontier = frontier
    recorded = Instant(microseconds: bytes.little(at: 0))
    counts = NameCounts(
      streams: bytes.little(at: 8), types: bytes.little(at: 12), units: bytes.little(at: 16),
      actors: bytes.little(at: 20))
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(little: recorded.microseconds)
    for count in [counts.streams, counts.types, counts.units, counts.actors] {
      bytes.append(little: count)
    }
    frontier.append(to: &bytes)
    return bytes
  }
}

/// How many streams, types, units and actors have numbers.
struct NameCounts: Equatable {
  var streams: UInt32 = 0
  var types: UInt32 = 0
  var units: UInt32 = 0
  var actors: UInt32 = 0

  /// How many names of a kind are numbered.
  func count(in space: NameSpace) -> UInt32 {
    switch space {
    case .stream: streams
    case .type: types
    case .unit: units
    case .actor: actors
    }
  }

  /// Counts one more name and answers its number.
  mutating func next(in space: NameSpace) -> UInt32 {
    switch space {
    case .stream:
      streams += 1
      return streams
    case .type:
      types += 1
      return types
    case .unit:
      units += 1
      return units
    case .actor:
      actors += 1
      return actors
    }
  }
}
