internal import EventModel

/// What attributes there are, and of what kind their values seem to be.
struct AttributeTallies {
  /// In the order first met.
  private(set) var all: [Tally] = []

  private var places: [String: Int] = [:]
  private static let attributesMax = 2_000
  /// How many dates are remembered of a case.
  static let datesMax = 8

  /// One attribute.
  struct Tally {
    let name: String
    /// How many values it has.
    var count = 0
    /// How many of them are dates.
    var dateCount = 0
    /// How many of the first thousand are two words or more with capitals, as people's names are.
    var nameCount = 0
    /// The values, as long as they are few.
    var words = WordTally(wordsMax: 50)
    /// Values that stand for none.
    var placeholders = WordTally(wordsMax: 10)

    fileprivate static let namesLookedAt = 1_000

    /// True if every value is a date.
    var isDate: Bool { count > 0 && dateCount == count }
    /// True if most values look like names of people.
    var looksLikePeople: Bool { count > 0 && 2 * nameCount > min(count, Self.namesLookedAt) }
  }

  /// The tally of an attribute.
  subscript(_ name: String) -> Tally? { places[name].map { all[$0] } }

  /// Counts a value and says the attribute's place; nil for lists and what is past the limit.
  @discardableResult
  mutating func note(_ attribute: SourceAttribute) -> Int? {
    guard let text = attribute.value.characters, !text.isEmpty else { return nil }
    guard let place = place(of: attribute.key) else { return nil }
    all[place].count += 1
    all[place].words.note(text)
    if attribute.value.day != nil { all[place].dateCount += 1 }
    if all[place].count <= Tally.namesLookedAt && Self.looksLikeName(text) {
      all[place].nameCount += 1
    }
    if text.utf8.count <= 14 && Self.placeholders.contains(text.uppercased()) {
      all[place].placeholders.note(text)
    }
    return place
  }

  private mutating func place(of name: String) -> Int? {
    if let place = places[name] { return place }
    guard all.count < Self.attributesMax else { return nil }
    all.append(Tally(name: name))
    places[name] = all.count - 1
    return all.count - 1
  }

  private static let placeholders: Set = [
    "EMPTY", "UNKNOWN", "NULL", "NONE", "NIL", "N/A", "NA", "NAN", "MISSING", "UNDEFINED",
    "NOT ASSIGNED", "OKÄND", "SAKNAS", "ONBEKEND", "-", "--", "?",
  ]

  private static func looksLikeName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return 2...4 ~= words.count
      && words.allSatisfy { $0.allSatisfy { $0.isLetter || "-'.".contains($0) } }
      && words.filter { $0.first?.isUppercase == true }.count >= 2
  }
}

extension SourceValue {
  /// The day this begins with, by number, as text or as a time; nil if it begins with none.
  var day: Int32? {
    guard let text = characters, text.utf8.count >= 10,
      text.utf8.dropFirst(4).first == UInt8(ascii: "-"),
      let date = try? CivilDate(parsing: String(text.prefix(10)))
    else { return nil }
    return date.dayNumber
  }
}
