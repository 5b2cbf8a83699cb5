/// The vocabulary of casework as one table: every type of event the engine knows.
///
/// Types outside of it are stored and passed on untouched.
public enum CaseVocabulary {
  /// The lines, in the order of `EventType`.
  public static let entries: [EventEntry] = {
    let listed =
      intake + evidence + assessment + coordination + contacts + decisions + payments + reviews
      + reclaims + work + staff + integrity + data + steering + quality + engine
    let sorted = listed.sorted { $0.type.rawValue < $1.type.rawValue }
    precondition(
      sorted.map(\.type) == EventType.allCases, "every type of event has one line in the table")
    return sorted
  }()

  /// The type with a name in the log; nil for a type of another vocabulary.
  ///
  /// Compared by bytes: Swift's own look-up would normalise the name.
  public static func type(named name: String) -> EventType? {
    guard let type = types[name], type.name.utf8.elementsEqual(name.utf8) else { return nil }
    return type
  }

  /// The type that a command leads to; nil for an unknown command.
  public static func type(commanded command: String) -> EventType? {
    entries.first { $0.command.utf8.elementsEqual(command.utf8) }?.type
  }

  /// What facts take from the payloads of these types.
  public static let facts = Vocabulary(
    Dictionary(
      uniqueKeysWithValues: entries.map { entry in
        (
          entry.name,
          Vocabulary.Entry(
            elements: entry.fields.map(\.name),
            slots: entry.slots.map { name in
              guard let field = entry.fields.first(where: { $0.name == name }) else {
                preconditionFailure("slot \(name) of \(entry.name) is none of its fields")
              }
              return Slot(name, in: field.shape.unit)
            })
        )
      }))

  private static let types = Dictionary(
    uniqueKeysWithValues: entries.map { ($0.name, $0.type) })
}

extension EventType {
  /// What the vocabulary says of it.
  public var entry: EventEntry { CaseVocabulary.entries[Int(rawValue)] }

  /// Its name in the log.
  public var name: String { entry.name }
}

extension FieldShape {
  /// The unit of a slot that carries such a field.
  fileprivate var unit: Slot.Unit {
    switch self {
    case .date: .dayNumber
    case .instant: .microseconds
    case .ore: .ore
    case .position: .position
    case .code(let words): .code(words)
    case .count: .count
    case .name: .name
    case .flag, .names, .codes, .object:
      preconditionFailure(
        "a slot carries dates, times, amounts, numbers, positions, codes and names")
    }
  }
}
