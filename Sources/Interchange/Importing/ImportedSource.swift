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
  /// True if a later import of the same source, of the file as it grew, brought the rest.
  package let isTakenOver: Bool
  /// The stream that tells of it, and where that begins.
  let stream: StreamName
  let began: Position

  /// True if it began and was neither sealed nor taken over: the same import again goes on.
  package var isUnfinished: Bool { rows == nil && !isTakenOver }

  /// The imports of a log, in their order: one scan of the facts.
  package static func all(in snapshot: Snapshot) throws(LogError) -> [ImportedSource] {
    var found: [ImportedSource] = []
    let index = try snapshot.streamIndex(of: .system)
    for stream in 0..<index.count {
      let name = try index.name(of: stream)
      guard ImportBatch.isBatch(name) else { continue }
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
          rows: isWhole ? Int(end.payload.field("rows")?.integer ?? 0) : nil,
          isTakenOver: end.type == ImportBatch.takenOver, stream: name, began: first))
    }
    return found
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    guard case .array(let items)? = value else { return [] }
    return items.compactMap(\.text)
  }
}
