/// Answers by unit and stratum: how far each unit's differ from those of all.
struct OutcomeMix: Hashable, Sendable {
  private struct Cell: Hashable, Sendable {
    var yes: Int64 = 0
    var all: Int64 = 0
  }

  private var units: [UInt32: [UInt32: Cell]] = [:]
  private var strata: [UInt32: Cell] = [:]

  /// Adds what was answered yes or no.
  mutating func add(_ one: Observation) {
    guard one.answer == .yes || one.answer == .no else { return }
    let yes: Int64 = one.answer == .yes ? 1 : 0
    units[one.unit, default: [:]][one.stratum, default: Cell()].yes += yes
    units[one.unit, default: [:]][one.stratum, default: Cell()].all += 1
    strata[one.stratum, default: Cell()].yes += yes
    strata[one.stratum, default: Cell()].all += 1
  }

  /// How many of all are otherwise, in parts of 2^32.
  var otherwise: Int128 {
    units.keys.sorted().reduce(into: 0) { $0 += otherwise(in: $1) }
  }

  /// How many yes a unit has more or less than all would have for its mix, in parts of 2^32.
  ///
  /// What is expected of a stratum is rounded down once.
  func otherwise(in unit: UInt32) -> Int128 {
    var difference: Int128 = 0
    let own = units[unit] ?? [:]
    for stratum in own.keys.sorted() {
      guard let cell = own[stratum], let all = strata[stratum] else { continue }
      difference += Int128(cell.yes) << 32
      difference -= (Int128(all.yes) * Int128(cell.all) << 32) / Int128(all.all)
    }
    return difference < 0 ? -difference : difference
  }
}
