internal import Casework
internal import EventLog

/// What one scan of a log's facts tells of time and guidance.
struct LogTimes: Sendable {
  /// The latest beyond a position; 1970-01-01 where nothing but system events lies there.
  private(set) var last = Instant.epoch
  /// Where the events of organisation and regime lie beyond it, ascending.
  private(set) var guiding: [Position] = []
  /// The earliest log time of those; nil where there are none.
  private(set) var earliestGuiding: Instant?

  init(of snapshot: Snapshot, beyond position: Position = .none) throws(EngineError) {
    var last: Int64 = 0
    var earliest = Int64.max
    var guiding: [Position] = []
    try EngineError.translating { () throws(LogError) in
      try snapshot.scanFacts(from: position.next) { (first, facts) throws(LogError) in
        for place in facts.indices {
          switch StreamKind(rawValue: facts[place].kind) {
          case .system: continue
          case .organisation, .regime:
            guiding.append(Position(first.rawValue + UInt64(place)))
            earliest = min(earliest, facts[place].logTime)
          default: break
          }
          last = max(last, facts[place].logTime)
        }
      }
    }
    self.last = Instant(microseconds: last)
    self.guiding = guiding
    earliestGuiding = guiding.isEmpty ? nil : Instant(microseconds: earliest)
  }

  /// Whether an event of organisation or regime beyond a position belongs, in replay order, before
  /// what lay up to it: what was judged till then may be judged otherwise now.
  static func reachesBack(
    beyond position: Position, in snapshot: Snapshot
  ) throws(EngineError) -> Bool {
    guard position > .none, position < snapshot.head else { return false }
    let before = try EngineError.translating { () throws(LogError) in
      try snapshot.upTo(position)
    }
    guard let earliest = try LogTimes(of: snapshot, beyond: position).earliestGuiding else {
      return false
    }
    return try earliest < LogTimes(of: before).last
  }
}
