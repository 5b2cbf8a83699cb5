/// What an article says of an act: five values, never fewer.
public enum Verdict: UInt8, CaseIterable, Hashable, Sendable {
  /// The act meets what the article demands.
  case satisfied = 1
  /// The act breaks it.
  case violated = 2
  /// The article does not concern this act, or had no wording in force for it.
  case notApplicable = 3
  /// The log does not tell: an event is missing, or the wording was not read in a source.
  case undetermined = 4
  /// The log tells, but the answer takes an assessment that no rule here can make.
  case needsPerson = 5
}

extension Verdict: CustomStringConvertible {
  /// The words used in files and on the command line.
  public var description: String {
    switch self {
    case .satisfied: "satisfied"
    case .violated: "violated"
    case .notApplicable: "not applicable"
    case .undetermined: "undetermined"
    case .needsPerson: "needs a person"
    }
  }

  /// How much it weighs where days of one act are judged by several wordings: the gravest stands.
  var gravity: Int {
    switch self {
    case .notApplicable: 0
    case .satisfied: 1
    case .undetermined: 2
    case .needsPerson: 3
    case .violated: 4
    }
  }
}
