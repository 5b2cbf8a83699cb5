/// A parameter that a policy depends on: it has no default, for a value has a date and a source.
public struct ParameterDeclaration: Hashable, Sendable {
  /// Its name in files, unique in the policy: `target-days`.
  public let name: String
  /// What its values are; of several units, files may choose one.
  public let units: [ParameterUnit]
  /// What it does, for whoever sets it.
  public let doc: String

  /// Declares a parameter in one of some units.
  public init(_ name: String, in units: ParameterUnit..., doc: String) {
    self.name = name
    self.units = units
    self.doc = doc
  }
}
