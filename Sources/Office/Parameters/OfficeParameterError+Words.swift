extension OfficeParameterError {
  /// One sentence saying what is wrong and where.
  public var sentence: String {
    switch place {
    case .file(let line, let column?): "line \(line), column \(column): \(statement)"
    case .file(let line, nil): "line \(line): \(statement)"
    case .override: "--set: \(statement)"
    case .unknown: statement
    }
  }

  private var statement: String {
    switch fault {
    case .notYAML(let reason): "the parameters are not YAML: \(reason)"
    case .malformed(let name, let expected): "\(name) is not \(expected)"
    case .incomplete(let name, let lacks): "\(name) lacks \(lacks)"
    case .wordUnknown(let word, let name): "\(name) has \(word), which no parameter has"
    case .nameUnknown(let name, _): "there is no parameter \(name)"
    case .missing(let name): "the parameter \(name) is missing"
    case .wrongType(let name, let found, let expected): "\(name) is \(found), not \(expected)"
    case .outside(let name, let found, let least, let greatest):
      "\(name) is \(found), and \(least) to \(greatest) is allowed"
    case .shareAboveOne(let name, let found): "\(name) is \(found), a share above 1"
    case .noHandlers(let name): "\(name) is 0: an office without handlers handles nothing"
    case .datesReversed(let first, let date, let second, let other):
      "\(first) is \(date), after \(second), \(other)"
    case .above(let name, let found, let other, let limit):
      "\(name) is \(found), above \(other), \(limit)"
    case .notInOrder(let name, let found, let descending):
      "\(name) is \(found), which does not \(descending ? "fall" : "rise") at each step"
    case .notOneWhole(let names, let sum):
      "\(names.joined(separator: ", ")) are parts of one whole and sum up to \(sum)"
    case .noWeight(let name): "\(name) weighs everything with 0"
    }
  }

  /// What to do next.
  public var remedy: String {
    switch fault {
    case .notYAML: "mend the line; `name: {value: 1, unit: days, source: \"S1\", allowed: [0, 2]}`"
    case .malformed(_, let expected): "write \(expected)"
    case .incomplete(_, let lacks): "add \(lacks)"
    case .wordUnknown: "keep value, unit, source and allowed"
    case .nameUnknown(_, let nearest?): "did you mean \(nearest)?"
    case .nameUnknown: "names are written group.name, as in staff.teamSize"
    case .missing: "add it, or leave the file away and change single parameters with --set"
    case .wrongType(_, _, let expected): "give \(expected)"
    case .outside(_, _, let least, let greatest): "give a value from \(least) to \(greatest)"
    case .shareAboveOne(_, let found):
      Double(found).map { $0 <= 100 } == true
        ? "shares lie between 0 and 1; \(found) per cent is \((Double(found) ?? 0) / 100)"
        : "give a share between 0 and 1"
    case .noHandlers: "give at least 1"
    case .datesReversed(let first, _, let second, _): "put \(first) on or before \(second)"
    case .above(let name, _, let other, _): "lower \(name) or raise \(other)"
    case .notInOrder(_, _, let descending): "order it from the \(descending ? "greatest" : "least")"
    case .notOneWhole: "change one so that the sum is 1"
    case .noWeight: "give at least one a weight above 0"
    }
  }
}
