package import EventLog
internal import EventModel

/// One import as the log tells of it.
package struct ImportedSource: Sendable {
  /// The name its events are kept under.
  package let source: String
  /// The file's name.
  package let file: String
  /// The file's format.
  package let format: String
  /// The mapping's name; nil where it was read by its own words.
  package let mapping: String?
  /// SHA-256 of the mapping's text; empty where there was none.
  let mappingDigest: String
  /// The type of object whose life is a case; nil for logs that have cases of their own.
  package let caseObject: String?
  /// The attributes that are sealed, and those that stand as pseudonyms.
  package let sealed: [String]
  package let pseudonymised: [String]
  /// How many events were appended; nil while it is not whole.
  package let rows: Int?

  /// True if it began and was not sealed: the same import again goes on.
  package var isUnfinished: Bool { rows == nil }

  /// The imports of a log, in their order: one scan of the facts.
  package static func all(in snapshot: Snapshot) throws(LogError) -> [ImportedSource] {
    var found: [ImportedSource] = []
    let index = try snapshot.streamIndex(of: .system)
    for stream in 0..<index.count where ImportBatch.isBatch(try index.name(of: stream)) {
      let positions = index.positions(of: stream)
      guard let first = positions.first, let last = positions.last else { continue }
      let started = try snapshot.event(at: first).event.payload
      let end = try snapshot.event(at: last).event
      let isWhole = end.type == ImportBatch.sealed
      found.append(
        ImportedSource(
          source: started.field("source")?.text ?? "", file: started.field("file")?.text ?? "",
          format: started.field("format")?.text ?? "", mapping: started.field("mapping")?.text,
          mappingDigest: started.field("mappingSHA256")?.text ?? "",
          caseObject: started.field("caseObject")?.text, sealed: texts(started.field("sealed")),
          pseudonymised: texts(started.field("pseudonymised")),
          rows: isWhole ? Int(end.payload.field("rows")?.integer ?? 0) : nil))
    }
    return found
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    guard case .array(let items)? = value else { return [] }
    return items.compactMap(\.text)
  }
}
