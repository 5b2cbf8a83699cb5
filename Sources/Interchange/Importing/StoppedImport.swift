internal import EventLog
internal import EventModel

/// An import of the same source, by the same mapping, that was stopped and that this one may take
/// over: what it appended is in this file too, which then is the file of then, grown.
struct StoppedImport {
  /// The stream that tells of it.
  let stream: StreamName
  /// The file it read.
  let file: String
  /// Where it began, up to where the next of its source did, or the log ends.
  let span: Range<Position>
  /// How many rows of this file it has appended.
  var met = 0

  /// Those of a log, but for the import of `batch`, which goes on by itself.
  static func all(
    in snapshot: Snapshot, of source: String, mappingDigest: String, besides batch: StreamName
  ) throws(LogError) -> [StoppedImport] {
    let imports = try ImportedSource.all(in: snapshot).filter {
      $0.source.utf8.elementsEqual(source.utf8)
    }
    return imports.compactMap { one in
      guard one.isUnfinished, one.mappingDigest == mappingDigest, one.stream != batch else {
        return nil
      }
      let later = imports.map(\.began).filter { $0 > one.began && $0 <= snapshot.head }
      return StoppedImport(
        stream: one.stream, file: one.file,
        span: one.began..<(later.min() ?? snapshot.head.next))
    }
  }

  /// True if all the rows that it appended, of a source, are in this file.
  func isTakenOver(
    by file: String, of source: String, in snapshot: Snapshot
  ) throws(LogError) -> Bool {
    var query = Query()
    query.kinds = [.case, .caseless]
    query.tags = [SourceTag.of(source)]
    var count = 0
    let (end, limit) = (span.upperBound, met)
    try snapshot.read(query, from: span.lowerBound) { (envelope) throws(LogError) in
      guard envelope.position < end, count <= limit else { return .stop }
      if !envelope.event.flags.contains(.synthesised) { count += 1 }
      return .next
    }
    // Of one that had appended nothing yet, only the name tells.
    return count > 0 ? count <= met : self.file == file
  }
}
