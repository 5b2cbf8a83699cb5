public import EventModel

/// An event as a measure may see it.
///
/// A value that is missing is nil, never 0.
public struct TrailEvent: Sendable {
  private let row: TrailRow
  private let ground: MeasureGround

  init(_ row: TrailRow, on ground: MeasureGround) {
    self.row = row
    self.ground = ground
  }

  /// Its type; nil for one outside of the vocabulary.
  public var type: EventType? { ground.type(of: row.fact) }

  /// Its place in the log.
  public var position: Position { Position(row.position) }

  /// When it happened.
  public var occurred: Instant { Instant(microseconds: row.fact.occurred) }

  /// The day it happened, in the store's zone.
  public var date: CivilDate { ground.zone.date(at: occurred) }

  /// The number of the unit its stream is told under: the team responsible; where no event so far
  /// makes one, that of the latest event that has one.
  public var unit: UInt32 { row.unit }

  /// The number of who acted; 0 for nobody.
  public var actor: UInt32 { row.fact.actor }

  /// Whether the event itself says which unit it was done in, as those of handlers do.
  public var hasUnit: Bool { row.fact.unit > 0 }

  /// Who demanded the step; nil where nobody said.
  public var imposedBy: Imposer? { Imposer(rawValue: row.fact.marks >> 4) }

  /// What a field holds that facts carry as a slot; nil where it is unknown.
  public subscript<Value: SlotValue>(_ field: Field<Value>) -> Value? {
    guard let type, let slot = type.entry.slots.firstIndex(of: field.name) else { return nil }
    return row.fact.slot(slot).flatMap { Value(slot: $0) }
  }

  /// The hash of a name that facts carry in a slot; nil where it is unknown.
  public func name(_ field: Field<String>) -> Int64? {
    guard let type, let slot = type.entry.slots.firstIndex(of: field.name) else { return nil }
    return row.fact.slot(slot)
  }

  /// Whether the payload has a field, whatever it holds.
  public func has<Value>(_ field: Field<Value>) -> Bool {
    guard let type, let place = type.entry.fields.firstIndex(where: { $0.name == field.name })
    else { return false }
    return row.fact.elements & (1 << UInt64(place)) != 0
  }
}
