internal import Casework

/// A policy under one binding for all, tried on facts written by hand.
struct Trial {
  /// By number; every event of the vocabulary has one, and 0 stands for none.
  static let types: [String?] = [nil] + CaseVocabulary.entries.map(\.name)
  static let units: [String?] = [nil, "team/hagfors", "team/sunne"]

  let policy: any Policy.Type
  let ground: PolicyGround
  private let governance: Governance

  init(_ policy: any Policy.Type, _ parameters: [GivenParameter]) throws {
    try self.init(
      policy,
      Binding(
        policy.manifest.id, to: .nation, from: CivilDate(2000, 1, 1), parameters: parameters))
  }

  init(_ policy: any Policy.Type, _ bindings: Binding...) throws {
    self.policy = policy
    governance = try Governance(
      of: policy.manifest, under: try Bundle("trial", bindings), units: Self.units,
      in: Organisation())
    ground = PolicyGround(
      of: policy.manifest, types: Self.types, units: Self.units, zone: .stockholm,
      calendar: .none, governance: governance)
  }

  /// What is said of cases, with facts handed over in blocks of a size, until a day has passed.
  func said(
    of facts: [Fact], blocks: Int = .max, until day: Int? = nil
  ) throws -> [SpokenFinding] {
    var fold = try policy.fold(on: ground, partitions: .max)
    var said: [SpokenFinding] = []
    var first = 0
    while first < facts.count {
      let last = blocks < facts.count - first ? first + blocks : facts.count
      let block = Array(facts[first..<last])
      fold.take(block.span, from: Position(UInt64(first + 1)))
      said += fold.drain()
      first = last
    }
    if let day { fold.advance(to: Fact.instant(day: day + 1, hour: 0)) }
    if let quarantine = fold.quarantine { throw Stopped(reason: quarantine.reason) }
    return said + fold.drain()
  }

  /// What is said at ends of periods, of the units and periods of which something was said.
  func periods(of said: [SpokenFinding]) throws -> [Finding] {
    let fold = try policy.fold(on: ground, partitions: .max)
    let counted = said.filter { $0.finding.period != .none }
    var keys: [(unit: UInt32, period: CivilPeriod)] = []
    for one in counted
    where !keys.contains(where: { $0.unit == one.unit && $0.period == one.finding.period }) {
      keys.append((one.unit, one.finding.period))
    }
    var findings: [Finding] = []
    for key in keys.sorted(by: { $0 < $1 }) {
      let tallies = policy.manifest.clauses.map { clause in
        var tally = PeriodEnd.Tally()
        for one in counted
        where one.unit == key.unit && one.finding.period == key.period
          && one.finding.clause == NameHash(clause.id)
        {
          tally.count(one.finding)
        }
        return tally
      }
      let end = PeriodEnd(
        unit: key.unit, period: key.period, tallies: tallies,
        rule: governance.rule(for: key.unit, on: key.period.last))
      switch fold.said(at: end) {
      case .said(let said): findings += said
      case .stopped(let quarantine): throw Stopped(reason: quarantine.reason)
      }
    }
    return findings
  }

  /// The policy did what no policy may.
  struct Stopped: Error {
    let reason: Quarantine.Reason
  }
}

extension Trial {
  /// What was said, in short: `T30 met 1@3`, `points reward decision 2@4 =10`.
  func told(_ findings: [Finding]) -> [String] {
    let clauses = policy.manifest.clauses
    let names = clauses.map(\.id) + clauses.flatMap(\.items)
    func name(_ hash: NameHash) -> String { names.first { NameHash($0) == hash } ?? "?" }
    return findings.filter { $0.kind != .count }.map { finding in
      let said = finding.verdict == .none ? "\(finding.kind)" : "\(finding.verdict)"
      var parts = [name(finding.clause), said]
      if finding.item != .none { parts.append(name(finding.item)) }
      if finding.position > 0 {
        parts.append("\(finding.subject)@\(finding.position)")
      } else {
        parts.append("\(Self.units[Int(finding.subject)] ?? "-") \(finding.period)")
      }
      if finding.amount != 0 { parts.append("=\(finding.amount)") }
      return parts.joined(separator: " ")
    }
  }

  func told(_ said: [SpokenFinding]) -> [String] { told(said.map(\.finding)) }
}

extension GivenParameter {
  /// A value that always held.
  static func always(_ name: String, _ unit: ParameterUnit, _ value: ParameterValue) -> Self {
    GivenParameter(
      name, in: unit.rawValue,
      [.init(from: CivilDate(2000, 1, 1), value, source: "the test")])
  }
}
