internal import Casework

/// An act as a life tells it, before the log gives it a place.
struct PlannedAct: Sendable {
  /// The command; where it points at events it gives their places in the life, from 1.
  var command: Command
  /// When it is recorded.
  var recorded: Instant
  /// What is true of it beside what is recorded.
  var truths: [Truth]
}

extension Command {
  /// Gives other positions in place of those that fields point at; nil takes the field away.
  mutating func mapPositions(_ transform: (Position) -> Position?) {
    let pointing = PointingFields.of(type)
    guard !pointing.isEmpty else { return }
    for member in fields where pointing.contains(member.name) {
      guard let position = Position(member.value) else { continue }
      set(member.name, to: transform(position)?.json)
    }
  }
}

/// The fields that point at events, by type.
enum PointingFields {
  private static let table: [Set<String>] = EventType.allCases.map { type in
    Set(type.entry.fields.filter { $0.shape == .position }.map(\.name))
  }

  private static let neededTable: [Set<String>] = EventType.allCases.map { type in
    Set(type.entry.fields.filter { $0.shape == .position && $0.isRequired }.map(\.name))
  }

  /// Those without which an event of the type says nothing.
  static func needed(by type: EventType) -> Set<String> { neededTable[Int(type.rawValue)] }

  /// The fields of a type that hold positions.
  static func of(_ type: EventType) -> Set<String> { table[Int(type.rawValue)] }
}
