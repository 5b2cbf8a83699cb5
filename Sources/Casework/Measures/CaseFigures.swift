/// The figures of one case.
struct CaseFigures: Hashable, Sendable {
  var events = 0
  var eventsWithActor = 0
  var handovers = 0
  var reworkEvents = 0
  /// From its first to its last event, µs.
  var duration: UInt64 = 0
  /// The number of its sequence of types.
  var variant: UInt32 = 0
}
