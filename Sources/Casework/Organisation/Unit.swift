/// A unit as it is on a day.
public struct Unit: Hashable, Sendable {
  /// Its name, such as team/hagfors.
  public let name: String
  /// Its kind; nil where that was not said.
  public let kind: UnitKind?
  /// The unit it lies under on that day; nil at the top.
  public let parent: String?
  /// The day it was set up.
  public let from: CivilDate
  /// Its last day; nil while it is open.
  public let through: CivilDate?
  /// The municipalities it serves on that day.
  public let municipalities: [String]
}

/// That a unit was set up.
struct Founding: Period {
  let name: String
  let kind: UnitKind?
  let parent: String?
  let municipalities: [String]
  let from: CivilDate
  var through: CivilDate?
  let position: Position

  /// Reads an event; nil where it does not say what or when.
  init?(_ event: CaseEvent) {
    guard let name = event[.unit], let from = event[.from] else { return nil }
    self.name = name
    self.from = from
    kind = event[.unitKind]
    parent = event[.toUnit]
    municipalities = event[.municipalities] ?? []
    position = event.position
  }
}

/// That something of a unit is so from a day on, until another day is given for the same.
struct Turn<Value: FieldValue>: Sendable {
  let from: CivilDate
  let value: Value

  /// Reads one field of an event; nil where it or the day is missing.
  init?(_ event: CaseEvent, _ field: Field<Value>) {
    guard let from = event[.from], let value = event[field] else { return nil }
    self.from = from
    self.value = value
  }
}
