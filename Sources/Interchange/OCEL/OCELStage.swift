#if SQLite
  internal import GRDB

  /// Rows of a table copied to the temporary database, where they are found by an id as text.
  struct OCELStage {
    private let database: OCELDatabase
    private let table: OCELTable
    private let find: Statement
    private let name: String

    /// Copies columns of a table, found again by the one in `key`.
    ///
    /// `number` tells the copies apart.
    init(
      _ database: OCELDatabase, _ table: OCELTable, key: String, _ columns: [String], number: Int
    ) throws(InterchangeError) {
      self.database = database
      self.table = table
      let name = "stage_\(number)"
      self.name = name
      let file = database.file
      let own = columns.indices.map { "column_\($0)" }
      let marks = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
      let insert = try file.attempt {
        try database.stage.execute(
          sql: """
            CREATE TABLE \(name) (\((["id", "row_number"] + own).joined(separator: ", ")),
            PRIMARY KEY (id, row_number)) WITHOUT ROWID; BEGIN
            """)
        return try database.stage.makeStatement(sql: "INSERT INTO \(name) VALUES (\(marks))")
      }
      try database.forEachRow(of: table, [key] + columns) {
        (number, values) throws(InterchangeError) in
        let place = SourcePlace(line: number)
        guard let id = try database.characters(values[0], at: place) else { return }
        try file.attempt {
          try insert.execute(
            arguments: StatementArguments(
              [id.databaseValue, number.databaseValue] + values.dropFirst()))
        }
      }
      let list = (own.isEmpty ? ["id"] : own).joined(separator: ", ")
      find = try file.attempt {
        try database.stage.execute(sql: "COMMIT")
        return try database.stage.makeStatement(
          sql: "SELECT \(list) FROM \(name) WHERE id = ? ORDER BY row_number")
      }
    }

    /// Gives the copied columns of every row with an id, in the table's order.
    func forEach(
      _ id: String, _ body: ([String?]) throws(InterchangeError) -> Void
    ) throws(InterchangeError) {
      try database.file.attempt {
        let rows = try Row.fetchCursor(find, arguments: [id])
        while let row = try rows.next() {
          var texts: [String?] = []
          for index in 0..<row.count {
            texts.append(try database.characters(row[index], at: SourcePlace(line: 1)))
          }
          try body(texts)
        }
      }
    }

    /// Gives the ids, with their rows, that `isKnown` says nothing of.
    func forEachStranger(
      _ isKnown: (String) -> Bool, _ body: (String, SourcePlace) throws(InterchangeError) -> Void
    ) throws(InterchangeError) {
      try database.file.attempt {
        let rows = try Row.fetchCursor(
          database.stage, sql: "SELECT id, row_number FROM \(name) ORDER BY id, row_number")
        while let row = try rows.next() {
          guard let id = String.fromDatabaseValue(row[0]), !isKnown(id) else { continue }
          try body(id, SourcePlace(line: Int.fromDatabaseValue(row[1]) ?? 1))
        }
      }
    }
  }
#endif
