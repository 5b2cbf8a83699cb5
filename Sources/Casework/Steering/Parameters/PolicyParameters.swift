/// The values of a policy's parameters under one binding, checked, by place and date.
///
/// What is asked for in the middle of a replay is found by a number and by halving, without
/// comparing a text; sources lie beside.
public struct PolicyParameters: Sendable {
  /// The values of each parameter, in the order of the manifest; each in order of time.
  let dated: [[Value]]

  /// One value and the dates it holds for.
  public struct Value: Sendable {
    /// The first date.
    public let from: CivilDate
    /// The last date.
    public let through: CivilDate
    /// The value as it was given.
    public let given: ParameterValue
    /// Its unit.
    public let unit: ParameterUnit
    /// Where it is from.
    public let source: String
    /// The value where it is a number; of a share the numerator, of a date the day's number.
    let number: Int64
    /// The words, hashed as items are.
    let names: [NameHash]
  }

  /// Values of a policy without parameters.
  public static let none = PolicyParameters(dated: [])

  /// Checks what was given against what a manifest declares.
  public init(_ given: [GivenParameter], for manifest: Manifest) throws(ParameterFault) {
    let names = manifest.parameters.map(\.name)
    for (place, parameter) in given.enumerated() {
      guard names.contains(parameter.name) else {
        throw .unknown(
          parameter.name, nearest: NearestWord.of(parameter.name, among: names))
      }
      if given[..<place].contains(where: { $0.name == parameter.name }) {
        throw .twice(parameter.name)
      }
    }
    var dated: [[Value]] = []
    for declaration in manifest.parameters {
      guard let parameter = given.first(where: { $0.name == declaration.name }) else {
        throw .missing(declaration.name)
      }
      dated.append(try Self.checked(parameter, as: declaration))
    }
    self.init(dated: dated)
  }

  private init(dated: [[Value]]) {
    self.dated = dated
  }

  /// Throws unless every parameter has a value on every day from one date to another.
  public func check(
    from: CivilDate, through: CivilDate?, for manifest: Manifest
  ) throws(ParameterFault) {
    for (declaration, own) in zip(manifest.parameters, dated) {
      guard let first = own.first, first.from <= from else {
        throw .gap(declaration.name, on: from)
      }
      if let last = own.last, last.through < through ?? .distant {
        throw .gap(declaration.name, on: max(from, last.through.adding(days: 1)))
      }
    }
  }

  /// A parameter's value on a date, by its place in the manifest; nil where it has none.
  ///
  /// Costs a comparison for each halving of the parameter's values.
  public func value(_ place: Int, on date: CivilDate) -> Value? {
    index(place, on: date).map { dated[place][$0] }
  }

  /// A parameter's value on a date in the form of its handle; nil where it has none.
  public func value<Form: ParameterForm>(
    _ handle: ParameterHandle<Form>, on date: CivilDate
  ) -> Form? {
    value(handle.place, on: date).map { Form($0) }
  }

  /// A term on a date, read in place: a value's texts are not touched.
  func term(_ place: Int, on date: CivilDate) -> Term? {
    index(place, on: date).map {
      Term(Int(dated[place][$0].number), days: dated[place][$0].unit)
    }
  }

  private func index(_ place: Int, on date: CivilDate) -> Int? {
    var (low, high) = (0, dated[place].count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = dated[place][middle].from <= date ? (middle + 1, high) : (low, middle)
    }
    return low > 0 && date <= dated[place][low - 1].through ? low - 1 : nil
  }

  private static func checked(
    _ parameter: GivenParameter, as declaration: ParameterDeclaration
  ) throws(ParameterFault) -> [Value] {
    guard let unit = declaration.unit(called: parameter.unit) else {
      throw .wrongUnit(
        parameter.name, given: parameter.unit ?? "no unit", takes: declaration.units)
    }
    guard !parameter.values.isEmpty else { throw .missing(parameter.name) }
    var checked: [Value] = []
    let list = parameter.values
    for (place, given) in list.enumerated() {
      let next = place + 1 < list.count ? list[place + 1].from : nil
      guard unit.fits(given.value) else {
        throw .wrongValue(parameter.name, from: given.from, unit: unit)
      }
      try checkWords(of: given, as: declaration)
      if given.source.isEmpty { throw .sourceMissing(parameter.name, from: given.from) }
      if let next, next <= given.from || given.through.map({ next <= $0 }) ?? false {
        throw .overlap(parameter.name, on: next)
      }
      if let through = given.through, through < given.from {
        throw .overlap(parameter.name, on: given.from)
      }
      if let next, let through = given.through, through.adding(days: 1) < next {
        throw .gap(parameter.name, on: through.adding(days: 1))
      }
      checked.append(
        Value(given, until: next.map { $0.adding(days: -1) } ?? .distant, in: unit))
    }
    return checked
  }

  /// A misspelt word would be one that nothing is done for, and nobody would notice.
  private static func checkWords(
    of given: GivenParameter.Value, as declaration: ParameterDeclaration
  ) throws(ParameterFault) {
    let known = declaration.words
    guard case .words(let words) = given.value, !known.isEmpty,
      let word = words.first(where: { !known.contains($0) })
    else { return }
    throw .unknownWord(
      declaration.name, word, from: given.from, nearest: NearestWord.of(word, among: known))
  }
}

extension PolicyParameters.Value {
  fileprivate init(_ given: GivenParameter.Value, until end: CivilDate, in unit: ParameterUnit) {
    from = given.from
    through = given.through ?? end
    self.given = given.value
    self.unit = unit
    source = given.source
    switch given.value {
    case .whole(let whole): (number, names) = (whole, [])
    case .share(let share): (number, names) = (share.numerator, [])
    case .date(let date): (number, names) = (Int64(date.dayNumber), [])
    case .words(let words): (number, names) = (0, words.map { NameHash($0) })
    }
  }
}

extension ParameterDeclaration {
  /// The unit that a giver means: by its word, or the only one there is.
  func unit(called word: String?) -> ParameterUnit? {
    guard let word else { return units.count == 1 ? units[0] : nil }
    return units.first { $0.rawValue.utf8.elementsEqual(word.utf8) }
  }
}

extension CivilDate {
  /// A day that no text can name, after all that can be named.
  static var distant: CivilDate { CivilDate(dayNumber: .max) }
}
