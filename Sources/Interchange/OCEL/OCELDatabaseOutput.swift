#if SQLite
  internal import EventModel
  internal import Foundation
  internal import GRDB

  /// A log's database while it is written, as a temporary file that goes away with this.
  final class OCELDatabaseOutput {
    private let path: String
    private let queue: DatabaseQueue
    private let schema: OCELDatabaseSchema

    /// Makes all tables and declares the types.
    init(_ types: OCELTypes) throws(InterchangeError) {
      let path = URL(fileURLWithPath: NSTemporaryDirectory())
        .appending(path: "fribrev-\(UUID().uuidString)").path
      let schema = OCELDatabaseSchema(types)
      self.path = path
      self.schema = schema
      queue = try Self.attempt(path) {
        var configuration = Configuration()
        // The standard has the keys declared; what they would check may come in any order.
        configuration.foreignKeysEnabled = false
        // One transaction holds the whole log, over many calls.
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { database in
          try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
          for sql in schema.statements { try database.execute(sql: sql) }
          for (map, tables) in [
            ("event_map_type", schema.events), ("object_map_type", schema.objects),
          ] {
            for table in tables {
              try Self.insert([table.type, table.map], into: map, database)
            }
          }
        }
        return queue
      }
    }

    deinit {
      // What can't be removed is the system's to clean up, as it does with temporary files.
      try? FileManager.default.removeItem(atPath: path)
    }

    /// Inserts an object: its values from the beginning in a row, then a row for each change.
    func insert(_ object: SourceObject) throws(InterchangeError) {
      try Self.attempt(path) {
        try queue.inDatabase { database in
          try Self.insert([object.id, object.type], into: "object", orIgnore: true, database)
          for tag in object.relations {
            try Self.insert(
              [object.id, tag.value, tag.qualifier], into: "object_object", orIgnore: true,
              database)
          }
          guard let table = schema.object(object.type) else { return }
          let known = object.values.first { $0.time.hasPrefix("1970-01-01") }
          let beginning = known?.time ?? OCELCatalogue.beginning
          var first = [String?](repeating: nil, count: table.columns.count)
          var changes: [[String?]] = []
          for (time, attribute) in object.values {
            let text = OCELOutput.text(attribute.value)
            guard let place = table.place(of: attribute.key) else { continue }
            if time == beginning && first[place] == nil {
              first[place] = text
            } else {
              var row = [String?](repeating: nil, count: table.columns.count)
              row[place] = text
              changes.append([object.id, time, table.columns[place].column] + row)
            }
          }
          try Self.insert([object.id, beginning, nil] + first, into: table.name, database)
          for row in changes { try Self.insert(row, into: table.name, database) }
        }
      }
    }

    /// Inserts an event.
    ///
    /// Throws `.file` for a second event of one id, which the standard's keys have no room for.
    func insert(_ event: OCELOutput.Event) throws(InterchangeError) {
      try Self.attempt(path) {
        try queue.inDatabase { database in
          try Self.insert([event.id, event.type], into: "event", database)
          for tag in event.relations {
            try Self.insert(
              [event.id, tag.value, tag.qualifier], into: "event_object", orIgnore: true, database)
          }
          guard let table = event.type.flatMap({ schema.event($0) }) else { return }
          var row = [String?](repeating: nil, count: table.columns.count)
          for attribute in event.attributes {
            guard let place = table.place(of: attribute.name) else { continue }
            row[place] = row[place] ?? attribute.text
          }
          try Self.insert([event.id, event.time] + row, into: table.name, database)
        }
      }
    }

    /// Closes the database and copies it to the output.
    func finish(_ output: SourceOutput) throws(InterchangeError) {
      try Self.attempt(path) {
        try queue.inDatabase { try $0.execute(sql: "COMMIT") }
        try queue.close()
      }
      let whole = try SourceInput(path: path)
      while let chunk = try whole.next() { try output.write(chunk) }
    }

    private static func insert(
      _ values: [String?], into table: String, orIgnore: Bool = false, _ database: Database
    ) throws {
      let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
      let statement = try database.cachedStatement(
        sql: "INSERT \(orIgnore ? "OR IGNORE " : "")INTO \(SQLiteName(table)) VALUES (\(marks))")
      let arguments = values.map { $0.map(SQLiteName.withoutNUL) }
      try statement.execute(arguments: StatementArguments(arguments))
    }

    private static func attempt<Result>(
      _ path: String, _ body: () throws -> Result
    ) throws(InterchangeError) -> Result {
      do {
        return try body()
      } catch {
        let detail = (error as? DatabaseError)?.message ?? error.localizedDescription
        throw .file(path: path, detail: "SQLite can't hold the log: \(detail)")
      }
    }
  }
#endif
