public import Casework

/// The free letter: nothing steers but the law.
///
/// It reads nothing and says nothing. A binding of it frees a scope from broader bindings; a column
/// of it is what all others are compared to.
public struct FreeLetter: Policy {
  /// What it says of itself.
  public static let manifest = Manifest(
    Manifest.fribrevID, version: "1.0.0", "Free letter", swedish: "fribrev",
    instrument: .charter, issuer: .agency, audience: ["handlers", "team managers"], reads: [],
    clauses: [])

  /// It has no parameters.
  public init(parameters: ParameterHandles) throws(ParameterFault) {}

  /// Nothing is kept.
  public func initial() {}

  /// Nothing is said.
  public func observe(_ event: Observed, _ state: inout Void, _ out: inout Emitter) {}
}
