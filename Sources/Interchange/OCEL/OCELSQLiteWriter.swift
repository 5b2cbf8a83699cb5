#if SQLite
  internal import Foundation
#endif

/// Writes OCEL 2.0 in SQLite, with all keys, in builds with the trait `SQLite`.
///
/// The database is made as a temporary file and copied to the output when it is whole.
///
/// Lost, beside what `OCELOutput` says: how a number is written (`007`, `1.50`) and the order of an
/// object's values among those from the beginning; names that differ in case alone, or are those of
/// the standard's columns, get a number; NUL becomes U+FFFD; a relation stated twice is there once.
struct OCELSQLiteWriter: SourceWriter {
  private var log: OCELOutput
  #if SQLite
    private var database: OCELDatabaseOutput?
  #endif

  init(_ survey: SourceSurvey) { log = OCELOutput(survey) }

  mutating func write(_ item: SourceItem, to output: SourceOutput) throws(InterchangeError) {
    #if SQLite
      var database = self.database
      let step = try log.take(item) { (stage, types) throws(InterchangeError) in
        if stage == .objects { database = try OCELDatabaseOutput(types) }
      }
      self.database = database
      switch step {
      case .nothing: return
      case .object(let object): try database?.insert(object)
      case .event(let event): try database?.insert(event)
      }
    #else
      throw .unknownFormat(path: "", detail: OCELSQLiteReader.buildsWithout)
    #endif
  }

  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {
    #if SQLite
      var database = self.database
      try log.finish { (stage, types) throws(InterchangeError) in
        if stage == .objects { database = try OCELDatabaseOutput(types) }
      }
      try database?.finish(output)
      self.database = nil
    #else
      throw .unknownFormat(path: "", detail: OCELSQLiteReader.buildsWithout)
    #endif
  }
}
