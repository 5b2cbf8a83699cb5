/// One rule of a policy: what reports, waivers and diffs speak of.
public struct Clause: Hashable, Sendable {
  /// Its name, unique within the policy and part of every decision key: `T30`.
  public let id: String
  /// The rule in words, as a manager would say it.
  public let rule: String
  /// The kinds of findings it may emit; another kind is withheld and quarantines the policy.
  public let emits: [FindingKind]
  /// What of the policy's reads it rests on; nil for all of them.
  ///
  /// A clause that emits rewards must do without the outcome of decisions (RF 1:9). As all clauses
  /// of a policy share one state, none of the others may read it either.
  public let reads: [EventRead]?
  /// Names of the parameters it depends on: a diff names these as causes.
  public let parameters: [String]
  /// Names by which it speaks more than once at one trigger: elements, lines of a ledger.
  public let items: [String]
  /// Names of the timers it arms.
  public let timers: [String]
  /// What the amounts of its findings are: öre, points or a count; nil where they have none.
  public let amounts: ParameterUnit?
  /// What its findings ask somebody to do, for the law to be asked about; nil where nothing.
  public let demands: Demand?

  /// Takes the parts as they are; `Manifest.check` says what is wrong with them.
  public init(
    _ id: String, _ rule: String, emits: [FindingKind], reads: [EventRead]? = nil,
    parameters: [String] = [], items: [String] = [], timers: [String] = [],
    amounts: ParameterUnit? = nil, demands: Demand? = nil
  ) {
    self.id = id
    self.rule = rule
    self.emits = emits
    self.reads = reads
    self.parameters = parameters
    self.items = items
    self.timers = timers
    self.amounts = amounts
    self.demands = demands
  }
}
