/// A folder on a disk whose power may go: names that are surely there, and what was done since.
struct SimulatedFolder {
  private enum Change {
    case set(String, Int)
    case move(String, String, Int)
    case remove(String)
  }

  private var durable: [String: Int] = [:]
  private var current: [String: Int] = [:]
  private var pending: [Change] = []

  mutating func set(_ name: String, to thing: Int) { perform(.set(name, thing)) }

  mutating func remove(_ name: String) { perform(.remove(name)) }

  mutating func move(_ name: String, to newName: String) {
    guard let thing = current[name] else { return }
    perform(.move(name, newName, thing))
  }

  mutating func flush() {
    durable = current
    pending = []
  }

  /// The names that may be found after a power cut now.
  func afterPowerCut(_ luck: Luck, _ dice: inout SeededGenerator) -> [String: Int] {
    var names = durable
    let kept: [Change]
    switch luck {
    case .none: kept = []
    case .all: kept = pending
    case .first: kept = Array(pending.prefix(Int.random(in: 0...pending.count, using: &dice)))
    case .sectors, .pages: kept = pending.filter { _ in dice.chance(50) }
    }
    for change in kept { Self.perform(change, on: &names) }
    return names
  }

  private mutating func perform(_ change: Change) {
    Self.perform(change, on: &current)
    pending.append(change)
  }

  private static func perform(_ change: Change, on names: inout [String: Int]) {
    switch change {
    case .set(let name, let thing): names[name] = thing
    case .remove(let name): names[name] = nil
    case .move(let name, let newName, let thing):
      if names[name] == thing { names[name] = nil }
      names[newName] = thing
    }
  }
}
