internal import EventModel

/// The zone in which a file's times without offset are read.
enum SourceZone: Hashable, Sendable {
  /// A zone with rules compiled in.
  case rules(Zone)
  /// Always the same number of minutes ahead of UTC.
  case offset(minutes: Int16)
}
