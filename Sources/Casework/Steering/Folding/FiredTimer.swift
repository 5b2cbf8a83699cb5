public import EventModel

/// A timer that has come due, as a policy sees it.
public struct FiredTimer {
  @usableFromInline let entry: TimerEntry
  /// The number of the unit that the case is told under when it fires; 0 for none.
  public let unit: UInt32
  @usableFromInline let ground: PolicyGround

  @inlinable
  init(entry: TimerEntry, unit: UInt32, ground: PolicyGround) {
    self.entry = entry
    self.unit = unit
    self.ground = ground
  }

  /// Its name.
  public var name: NameHash { entry.timer }
  /// When it was due.
  public var due: Instant { Instant(microseconds: entry.due) }
  /// When it speaks: when it was due, or when it was armed if it was due already.
  public var fired: Instant { Instant(microseconds: entry.fires) }
  /// The day it speaks of: the last on which it was not due, in the store's zone.
  ///
  /// A term that ends with March is due as April begins, and speaks of 31 March. A timer that was
  /// due already when it was armed speaks of the day it was armed.
  public var date: CivilDate {
    ground.zone.date(
      at: Instant(microseconds: entry.isOnTime ? entry.due - 1 : entry.since))
  }
  /// The event at which the policy armed it.
  ///
  /// Where it came due before and the case has moved to another scope since, findings name the move
  /// as the arming event instead.
  public var armed: Position { Position(entry.origin) }
  /// The number of the case.
  public var subject: UInt32 { entry.subject }

  /// A parameter's value on the day of the arming event; nil where no binding speaks.
  public func value<Form: ParameterForm>(_ handle: ParameterHandle<Form>) -> Form? {
    ground.governance.rule(for: entry.place, zone: ground.zone)?
      .parameters.value(handle, on: CivilDate(dayNumber: entry.place.day))
  }

  /// The first instant after so many days from an instant; nil where no binding speaks.
  public func deadline(_ handle: ParameterHandle<Term>, from start: Instant) -> Instant? {
    value(handle).map { ground.deadline($0, from: start) }
  }
}
