public import EventModel

/// What rows a measure's figures are divided into.
public enum MeasureDivision: Hashable, Sendable {
  /// A row for each unit that something is counted for.
  case unit
  /// A row for each civil month, by the zone's wall calendar, that something belongs to.
  case month(Zone)
  /// A row for each of the measure's strata: causes, parties, tasks.
  case stratum
}

/// Observations added up in all, and by row where a division is asked for.
///
/// Nothing depends on the order they come in.
public struct MeasureRows: Sendable {
  /// Of everything.
  public private(set) var total = MeasureTally()
  /// By the number of the unit; 0 for none.
  public private(set) var units: [UInt32: MeasureTally] = [:]
  /// By month.
  public private(set) var months: [CivilMonth: MeasureTally] = [:]
  /// By stratum, from 1; 0 for none.
  public private(set) var strata: [UInt32: MeasureTally] = [:]
  private var mix = OutcomeMix()
  private let form: FigureForm
  private let division: MeasureDivision?
  private let end: Instant

  /// Adds up in a form, until an instant.
  public init(_ form: FigureForm, by division: MeasureDivision?, until end: Instant) {
    self.form = form
    self.division = division
    self.end = end
  }

  /// Adds an observation.
  public mutating func add(_ one: Observation) {
    // What is over stands no more: a stock is counted at an instant.
    let isCounted = form != .stock || one.answer == .open
    if isCounted { total.add(one, as: form) }
    if form == .spread { mix.add(one) }
    switch division {
    case .unit: if isCounted { units[one.unit, default: MeasureTally()].add(one, as: form) }
    case .stratum: if isCounted { strata[one.stratum, default: MeasureTally()].add(one, as: form) }
    case .month(let zone): add(one, byMonthIn: zone)
    case nil: break
    }
  }

  /// Finishes what can be told only of everything together.
  ///
  /// Of a spread the months, and strata, can't be told apart: each would need all its units.
  public mutating func finish() {
    guard form == .spread else { return }
    total.note(otherwise: mix.otherwise)
    for unit in units.keys.sorted() { units[unit]?.note(otherwise: mix.otherwise(in: unit)) }
  }

  private mutating func add(_ one: Observation, byMonthIn zone: Zone) {
    guard let dated = one.dated else { return }
    let first = CivilMonth(of: dated, in: zone)
    guard form == .stock else {
      months[first, default: MeasureTally()].add(one, as: form)
      return
    }
    // At the end of every month until the one it ends in; until now, where it stands still.
    let isOpen = one.answer == .open
    let last = CivilMonth(
      of: isOpen ? end : Instant(microseconds: dated.microseconds + one.amount), in: zone)
    for month in first.through(last, included: isOpen) {
      months[month, default: MeasureTally()].add(one, as: .stock)
    }
  }
}

extension CivilMonth {
  /// The months from this one to another, which is one of them or not.
  fileprivate func through(_ last: CivilMonth, included: Bool) -> [CivilMonth] {
    let end = included ? last.number + 1 : last.number
    return number < end ? (number..<end).map { CivilMonth(number: $0) } : []
  }
}
