public import EventModel

/// An event as a policy may see it: numbers in place of names, and what the policy reads.
///
/// A view over a fact: making one allocates nothing, and what costs time is computed when asked
/// for. A value that is missing is nil, never 0.
public struct Observed {
  @usableFromInline let fact: Fact
  @usableFromInline let number: UInt64
  @usableFromInline let read: Int32
  /// The number of the unit that the case is told under at this event; 0 for none.
  public let unit: UInt32
  @usableFromInline let ground: PolicyGround
  @usableFromInline let opening: Opening

  /// Where and when a case was opened, as far as bindings ask for it.
  @usableFromInline
  struct Opening: BitwiseCopyable, Sendable {
    @usableFromInline var occurred: Int64
    @usableFromInline var unit: UInt32

    @inlinable
    init(occurred: Int64, unit: UInt32) {
      self.occurred = occurred
      self.unit = unit
    }
  }

  @inlinable
  init(
    _ fact: Fact, at number: UInt64, unit: UInt32, ground: PolicyGround, opening: Opening
  ) {
    self.fact = fact
    self.number = number
    let type = Int(fact.type)
    read = type < ground.reads.count ? ground.reads[type] : -1
    self.unit = unit
    self.ground = ground
    self.opening = opening
  }

  /// The type, by its place in the manifest's reads; nil for a type the policy does not read.
  @inlinable
  public var type: Int? { read < 0 ? nil : Int(read) }

  /// The place in the log.
  @inlinable
  public var position: Position { Position(number) }

  /// When it happened.
  @inlinable
  public var occurred: Instant { Instant(microseconds: fact.occurred) }

  /// When it was known: now, for the policy.
  @inlinable
  public var logTime: Instant { Instant(microseconds: fact.logTime) }

  /// The day it happened, in the store's zone.
  public var date: CivilDate { ground.zone.date(at: occurred) }

  /// The number of the case, by first appearance.
  @inlinable
  public var subject: UInt32 { fact.stream }

  /// The number of who acted; 0 for nobody.
  @inlinable
  public var actor: UInt32 { fact.actor }

  /// Who demanded the step; nil where nobody said.
  public var imposedBy: Imposer? { Imposer(rawValue: fact.marks >> 4) }

  /// Whether an import made it from what has no event of its own.
  public var isSynthesised: Bool { EventFlags(rawValue: fact.flags).contains(.synthesised) }

  /// A number of the payload, by the place of its name in the read's `slots`; nil where unknown.
  @inlinable
  public func slot(_ place: Int) -> Int64? {
    guard read >= 0, 0..<4 ~= place else { return nil }
    let slot = ground.slots[Int(read) * 4 + place]
    return slot > 3 ? nil : fact.slot(Int(slot))
  }

  /// Whether the payload has a field, by the place of its name in the read's `fields`.
  public func has(_ place: Int) -> Bool {
    guard read >= 0, ground.fields[Int(read)].indices.contains(place) else { return false }
    return fact.elements & (1 << UInt64(ground.fields[Int(read)][place])) != 0
  }

  /// Whether a binding speaks for the case at this event.
  public var isSteered: Bool { rule != nil }

  /// A parameter's value on the day it happened; nil where no binding speaks.
  public func value<Form: ParameterForm>(_ handle: ParameterHandle<Form>) -> Form? {
    rule?.parameters.value(handle, on: date)
  }

  /// The first instant after so many days from the event; nil where no binding speaks.
  public func deadline(_ handle: ParameterHandle<Term>) -> Instant? {
    deadline(handle, from: occurred)
  }

  /// The first instant after so many days from an instant; nil where no binding speaks.
  public func deadline(_ handle: ParameterHandle<Term>, from start: Instant) -> Instant? {
    value(handle).map { ground.deadline($0, from: start) }
  }

  private var rule: Governance.Rule? {
    ground.governance.rule(for: unit, on: date, opening, zone: ground.zone)
  }
}
