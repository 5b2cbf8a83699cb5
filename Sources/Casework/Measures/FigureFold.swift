/// Counts a log, case by case: in all, and by row where a division is asked for.
///
/// What comes out depends on the cases and not on the order they come in, but for the numbers that
/// rows have before they are sorted.
public struct FigureFold: Sendable {
  /// The figures of everything taken.
  public private(set) var total = LogFigures()
  /// Rows by unit, in the order they came up; the number is the unit's, 0 for none.
  public private(set) var units: [(number: UInt32, figures: LogFigures)] = []
  /// Rows by month, in the order they came up.
  public private(set) var months: [(month: CivilMonth, figures: LogFigures)] = []
  /// Rows by type: the index is the type's number.
  public private(set) var activities: [ActivityFigures] = []

  private let division: FigureDivision?
  private var placeByUnit: [UInt32: Int] = [:]
  private var placeByMonth: [CivilMonth: Int] = [:]
  private var variants = Variants()
  private var types = Turns()

  /// Counts in all, and by rows if a division is given.
  public init(by division: FigureDivision? = nil) {
    self.division = division
  }

  /// Takes a case: all its steps, in order (`CaseStep.precedes`), and the unit it belongs to.
  ///
  /// A case without steps is none.
  public mutating func take(_ steps: Span<CaseStep>, of unit: UInt32) {
    guard !steps.isEmpty else { return }
    let figures = figures(of: steps)
    total.add(figures)
    add(steps, figures, unit)
  }

  /// Takes an event of no case: it belongs to its own unit and month, and counts among events,
  /// activities and resources alone.
  public mutating func take(caseless step: CaseStep) {
    total.add(caseless: step)
    switch division {
    case .unit: units[placeOfUnit(step.unit)].figures.add(caseless: step)
    case .month(let zone): months[placeOfMonth(step, zone)].figures.add(caseless: step)
    case .activity: activities[placeOfType(step.type)].add(caseless: step)
    case nil: break
    }
  }

  /// The unit of the latest step that has one, 0 where none has.
  public static func latestUnit(of steps: Span<CaseStep>) -> UInt32 {
    for place in steps.indices.reversed() where steps[place].unit > 0 { return steps[place].unit }
    return 0
  }

  private mutating func figures(of steps: Span<CaseStep>) -> CaseFigures {
    var figures = CaseFigures()
    figures.events = steps.count
    figures.variant = variants.number(of: steps)
    figures.duration = steps[steps.count - 1].microseconds(since: steps[0])
    types.begin()
    for place in steps.indices {
      let step = steps[place]
      let isFirst = types.isFirst(step.type)
      if isFirst { total.meet(type: step.type) } else { figures.reworkEvents += 1 }
      if step.actor > 0 {
        figures.eventsWithActor += 1
        total.meet(actor: step.actor)
        let previous = place > 0 ? steps[place - 1].actor : 0
        if previous > 0 && previous != step.actor { figures.handovers += 1 }
      }
      if division == .activity {
        let wait = place > 0 ? step.microseconds(since: steps[place - 1]) : nil
        activities[placeOfType(step.type)].add(step, isFirst: isFirst, wait: wait)
      }
    }
    return figures
  }

  /// Adds a case to its row.
  private mutating func add(_ steps: Span<CaseStep>, _ figures: CaseFigures, _ unit: UInt32) {
    switch division {
    case .unit:
      let place = placeOfUnit(unit)
      units[place].figures.add(figures)
      for index in steps.indices { units[place].figures.meet(steps[index]) }
    case .month(let zone):
      let place = placeOfMonth(steps[0], zone)
      months[place].figures.add(figures)
      for index in steps.indices { months[place].figures.meet(steps[index]) }
    case .activity, nil: break
    }
  }

  private mutating func placeOfUnit(_ unit: UInt32) -> Int {
    if let place = placeByUnit[unit] { return place }
    placeByUnit[unit] = units.count
    units.append((unit, LogFigures()))
    return units.count - 1
  }

  private mutating func placeOfMonth(_ step: CaseStep, _ zone: Zone) -> Int {
    let month = CivilMonth(of: Instant(microseconds: step.occurred), in: zone)
    if let place = placeByMonth[month] { return place }
    placeByMonth[month] = months.count
    months.append((month, LogFigures()))
    return months.count - 1
  }

  private mutating func placeOfType(_ type: UInt32) -> Int {
    while activities.count <= Int(type) { activities.append(ActivityFigures()) }
    return Int(type)
  }
}

extension LogFigures {
  /// Notes type and actor of a step.
  mutating func meet(_ step: CaseStep) {
    meet(type: step.type)
    meet(actor: step.actor)
  }
}
