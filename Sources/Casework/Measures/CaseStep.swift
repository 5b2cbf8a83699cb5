/// What figures need of one event of a case.
///
/// Names are numbers, 0 standing for none.
public struct CaseStep: BitwiseCopyable, Hashable, Sendable {
  /// When it happened, µs since 1970.
  public var occurred: Int64
  /// Its place among the events of the case in the order of the log: what decides between events
  /// of one time.
  public var order: UInt32
  /// The type's number.
  public var type: UInt32
  /// The actor's number.
  public var actor: UInt32
  /// The unit's number.
  public var unit: UInt32

  /// Takes the parts as they are.
  public init(occurred: Int64, order: UInt32, type: UInt32, actor: UInt32, unit: UInt32) {
    self.occurred = occurred
    self.order = order
    self.type = type
    self.actor = actor
    self.unit = unit
  }

  /// Orders by time, then as the log has it.
  public static func precedes(_ one: CaseStep, _ other: CaseStep) -> Bool {
    (one.occurred, one.order) < (other.occurred, other.order)
  }

  /// Microseconds from another step, which is not later; no pair of instants is too far apart.
  func microseconds(since other: CaseStep) -> UInt64 {
    UInt64(bitPattern: occurred &- other.occurred)
  }
}
