internal import EventModel

/// When the events of one append are to be recorded.
enum RecordingTimes: Sendable {
  /// All at the same time: the one given, or the clock's.
  ///
  /// One that has gone back repeats the log's last time.
  case present(Instant?)
  /// Each at its own, in the order of the events.
  case past([Instant])

  /// What is written into the records of a log whose last was recorded at `last`.
  ///
  /// Throws `.clockBeforeEpoch`, and for times given one by one `.recordedBackwards`.
  func settled(
    clock: @Sendable () -> Instant, after last: Instant
  ) throws(LogError) -> SettledTimes {
    switch self {
    case .present(let given):
      let now = given ?? clock()
      guard now >= .epoch else { throw .clockBeforeEpoch }
      return .same(max(now, last))
    case .past(let times):
      guard times.first.map({ $0 >= .epoch }) ?? true else { throw .clockBeforeEpoch }
      var last = last
      for time in times {
        guard time >= last else { throw .recordedBackwards(time, after: last) }
        last = time
      }
      return .each(times)
    }
  }
}

/// The times of recording of one append, once they are certain.
enum SettledTimes {
  case same(Instant)
  case each([Instant])

  /// The time of the event at an index of the append.
  subscript(index: Int) -> Instant {
    switch self {
    case .same(let time): time
    case .each(let times): times[index]
    }
  }
}
