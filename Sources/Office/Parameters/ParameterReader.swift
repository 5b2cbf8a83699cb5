internal import Casework
internal import EventModel

/// Hands out parameters by name and type, and notes what is wrong with them.
///
/// Where something is wrong it hands out a value of no meaning: `finish` throws before anyone sees
/// it. So the list of names is the code that asks for them, and stands nowhere else.
struct ParameterReader {
  private let entries: [String: OfficeParameter]
  private let order: [OfficeParameter]
  private var asked: [String] = []
  private var faults: [OfficeParameterError] = []

  init(_ entries: [OfficeParameter]) {
    order = entries
    self.entries = Dictionary(entries.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Throws the first fault: a name nobody asked for, then what was wrong when asked for.
  func finish() throws(OfficeParameterError) {
    let known = Set(asked)
    if let stranger = order.first(where: { !known.contains($0.name) }) {
      let nearest = NearestWord.of(stranger.name, among: asked)
      throw OfficeParameterError(
        .nameUnknown(stranger.name, nearest: nearest), at: stranger.place)
    }
    if let fault = faults.first { throw fault }
  }

  /// A number.
  mutating func number(_ name: String) -> Double {
    one(name, expected: "a number").flatMap { numeric($0, "a number", of: name) } ?? 0
  }

  /// A number from 0 to 1.
  mutating func share(_ name: String) -> Double {
    one(name, expected: "a share").flatMap { numeric($0, "a share", of: name) } ?? 0
  }

  /// A whole number.
  mutating func whole(_ name: String) -> Int {
    one(name, expected: "a whole number").flatMap { integral($0, of: name) } ?? 0
  }

  /// A date.
  mutating func date(_ name: String) -> CivilDate {
    guard let quantity = one(name, expected: "a date") else { return CivilDate(dayNumber: 0) }
    guard case .date(let date) = quantity else {
      wrong(name, quantity.description, "a date")
      return CivilDate(dayNumber: 0)
    }
    return date
  }

  /// Several numbers; of a fixed number where one is given.
  mutating func numbers(_ name: String, count: Int? = nil) -> [Double] {
    several(name, count, of: "numbers").compactMap { numeric($0, "a number", of: name) }
  }

  /// Several shares; of a fixed number where one is given.
  mutating func shares(_ name: String, count: Int? = nil) -> [Double] {
    several(name, count, of: "shares").compactMap { numeric($0, "a share", of: name) }
  }

  /// Several whole numbers.
  mutating func wholes(_ name: String) -> [Int] {
    several(name, nil, of: "whole numbers").compactMap { integral($0, of: name) }
  }

  private mutating func one(_ name: String, expected: String) -> OfficeParameter.Quantity? {
    guard let entry = entry(name) else { return nil }
    guard case .one(let quantity) = entry.value else {
      wrong(name, "\(entry.value)", expected)
      return nil
    }
    return isAllowed(quantity, entry) ? quantity : nil
  }

  private mutating func several(
    _ name: String, _ count: Int?, of what: String
  ) -> [OfficeParameter.Quantity] {
    guard let entry = entry(name) else { return [] }
    let expected = "a list of \(count.map { "\($0) " } ?? "")\(what)"
    guard case .several(let quantities) = entry.value, !quantities.isEmpty,
      count.map({ $0 == quantities.count }) ?? true
    else {
      wrong(name, "\(entry.value)", expected)
      return []
    }
    return quantities.filter { isAllowed($0, entry) }
  }

  private mutating func entry(_ name: String) -> OfficeParameter? {
    asked.append(name)
    if entries[name] == nil { faults.append(OfficeParameterError(.missing(name), at: .unknown)) }
    return entries[name]
  }

  private mutating func numeric(
    _ quantity: OfficeParameter.Quantity, _ expected: String, of name: String
  ) -> Double? {
    if case .number(let number) = quantity { return number }
    wrong(name, quantity.description, expected)
    return nil
  }

  private mutating func integral(
    _ quantity: OfficeParameter.Quantity, of name: String
  ) -> Int? {
    if case .number(let number) = quantity, let whole = Int(exactly: number) { return whole }
    wrong(name, quantity.description, "a whole number")
    return nil
  }

  private mutating func wrong(_ name: String, _ found: String, _ expected: String) {
    fault(.wrongType(name, found: found, expected: expected), of: name)
  }

  private mutating func isAllowed(
    _ quantity: OfficeParameter.Quantity, _ entry: OfficeParameter
  ) -> Bool {
    // A number where a date belongs, or the other way round, is another fault.
    if !Self.isSameKind(quantity, entry.allowed.lowerBound) { return true }
    guard !entry.allowed.contains(quantity) else { return true }
    switch quantity {
    case .number(let number) where entry.unit == "share" && number > 1:
      fault(.shareAboveOne(entry.name, found: "\(quantity)"), of: entry.name)
    case .number(0) where entry.unit == "handlers":
      fault(.noHandlers(entry.name), of: entry.name)
    default:
      fault(
        .outside(
          entry.name, found: "\(quantity)", least: "\(entry.allowed.lowerBound)",
          greatest: "\(entry.allowed.upperBound)"), of: entry.name)
    }
    return false
  }

  private static func isSameKind(
    _ one: OfficeParameter.Quantity, _ other: OfficeParameter.Quantity
  ) -> Bool {
    switch (one, other) {
    case (.number, .number), (.date, .date): true
    default: false
    }
  }

  private mutating func fault(_ fault: OfficeParameterError.Fault, of name: String) {
    faults.append(OfficeParameterError(fault, at: entries[name]?.place ?? .unknown))
  }
}
