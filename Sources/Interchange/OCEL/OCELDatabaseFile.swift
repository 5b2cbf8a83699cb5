#if SQLite
  internal import Foundation
  internal import GRDB

  /// A SQLite file opened for reading, with a temporary database beside it for indexes of ours.
  struct OCELDatabaseFile {
    /// The name to show in errors.
    let name: String
    let path: String

    /// Runs `body` with the file open.
    func read(
      _ body: (OCELDatabase) throws(InterchangeError) -> Void
    ) throws(InterchangeError) {
      let path = self.path
      try attempt {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
          // The file is a stranger's: its schema shall do nothing but name tables.
          try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        }
        let full = URL(fileURLWithPath: path).path
        let size = try FileManager.default.attributesOfItem(atPath: full)[.size] as? Int ?? 0
        let source = try DatabaseQueue(path: full, configuration: configuration)
        var stageConfiguration = Configuration()
        // An error of the file ends everything in the midst of a transaction.
        stageConfiguration.allowsUnsafeTransactions = true
        // A path of nothing is SQLite's name for a temporary file of its own.
        let stage = try DatabaseQueue(path: "", configuration: stageConfiguration)
        try source.inDatabase { source in
          try stage.inDatabase { stage in
            try stage.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            try body(OCELDatabase(file: self, size: size, source: source, stage: stage))
          }
        }
      }
    }

    /// Runs what may fail as SQLite does, and says so in our words.
    func attempt<Result>(_ body: () throws -> Result) throws(InterchangeError) -> Result {
      do {
        return try body()
      } catch let error as InterchangeError {
        throw error
      } catch let error as DatabaseError {
        throw translated(error)
      } catch {
        throw .file(path: path, detail: error.localizedDescription)
      }
    }

    private func translated(_ error: DatabaseError) -> InterchangeError {
      let detail = error.message ?? "SQLite's error \(error.resultCode.rawValue)"
      return switch error.resultCode {
      case .SQLITE_NOTADB: .unknownFormat(path: path, detail: "it is no SQLite database")
      case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_FULL, .SQLITE_BUSY, .SQLITE_LOCKED,
        .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_NOMEM:
        .file(path: path, detail: detail)
      default:
        .malformed(
          file: name, place: SourcePlace(line: 1), sentence: "SQLite can't read it: \(detail)")
      }
    }
  }

  /// The two connections, and the one way in which tables are gone through.
  struct OCELDatabase {
    let file: OCELDatabaseFile
    /// Bytes of the file.
    let size: Int
    let source: Database
    let stage: Database

    /// The longest value, in bytes.
    static let valueSizeMax = 16 << 20

    /// Goes through columns of a table in the order of its rows, which are counted from 1.
    func forEachRow(
      of table: OCELTable, _ columns: [String],
      _ body: (Int, [DatabaseValue]) throws(InterchangeError) -> Void
    ) throws(InterchangeError) {
      let list = columns.map { SQLiteName($0).description }.joined(separator: ", ")
      // Not by an index, which has an order of its own.
      let sql = "SELECT \(list) FROM \(SQLiteName(table.name)) NOT INDEXED"
      try file.attempt {
        let rows = try Row.fetchCursor(source, sql: sql)
        var count = 0
        while let row = try rows.next() {
          count += 1
          try checkCount(count, of: table)
          var values: [DatabaseValue] = []
          for index in columns.indices { values.append(row[index]) }
          try body(count, values)
        }
      }
    }

    /// A row takes more than a byte; pages that lead to each other could give them out for ever.
    private func checkCount(_ count: Int, of table: OCELTable) throws(InterchangeError) {
      guard count > size else { return }
      throw .malformed(
        file: file.name, place: SourcePlace(line: count),
        sentence: "table \(table.name) has more rows than the file has bytes; it is damaged")
    }

    /// The characters of a value; nil for none.
    func characters(
      _ value: DatabaseValue, at place: SourcePlace
    ) throws(InterchangeError) -> String? {
      let text: String
      switch value.storage {
      case .null: return nil
      case .int64(let number): return "\(number)"
      case .double(let number): return "\(number)"
      case .string(let string): text = string
      case .blob(let data): text = String(decoding: data, as: UTF8.self)
      }
      guard text.utf8.count > Self.valueSizeMax else { return text }
      throw .tooLarge(
        file: file.name, place: place, what: "a value", size: text.utf8.count,
        limit: Self.valueSizeMax)
    }
  }
#endif
