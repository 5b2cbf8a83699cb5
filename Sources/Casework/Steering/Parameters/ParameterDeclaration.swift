/// A parameter that a policy depends on: it has no default, for a value has a date and a source.
public struct ParameterDeclaration: Hashable, Sendable {
  /// Its name in files, unique in the policy: `target-days`.
  public let name: String
  /// What its values are; of several units, files may choose one.
  public let units: [ParameterUnit]
  /// The words it knows, where its values are words; empty for any.
  public let words: [String]
  /// What it does, for whoever sets it.
  public let doc: String

  /// Declares a parameter in one of some units; others than `words` are refused.
  public init(
    _ name: String, in units: ParameterUnit..., words: [String] = [], doc: String
  ) {
    self.name = name
    self.units = units
    self.words = words
    self.doc = doc
  }
}
