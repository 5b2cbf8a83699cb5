internal import Casework
internal import EventLog
internal import Synchronization

/// What every decision rests on beside its case: the organisation and the law, as of a position.
struct Context: Sendable {
  var position = Position.none
  var organisation = Organisation()
  var regime: [CaseEvent] = []
  /// The latest log time up to `position`: what "now" is for timers.
  private(set) var logTime = Instant.epoch
  private var attached: Law?

  /// The law; none before the first catching up.
  var law: Law {
    guard let attached else {
      preconditionFailure("a context is caught up before it is asked for the law")
    }
    return attached
  }

  /// Takes what the log has beyond `position`.
  mutating func catchUp(
    with snapshot: Snapshot, catalogue: Catalogue, zone: Zone
  ) throws(EngineError) {
    guard snapshot.head > position || attached == nil else { return }
    var isNewRegime = false
    if snapshot.head > position {
      // Facts tell which records to read: most of a log is cases.
      let times = try LogTimes(of: snapshot, beyond: position)
      let events = try EngineError.translating { () throws(LogError) in
        try snapshot.envelopes(at: times.guiding).map { CaseEvent($0) }
      }
      organisation.append(contentsOf: events)
      for event in events where event.stream.kind == .regime {
        regime.append(event)
        isNewRegime = true
      }
      logTime = max(logTime, times.last)
      position = snapshot.head
    }
    if attached == nil || isNewRegime {
      attached = try LawAttachment.law(by: regime, catalogue: catalogue, zone: zone)
    }
  }
}

extension Engine {
  /// What decisions rest on beside their case, caught up with the log.
  ///
  /// Its position may lie past any snapshot taken before.
  func current() throws(EngineError) -> Context {
    let snapshot = try EngineError.translating { () throws(LogError) in try log.snapshot() }
    return try context.withLock { (context) throws(EngineError) in
      // Caught up on a copy: an error leaves it where it was, and comes again.
      var next = context
      try next.catchUp(with: snapshot, catalogue: catalogue, zone: zone)
      context = next
      return context
    }
  }
}
