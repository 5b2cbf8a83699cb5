/// A period that has ended for a unit, with what the policy's clauses said of the unit's cases.
public struct PeriodEnd: Sendable {
  /// The unit's number; 0 for all together.
  public let unit: UInt32
  /// The period.
  public let period: CivilPeriod
  /// What was said, clause by clause in the manifest's order.
  public let tallies: [Tally]
  private let rule: Governance.Rule?

  /// What one clause said of the cases of a unit in a period.
  public struct Tally: Hashable, Sendable {
    /// Findings met.
    public var met: Int64 = 0
    /// Findings missed.
    public var missed: Int64 = 0
    /// Findings that could not be told.
    public var unknown: Int64 = 0
    /// The sum of their amounts; stays at the greatest or least where it would not fit.
    public var amount: Int64 = 0
    /// What they rest on.
    public var evidence = Evidence()

    /// Nothing was said.
    public init() {}

    /// Counts a finding.
    public mutating func count(_ finding: Finding) {
      switch finding.verdict {
      case .met: met += 1
      case .missed: missed += 1
      case .unknown: unknown += 1
      case .none: break
      }
      amount = Ore(amount).adding(Ore(finding.amount)).öre
      evidence.add(finding.evidence)
    }

    /// Adds what was counted elsewhere, after what is counted here.
    public mutating func add(_ other: Tally) {
      met += other.met
      missed += other.missed
      unknown += other.unknown
      amount = Ore(amount).adding(Ore(other.amount)).öre
      evidence.add(other.evidence)
    }
  }

  /// Takes the parts as they are.
  public init(
    unit: UInt32, period: CivilPeriod, tallies: [Tally], rule: Governance.Rule?
  ) {
    self.unit = unit
    self.period = period
    self.tallies = tallies
    self.rule = rule
  }

  /// A parameter's value on the period's last day; nil where no binding speaks for the unit then.
  public func value<Form: ParameterForm>(_ handle: ParameterHandle<Form>) -> Form? {
    rule?.parameters.value(handle, on: period.last)
  }

  /// The clauses that don't speak.
  var waived: [NameHash] { rule?.waived ?? [] }
}
