#if SQLite
  internal import Foundation
#endif

/// Reads OCEL 2.0 in SQLite, in builds with the trait `SQLite`.
///
/// The file is opened for reading alone; packed, it is unpacked to a temporary file first. Nothing
/// is taken for granted of it but its tables' names: ids are compared as text whatever their
/// columns say, and what belongs together is found by indexes of ours in a temporary database,
/// because real files have none. A place's line is the row of the table, from 1. Memory: the ids,
/// and one event or object. Lost: what stands behind a NUL in a text.
struct OCELSQLiteReader: SourceReader {
  mutating func read(
    _ input: SourceInput, diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    #if SQLite
      guard input.beginning.starts(with: "SQLite format 3\0".utf8) else {
        throw .unknownFormat(path: input.path, detail: "it is no SQLite database")
      }
      let mustCopy = input.isReadOnce || input.isPacked
      let copy = mustCopy ? try TemporaryCopy(of: input) : nil
      // Read to the end, so that the input's hash is that of the whole.
      while try input.next() != nil {}
      let file = OCELDatabaseFile(name: input.name, path: copy?.path ?? input.path)
      try file.read { (database) throws(InterchangeError) in
        var log = try OCELDatabaseLog(database, diagnostics: diagnostics)
        try log.giveOut(sink)
      }
    #else
      throw .unknownFormat(path: input.path, detail: Self.buildsWithout)
    #endif
  }

  /// What builds without SQLite say of such files.
  static let buildsWithout =
    "this build reads and writes no SQLite; build one that does with "
    + "swift build --traits SQLite, or use OCEL in JSON or XML"
}
