internal import Casework

/// The share that a policy asks for, by column, unit and month.
struct TargetShare {
  private let result: ReplayResult
  private let numbers: [String: UInt32]

  init(of result: ReplayResult) {
    self.result = result
    var numbers: [String: UInt32] = [:]
    for (number, name) in result.units.enumerated() {
      if let name { numbers[name] = UInt32(number) }
    }
    self.numbers = numbers
  }

  /// In thousandths; nil where no policy of the column has a parameter of a share there.
  ///
  /// Of several the first is taken: policies in order of their ids, parameters as declared.
  func target(of column: Int, for unit: String?, in month: CivilPeriod) -> Int? {
    let number = unit.flatMap { numbers[$0] } ?? 0
    let over = result.zone.start(of: month.last.adding(days: 1))
    for plan in result.columns[column].plans {
      guard let rule = plan.rule(for: number, on: month.last, knownAt: over)?.0 else { continue }
      for (place, declared) in plan.policy.manifest.parameters.enumerated()
      where declared.name.contains("share") {
        guard case .share(let share)? = rule.parameters.value(place, on: month.last)?.given else {
          continue
        }
        return ReportNumber.perMille(Int(share.numerator), of: Int(share.denominator))
      }
    }
    return nil
  }
}
