/// Where an item of a spool comes: by time, then by order, then by step.
package struct SpoolKey: Hashable, Sendable {
  /// Microseconds since 1970, or any other first criterion.
  package let time: Int64
  /// What tells things of the same time apart.
  package let order: UInt64
  /// The place within them.
  package let step: UInt32

  /// Takes the three as they are.
  package init(time: Int64, order: UInt64, step: UInt32) {
    self.time = time
    self.order = order
    self.step = step
  }
}

extension SpoolKey: Comparable {
  /// Compares the three in turn.
  package static func < (left: SpoolKey, right: SpoolKey) -> Bool {
    if left.time != right.time { return left.time < right.time }
    if left.order != right.order { return left.order < right.order }
    return left.step < right.step
  }
}
