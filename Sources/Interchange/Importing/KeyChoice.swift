/// Chooses which attribute plays which part: the mapping's word first, then what the format or the
/// heads of a table say.
enum KeyChoice {
  /// The keys, and for tables how they were found, in words.
  ///
  /// Throws `.roleUnknown` where a table's heads don't tell the case, the activity or the time.
  static func keys(
    for format: SourceFormat, _ input: SourceInput, _ mapping: Mapping
  ) throws(InterchangeError) -> (SourceKeys, String?) {
    guard format == .csv else {
      return (SourceKeys.standard(for: format).merging(mapping.keys), nil)
    }
    let beginning = try CSVBeginning(input.beginning, file: input.name)
    let known = CSVHeads.keys(for: beginning.heads)
    let keys = (known?.keys ?? SourceKeys()).merging(mapping.keys)
    // Heads that are empty or repeat have numbers, by which a mapping may name them.
    let columns = try CSVColumns(
      beginning.heads, keys: keys, at: SourcePlace(line: 1), Diagnostics(file: input.name))
    try check(keys, columns.names, file: input.name)
    let convention = known?.convention ?? "as the mapping says"
    return (keys, "\(convention); \(words(keys)); \(beginning.dialect)")
  }

  private static func check(
    _ keys: SourceKeys, _ heads: [String], file: String
  ) throws(InterchangeError) {
    let carried = heads.contains(CarriedEvent.key)
    let parts: [(String, [String])] = [
      ("case", keys.caseID), ("activity", keys.activity), ("time", keys.time.map { [$0] } ?? []),
    ]
    let unknown = parts.filter { $0.1.isEmpty && !carried }.map(\.0)
    if !unknown.isEmpty {
      // What a tool's heads tell is not asked for, unless a mapping says it all in its own words.
      let lacking = unknown.count == parts.count ? CSVHeads.lacking(in: heads) : unknown
      throw .roleUnknown(
        file: file, role: lacking.joined(separator: " and the "), found: heads)
    }
    for (part, columns) in parts {
      for column in columns where !heads.contains(column) && !carried {
        throw .roleUnknown(file: file, role: "\(part), \"\(column)\",", found: heads)
      }
    }
  }

  /// `case "Case ID", activity "Activity", …`.
  private static func words(_ keys: SourceKeys) -> String {
    let parts: [(String, String?)] = [
      ("case", keys.caseID.joined(separator: " / ")),
      ("activity", keys.activity.joined(separator: " / ")), ("time", keys.time),
      ("start", keys.start), ("handler", keys.actor), ("unit", keys.unit), ("role", keys.role),
    ]
    return parts.compactMap { part, key in key.map { "\(part) \"\($0)\"" } }
      .joined(separator: ", ")
  }
}
