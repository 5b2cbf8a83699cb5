public import Casework

// Bundles in reports: all that is needed to bind the same again.
extension Bundle {
  /// The bundle as a value of JSON, parameters with dates and sources included.
  public var json: JSONValue {
    .object([
      .init("name", .string(name)),
      .init("bindings", .array(bindings.map(\.json))),
      .init("waivers", .array(waivers.map(\.json))),
    ])
  }

  /// Reads what `json` writes; nil for anything else.
  public init?(json: JSONValue) {
    guard let name = json["name"]?.text, case .array(let bindings)? = json["bindings"],
      case .array(let waivers)? = json["waivers"]
    else { return nil }
    let read = bindings.compactMap { Binding(json: $0) }
    let waived = waivers.compactMap { ClauseWaiver(json: $0) }
    guard read.count == bindings.count, waived.count == waivers.count,
      let bundle = try? Bundle(name, read, waivers: waived)
    else { return nil }
    self = bundle
  }
}

extension Binding {
  fileprivate var json: JSONValue {
    .object([
      .init("policy", .string(policy)),
      .init("scope", .string(scope.description)),
      .init("from", from.dayNumber == .min ? .null : .string(from.description)),
      .init("through", through.map { .string($0.description) } ?? .null),
      .init("mode", .string(mode.rawValue)),
      .init("level", issuer.level.map { .string($0.rawValue) } ?? .null),
      .init("document", issuer.document.map { .string($0) } ?? .null),
      .init("reason", reason.map { .string($0) } ?? .null),
      .init("mandatory", .bool(isMandatory)),
      .init("legalBasis", legalBasis.map { .string($0) } ?? .null),
      .init("byCaseOpenDate", .bool(goesByCaseOpening)),
      .init("waived", .array(waivedClauses.map { .string($0) })),
      .init("parameters", .array(parameters.map(\.json))),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let policy = json["policy"]?.text, let scope = json["scope"]?.text.flatMap(Scope.init),
      let mode = json["mode"]?.text.flatMap(PolicyMode.init(rawValue:)),
      case .array(let parameters)? = json["parameters"], case .array(let waived)? = json["waived"]
    else { return nil }
    let given = parameters.compactMap { GivenParameter(json: $0) }
    guard given.count == parameters.count else { return nil }
    let level = json["level"]?.text.flatMap(SteeringLevel.init(rawValue:))
    self.init(
      policy, to: scope,
      from: json["from"].flatMap { CivilDate($0) } ?? CivilDate(dayNumber: .min),
      through: json["through"].flatMap { CivilDate($0) }, mode: mode, parameters: given,
      issuer: Issuer(level: level, document: json["document"]?.text))
    reason = json["reason"]?.text
    isMandatory = json["mandatory"] == .bool(true)
    legalBasis = json["legalBasis"]?.text
    goesByCaseOpening = json["byCaseOpenDate"] == .bool(true)
    waivedClauses = waived.compactMap(\.text)
  }
}

extension ClauseWaiver {
  fileprivate var json: JSONValue {
    .object([
      .init("policy", .string(policy)),
      .init("clauses", .array(clauses.map { .string($0) })),
      .init("scope", .string(scope.description)),
      .init("from", .string(from.description)),
      .init("through", through.map { .string($0.description) } ?? .null),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let policy = json["policy"]?.text, let scope = json["scope"]?.text.flatMap(Scope.init),
      let from = json["from"].flatMap({ CivilDate($0) }),
      case .array(let clauses)? = json["clauses"]
    else { return nil }
    self.init(
      of: policy, clauses.compactMap(\.text), in: scope, from: from,
      through: json["through"].flatMap { CivilDate($0) })
  }
}

extension GivenParameter {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name)),
      .init("unit", unit.map { .string($0) } ?? .null),
      .init("values", .array(values.map(\.json))),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let name = json["name"]?.text, case .array(let values)? = json["values"] else {
      return nil
    }
    let read = values.compactMap { Value(json: $0) }
    guard read.count == values.count else { return nil }
    self.init(name, in: json["unit"]?.text, read)
  }
}

extension GivenParameter.Value {
  fileprivate var json: JSONValue {
    .object([
      .init("from", from.dayNumber == .min ? .null : .string(from.description)),
      .init("through", through.map { .string($0.description) } ?? .null),
      .init("value", value.json),
      .init("source", .string(source)),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let value = json["value"].flatMap({ ParameterValue(report: $0) }),
      let source = json["source"]?.text
    else { return nil }
    self.init(
      from: json["from"].flatMap { CivilDate($0) } ?? CivilDate(dayNumber: .min),
      through: json["through"].flatMap { CivilDate($0) }, value, source: source)
  }
}

extension ParameterValue {
  /// A value that tells its form: reports don't say units beside it.
  fileprivate var json: JSONValue {
    switch self {
    case .whole(let number): .object([.init("whole", .number(String(number)))])
    case .share(let share): .object([.init("share", .string(share.description))])
    case .words(let words): .object([.init("words", .array(words.map { .string($0) }))])
    case .date(let date): .object([.init("date", .string(date.description))])
    }
  }

  fileprivate init?(report json: JSONValue) {
    if let number = json["whole"]?.integer {
      self = .whole(number)
    } else if let share = json["share"]?.text.flatMap({ Share(parsing: $0) }) {
      self = .share(share)
    } else if case .array(let words)? = json["words"] {
      self = .words(words.compactMap(\.text))
    } else if let date = json["date"].flatMap({ CivilDate($0) }) {
      self = .date(date)
    } else {
      return nil
    }
  }
}
