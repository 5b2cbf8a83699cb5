internal import Casework

/// Where two columns of one policy begin to differ: for a case, and for a unit's period.
///
/// States are not kept, but what they made the policy say is; so a divergence shows at the first
/// thing that one column says and the other doesn't, also what is only counted or in shadow. Looked
/// up when it is first asked for: costs a pass over a partition, or for periods over all.
struct FirstDivergences {
  private let outcomes: (a: PolicyOutcome, b: PolicyOutcome)
  private var cases: [Int: [UInt32: First]] = [:]
  private var periods: [UnitPeriod: First]?

  /// The period of a unit that findings count in.
  private struct UnitPeriod: Hashable {
    let unit: UInt32
    let period: CivilPeriod
  }

  /// The earliest of what was compared so far.
  private struct First {
    let said: Int64
    let position: UInt64

    func isBefore(_ other: First) -> Bool {
      (said, position) < (other.said, other.position)
    }
  }

  init(_ a: PolicyOutcome, _ b: PolicyOutcome) {
    outcomes = (a, b)
  }

  /// The event that triggered, or armed the timer of, the first thing that is not said alike.
  ///
  /// Of the finding's case, whose partition it is; at a period's end, of the cases counted in it.
  mutating func position(for spoken: SpokenFinding, in part: Int) -> Position? {
    let first =
      spoken.finding.position > 0
      ? byCase(in: part)[spoken.finding.subject]
      : byPeriod()[UnitPeriod(unit: spoken.unit, period: spoken.finding.period)]
    return first.map { Position($0.position) }
  }

  private mutating func byCase(in part: Int) -> [UInt32: First] {
    if let known = cases[part] { return known }
    var firsts: [UInt32: First] = [:]
    forEachDifference(in: part) { spoken in
      Self.note(spoken, as: spoken.finding.subject, in: &firsts)
    }
    cases[part] = firsts
    return firsts
  }

  private mutating func byPeriod() -> [UnitPeriod: First] {
    if let periods { return periods }
    var firsts: [UnitPeriod: First] = [:]
    for part in 0..<PolicyRun.partitions {
      forEachDifference(in: part) { spoken in
        guard spoken.finding.period != .none else { return }
        let place = UnitPeriod(unit: spoken.unit, period: spoken.finding.period)
        Self.note(spoken, as: place, in: &firsts)
      }
    }
    periods = firsts
    return firsts
  }

  private static func note<Subject: Hashable>(
    _ spoken: SpokenFinding, as subject: Subject, in firsts: inout [Subject: First]
  ) {
    let this = First(said: spoken.said, position: spoken.finding.position)
    if let first = firsts[subject], !this.isBefore(first) { return }
    firsts[subject] = this
  }

  /// What only one side says of a partition's cases, and both sides of what they say unlike.
  private func forEachDifference(in part: Int, _ body: (SpokenFinding) -> Void) {
    var right: [Finding.Key: SpokenFinding] = [:]
    for spoken in outcomes.b.partitions[part] { right[spoken.finding.key] = spoken }
    for spoken in outcomes.a.partitions[part] {
      guard let other = right[spoken.finding.key] else {
        body(spoken)
        continue
      }
      let isAlike =
        spoken.finding.saysTheSame(as: other.finding)
        && spoken.finding.period == other.finding.period
      if isAlike { right[spoken.finding.key] = nil } else { body(spoken) }
    }
    for spoken in outcomes.b.partitions[part] where right[spoken.finding.key] != nil {
      body(spoken)
    }
  }
}
