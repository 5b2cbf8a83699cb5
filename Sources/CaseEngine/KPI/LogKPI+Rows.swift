internal import Casework
internal import EventLog

extension LogKPI {
  /// Adds rows by unit, and what may be shown of them.
  mutating func addUnits(
    _ fold: FigureFold, _ teams: TeamsResponsible, _ groups: UnitGroups, _ snapshot: Snapshot
  ) throws(EngineError) {
    for (number, figures) in fold.units {
      let name = try EngineError.translating { () throws(LogError) -> String? in
        if number == 0 { return nil }
        if let own = teams.ownName(of: number) { return own }
        return try snapshot.name(of: number, in: .unit)
      }
      let handlers = try EngineError.translating { () throws(LogError) in
        try groups.size(of: number, named: name, figures)
      }
      rows.append(Row(name: name, figures: figures, handlers: handlers))
    }
    rows.sort { one, other in
      guard let left = one.name else { return false }
      guard let right = other.name else { return true }
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    groupBasis = groups.basis
    suppression = Suppression(rows.map { ($0.handlers ?? 0, $0.name ?? "") })
  }

  /// Adds rows by month, in order of time.
  mutating func addMonths(_ fold: FigureFold) {
    rows = fold.months.sorted { $0.month < $1.month }.map { month, figures in
      Row(name: month.description, figures: figures, handlers: nil)
    }
  }

  /// Adds rows by type, the most frequent first, of equals by name.
  mutating func addActivities(
    _ fold: FigureFold, _ snapshot: Snapshot
  ) throws(EngineError) {
    for (number, figures) in fold.activities.enumerated() where figures.events > 0 {
      let name = try EngineError.translating { () throws(LogError) in
        try snapshot.name(of: UInt32(number), in: .type)
      }
      activities.append(ActivityRow(name: name, figures: figures))
    }
    activities.sort { one, other in
      guard one.figures.events == other.figures.events else {
        return one.figures.events > other.figures.events
      }
      return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
  }
}
