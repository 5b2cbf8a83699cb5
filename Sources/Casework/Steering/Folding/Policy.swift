public import EventModel

/// A steering policy: what it declares, and code that watches cases go by.
///
/// The code sees events in replay order, keeps a state for each case, arms timers and emits
/// findings. It can't write to the log, see what other policies say, or read what it does not
/// declare; whether it speaks at all, and with which parameters, is a binding's to say. It must
/// answer from its arguments alone and for every history: no clock, no chance, no trap.
public protocol Policy: Sendable {
  /// What is kept for each case; a few bytes, for there are millions.
  associatedtype State: Sendable

  /// What the policy says of itself.
  static var manifest: Manifest { get }

  /// Sets of parameter values that come with it, the first what it is tried with.
  static var presets: [Preset] { get }

  /// Takes the handles of its parameters; their values differ by scope and date and are asked for
  /// at events and timers.
  init(parameters: ParameterHandles) throws(ParameterFault)

  /// The state of a case nothing has happened in.
  func initial() -> State

  /// An event of the case; also of types that the policy does not read, whose `type` is nil.
  func observe(_ event: Observed, _ state: inout State, _ out: inout Emitter)

  /// A timer of the case has come due.
  func timer(_ timer: FiredTimer, _ state: inout State, _ out: inout Emitter)

  /// A period has ended for a unit, or for all, where the manifest's partition says so.
  func periodEnd(_ end: PeriodEnd, _ out: inout Emitter)

  /// The policy at work over the cases of some partitions.
  ///
  /// Nobody writes this: the witness made in the policy's own module is what compiles the loop for
  /// the policy, wherever it is asked for.
  static func fold(
    on ground: PolicyGround, partitions: UInt64
  ) throws(ParameterFault) -> any PolicyFold

  /// Shows facts at consecutive positions to a fold of the policy; nobody writes this either.
  static func show(_ facts: Span<Fact>, from first: Position, to fold: inout CaseFold<Self>)

  /// Shows facts at positions of their own, in replay order; nobody writes this either.
  static func show(
    _ facts: Span<Fact>, at positions: Span<UInt64>, to fold: inout CaseFold<Self>)

  /// Says to a fold of the policy what time has come; nobody writes this either.
  static func advance(_ fold: inout CaseFold<Self>, to instant: Instant)
}

extension Policy {
  /// No sets of values: whoever binds it writes them.
  public static var presets: [Preset] { [] }

  /// A `CaseFold` of the policy.
  @inlinable
  public static func fold(
    on ground: PolicyGround, partitions: UInt64
  ) throws(ParameterFault) -> any PolicyFold {
    let policy = try Self(parameters: ParameterHandles(of: manifest))
    return CaseFold(policy, on: ground, partitions: partitions)
  }

  /// The loop over a block, compiled for the policy.
  @inlinable
  public static func show(
    _ facts: Span<Fact>, from first: Position, to fold: inout CaseFold<Self>
  ) {
    var start = 0
    while start < facts.count {
      let group = start..<min(start &+ CaseFold<Self>.fetched, facts.count)
      fold.fetch(group, of: facts)
      for index in group { fold.take(facts[index], at: first.rawValue &+ UInt64(index)) }
      start = group.upperBound
    }
  }

  /// The loop over a block, compiled for the policy.
  @inlinable
  public static func show(
    _ facts: Span<Fact>, at positions: Span<UInt64>, to fold: inout CaseFold<Self>
  ) {
    var start = 0
    while start < facts.count {
      let group = start..<min(start &+ CaseFold<Self>.fetched, facts.count)
      fold.fetch(group, of: facts)
      for index in group { fold.take(facts[index], at: positions[index]) }
      start = group.upperBound
    }
  }

  /// The loop over timers, compiled for the policy.
  @inlinable
  public static func advance(_ fold: inout CaseFold<Self>, to instant: Instant) {
    fold.pass(to: instant)
  }

  /// Says nothing at timers.
  @inlinable
  public func timer(_ timer: FiredTimer, _ state: inout State, _ out: inout Emitter) {}

  /// Says nothing at period ends.
  @inlinable
  public func periodEnd(_ end: PeriodEnd, _ out: inout Emitter) {}
}
