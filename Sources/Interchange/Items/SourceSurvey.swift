/// Which attributes a source's rows, cases and objects have, for formats that declare them before
/// they use them.
///
/// Types are those of `SourceValue.typeWord`; an attribute met with two types is a string.
struct SourceSurvey: Sendable {
  /// By activity, the attributes of its rows in the order they were first met.
  private(set) var rows: [String: Columns] = [:]
  /// By object type, the attributes of its objects.
  private(set) var objects: [String: Columns] = [:]
  /// The attributes of cases.
  private(set) var cases = Columns()
  /// Activities and object types in the order they were first met.
  private(set) var activities: [String] = []
  private(set) var objectTypes: [String] = []

  /// Names with their types, in the order they were first met.
  struct Columns: Hashable, Sendable {
    private(set) var names: [String] = []
    private(set) var types: [String: String] = [:]

    mutating func note(_ attribute: SourceAttribute) {
      let type = attribute.value.typeWord
      guard let known = types[attribute.key] else {
        names.append(attribute.key)
        types[attribute.key] = type
        return
      }
      if known != type { types[attribute.key] = "string" }
    }
  }

  /// Takes note of an item; `activityKey` names the attribute that is a row's activity.
  mutating func note(_ item: SourceItem, activityKey: String) {
    switch item {
    case .attachment: return
    case .caseAttributes(let one):
      for attribute in one.attributes { cases.note(attribute) }
    case .row(let row):
      let activity = row.attributes.first { $0.key == activityKey }?.value.characters ?? ""
      if rows[activity] == nil { activities.append(activity) }
      for attribute in row.attributes { rows[activity, default: Columns()].note(attribute) }
    case .object(let object):
      if objects[object.type] == nil { objectTypes.append(object.type) }
      objects[object.type] = objects[object.type] ?? Columns()
      for value in object.values { objects[object.type]?.note(value.attribute) }
    }
  }
}
