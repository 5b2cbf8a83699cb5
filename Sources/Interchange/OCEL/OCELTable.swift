#if SQLite
  internal import GRDB

  /// A table of a database, as its schema declares it.
  struct OCELTable {
    let name: String
    let columns: [(name: String, declaration: String)]
    let hasPrimaryKey: Bool
    let hasForeignKey: Bool

    /// Columns that files have beside attributes, ours and those of older tools.
    static let reserved: Set<String> = [
      "ocel_id", "ocel_time", "ocel_changed_field", "ocel_type", "ocel:id", "ocel:activity",
      "ocel:timestamp", "ocel:type", "ocel:oid", "ocel:eid",
    ]

    /// Whether the table has a column, whose name SQLite takes in either case.
    func has(_ column: String) -> Bool {
      columns.contains { $0.name.lowercased() == column }
    }

    /// The columns that are attributes of a type.
    var attributes: [(name: String, declaration: String)] {
      columns.filter { !Self.reserved.contains($0.name.lowercased()) }
    }

    /// Whether the ids in a column would be stored as numbers where they look like numbers.
    func isNumeric(_ column: String) -> Bool {
      let declaration = columns.first { $0.name.lowercased() == column }?.declaration ?? ""
      return ["INT", "REAL", "FLOA", "DOUB", "NUM"].contains {
        declaration.uppercased().contains($0)
      }
    }
  }

  extension OCELDatabase {
    /// The tables by their names in lower case, and the names of views and virtual tables.
    ///
    /// These are programs rather than data, and are not looked into.
    func tables() throws(InterchangeError) -> (tables: [String: OCELTable], others: [String]) {
      try file.attempt {
        var tables: [String: OCELTable] = [:]
        var others: [String] = []
        let rows = try Row.fetchCursor(
          source, sql: "SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view')")
        while let row = try rows.next() {
          guard let name = String.fromDatabaseValue(row[0]),
            let type = String.fromDatabaseValue(row[1]), !name.hasPrefix("sqlite_")
          else { continue }
          let sql = String.fromDatabaseValue(row[2]) ?? ""
          if type == "table" && !sql.uppercased().hasPrefix("CREATE VIRTUAL") {
            tables[name.lowercased()] = try table(name)
          } else {
            others.append(name)
          }
        }
        return (tables, others)
      }
    }

    private func table(_ name: String) throws -> OCELTable {
      let quoted = SQLiteName(name)
      var columns: [(String, String)] = []
      var hasPrimaryKey = false
      let rows = try Row.fetchAll(source, sql: "PRAGMA table_info(\(quoted))")
      for row in rows {
        columns.append(
          (
            String.fromDatabaseValue(row["name"]) ?? "",
            String.fromDatabaseValue(row["type"]) ?? ""
          ))
        if Int.fromDatabaseValue(row["pk"]) ?? 0 > 0 { hasPrimaryKey = true }
      }
      let foreign = try Row.fetchOne(source, sql: "PRAGMA foreign_key_list(\(quoted))")
      return OCELTable(
        name: name, columns: columns, hasPrimaryKey: hasPrimaryKey, hasForeignKey: foreign != nil)
    }
  }
#endif
