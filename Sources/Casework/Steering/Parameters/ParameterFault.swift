/// What is wrong with a policy's parameters; whoever read them from a file knows the line.
public enum ParameterFault: Error, Hashable, Sendable {
  /// The policy has no parameter of that name.
  case unknown(String, nearest: String?)
  /// A parameter is given twice.
  case twice(String)
  /// A parameter is not given, or given without a value.
  case missing(String)
  /// A parameter is given in a unit that the policy does not take.
  case wrongUnit(String, given: String, takes: [ParameterUnit])
  /// A value is none of the parameter's unit, or out of its bounds.
  case wrongValue(String, from: CivilDate, unit: ParameterUnit)
  /// A value has a word that means nothing to the parameter.
  case unknownWord(String, String, from: CivilDate, nearest: String?)
  /// A value has no source.
  case sourceMissing(String, from: CivilDate)
  /// There is no value on a date on which one is needed.
  case gap(String, on: CivilDate)
  /// There are two values for a date, or they stand out of order.
  case overlap(String, on: CivilDate)
  /// The policy's code asks for a parameter in a form its unit does not have.
  case wrongForm(String, units: [ParameterUnit])

  /// The parameter meant.
  public var name: String {
    switch self {
    case .unknown(let name, _), .twice(let name), .missing(let name), .wrongUnit(let name, _, _),
      .wrongValue(let name, _, _), .unknownWord(let name, _, _, _), .sourceMissing(let name, _),
      .gap(let name, _), .overlap(let name, _), .wrongForm(let name, _):
      name
    }
  }

  /// What is wrong and what to do, in a sentence or two.
  public var sentence: String {
    switch self {
    case .unknown(let name, let nearest):
      "the policy has no parameter \(name)\(ManifestFault.guess(nearest))"
    case .twice(let name): "parameter \(name) is given twice: keep one"
    case .missing(let name): "parameter \(name) has no value: give one with its date and source"
    case .wrongUnit(let name, let given, let units):
      "parameter \(name) is given in \(given) but is in \(Self.words(units))"
    case .wrongValue(let name, let from, let unit):
      "the value of parameter \(name) from \(from) is not in \(unit.rawValue)"
    case .unknownWord(let name, let word, _, let nearest):
      "parameter \(name) knows no word \"\(word)\"\(ManifestFault.guess(nearest))"
    case .sourceMissing(let name, let from):
      "the value of parameter \(name) from \(from) has no source: name it, or write assumption"
    case .gap(let name, let date):
      "parameter \(name) has no value on \(date): add one with its source"
    case .overlap(let name, let date):
      "parameter \(name) has two values on \(date), or they stand out of order: end the earlier one"
    case .wrongForm(let name, let units):
      "the policy reads parameter \(name) in a form that \(Self.words(units)) does not have"
    }
  }

  private static func words(_ units: [ParameterUnit]) -> String {
    units.map(\.rawValue).joined(separator: " or ")
  }
}
