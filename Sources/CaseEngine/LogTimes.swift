internal import Casework
internal import EventLog

/// Log times of a log, by one scan of its facts.
struct LogTimes: Sendable {
  /// The latest beyond a position; 1970-01-01 where nothing but system events lies there.
  private(set) var last = Instant.epoch

  init(of snapshot: Snapshot, beyond position: Position = .none) throws(EngineError) {
    var last: Int64 = 0
    try EngineError.translating { () throws(LogError) in
      try snapshot.scanFacts(from: position.next) { (_, facts) throws(LogError) in
        for place in facts.indices
        where facts[place].kind != StreamKind.system.rawValue {
          last = max(last, facts[place].logTime)
        }
      }
    }
    self.last = Instant(microseconds: last)
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
    let limit = try LogTimes(of: before).last.microseconds
    var reaches = false
    try EngineError.translating { () throws(LogError) in
      try snapshot.scanFacts(from: position.next) { (_, facts) throws(LogError) in
        for place in facts.indices
        where facts[place].kind == StreamKind.organisation.rawValue
          || facts[place].kind == StreamKind.regime.rawValue
        {
          reaches = reaches || facts[place].logTime < limit
        }
      }
    }
    return reaches
  }
}
