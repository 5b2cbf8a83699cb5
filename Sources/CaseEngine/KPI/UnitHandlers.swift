/// How many distinct actors each unit's own events name.
struct UnitHandlers {
  private let isKept: Bool
  /// Actors by unit number, in sets that forget nothing.
  private var actors: [Set<UInt32>] = []

  /// Keeps nothing where nobody will ask.
  init(isKept: Bool) {
    self.isKept = isKept
  }

  /// Takes an event's actor and unit; 0 is nobody.
  mutating func add(_ actor: UInt32, in unit: UInt32) {
    guard isKept, actor > 0 else { return }
    while actors.count <= Int(unit) { actors.append([]) }
    actors[Int(unit)].insert(actor)
  }

  /// The number of distinct actors of a unit; of unit 0, of the events without one.
  func count(in unit: UInt32) -> Int {
    Int(unit) < actors.count ? actors[Int(unit)].count : 0
  }
}
