/// Why a law pack can't be used.
public enum LawPackError: Error, Hashable, Sendable {
  /// Two articles of one id.
  case articleTwice(String)
  /// An article names a parameter that the pack lacks.
  case parameterMissing(String, article: String)
  /// Two parameters of one name.
  case parameterTwice(String)
  /// A parameter has no value at all.
  case parameterWithoutValue(String)
  /// A parameter has no value for a date at which an article reads it.
  case parameterGap(String, on: CivilDate)
  /// A parameter has two values for a date.
  case parameterOverlap(String, on: CivilDate)
  /// Two wordings of an article apply to a date, or stand out of order.
  case wordingOverlap(article: String, on: CivilDate)
  /// An article declares no verdict, no trigger or no wording.
  case articleEmpty(String)

  /// What is wrong and what to do, in a sentence or two.
  public var sentence: String {
    switch self {
    case .articleTwice(let id): "two articles are called \(id): give one of them another id"
    case .parameterMissing(let name, let article):
      "article \(article) reads parameter \(name), which the pack lacks: add it with its source"
    case .parameterTwice(let name): "two parameters are called \(name): keep one"
    case .parameterWithoutValue(let name): "parameter \(name) has no value: add one with its date"
    case .parameterGap(let name, let date):
      "parameter \(name) has no value on \(date): add one, or end the wording that reads it"
    case .parameterOverlap(let name, let date):
      "parameter \(name) has two values on \(date), or they stand out of order: end the earlier one"
    case .wordingOverlap(let article, let date):
      "article \(article) has two wordings on \(date), or they stand out of order"
    case .articleEmpty(let id): "article \(id) declares no verdict, trigger or wording"
    }
  }
}
