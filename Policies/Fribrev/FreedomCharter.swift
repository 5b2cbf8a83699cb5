public import Casework

/// The empty policy: a blank sheet that says to follow the law (fribrev).
///
/// It declares no rule, reads nothing and says nothing. Bound to a unit it keeps off what is bound
/// higher up; that is the bundle's doing. The law is judged beside all policies, so what is left
/// where nothing steers is the law, and that can't be left out.
public struct FreedomCharter: Policy {
  /// An instrument of its own kind, with no rules.
  public static let manifest = Manifest(
    Manifest.fribrevID, version: "1.0.0", "Freedom charter", swedish: "fribrev",
    instrument: .charter, issuer: .agency, audience: ["handlers", "team managers"], reads: [],
    clauses: [])

  /// Takes no parameters.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}

  /// Nothing is kept of a case.
  public func initial() {}

  /// Says nothing.
  public func observe(_ event: Observed, _ state: inout Void, _ out: inout Emitter) {}
}
