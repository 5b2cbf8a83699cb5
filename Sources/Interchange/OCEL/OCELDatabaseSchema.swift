#if SQLite
  /// The tables of a log in SQLite: which type has which, and which attribute which column.
  struct OCELDatabaseSchema {
    /// The table of one type.
    struct Table {
      let type: String
      /// The name within the table's name.
      let map: String
      let name: String
      private(set) var columns: [(column: String, type: OCELValueType)] = []
      private var places: [OCELKey: Int] = [:]

      init(_ declaration: OCELTypes.Declaration, map: String, prefix: String) {
        type = declaration.name
        self.map = map
        name = "\(prefix)_\(map)"
        var taken = OCELTable.reserved
        for attribute in declaration.attributes {
          let wanted = SQLiteName.withoutNUL(attribute.name)
          let column = OCELDatabaseSchema.free(wanted, taken: &taken)
          places[OCELKey(attribute.name)] = columns.count
          columns.append((column, attribute.type))
        }
      }

      /// The place of an attribute among the columns.
      func place(of attribute: String) -> Int? { places[OCELKey(attribute)] }

      /// The columns as SQL declares them.
      var declarations: String {
        columns.map { ", \(SQLiteName($0.column)) \(Self.word(for: $0.type))" }.joined()
      }

      private static func word(for type: OCELValueType) -> String {
        switch type {
        case .string: "TEXT"
        case .time: "TIMESTAMP"
        case .integer: "INTEGER"
        case .float: "REAL"
        case .boolean: "BOOLEAN"
        }
      }
    }

    let events: [Table]
    let objects: [Table]
    private var places: [String: [OCELKey: Int]] = [:]

    init(_ types: OCELTypes) {
      events = Self.tables(types.events, prefix: "event")
      objects = Self.tables(types.objects, prefix: "object")
      for (prefix, tables) in [("event", events), ("object", objects)] {
        for (place, table) in tables.enumerated() {
          places[prefix, default: [:]][OCELKey(table.type)] = place
        }
      }
    }

    /// The table of a type of events.
    func event(_ type: String) -> Table? { places["event"]?[OCELKey(type)].map { events[$0] } }

    /// The table of a type of objects.
    func object(_ type: String) -> Table? { places["object"]?[OCELKey(type)].map { objects[$0] } }

    /// The statements that make all tables.
    var statements: [String] {
      var statements: [String] = []
      for kind in ["event", "object"] {
        statements += [
          """
          CREATE TABLE \(kind)_map_type (ocel_type TEXT, ocel_type_map TEXT,
          PRIMARY KEY (ocel_type))
          """,
          """
          CREATE TABLE \(kind) (ocel_id TEXT, ocel_type TEXT, PRIMARY KEY (ocel_id),
          FOREIGN KEY (ocel_type) REFERENCES \(kind)_map_type (ocel_type))
          """,
        ]
      }
      for (name, from, kind, to) in [
        ("event_object", "ocel_event_id", "event", "ocel_object_id"),
        ("object_object", "ocel_source_id", "object", "ocel_target_id"),
      ] {
        statements.append(
          """
          CREATE TABLE \(name) (\(from) TEXT, \(to) TEXT, ocel_qualifier TEXT,
          PRIMARY KEY (\(from), \(to), ocel_qualifier),
          FOREIGN KEY (\(from)) REFERENCES \(kind) (ocel_id),
          FOREIGN KEY (\(to)) REFERENCES object (ocel_id))
          """)
      }
      for table in events {
        statements.append(
          """
          CREATE TABLE \(SQLiteName(table.name)) (ocel_id TEXT, ocel_time TIMESTAMP\
          \(table.declarations), PRIMARY KEY (ocel_id),
          FOREIGN KEY (ocel_id) REFERENCES event (ocel_id))
          """)
      }
      for table in objects {
        statements.append(
          """
          CREATE TABLE \(SQLiteName(table.name)) (ocel_id TEXT, ocel_time TIMESTAMP,
          ocel_changed_field TEXT\(table.declarations),
          FOREIGN KEY (ocel_id) REFERENCES object (ocel_id))
          """)
      }
      return statements
    }

    private static func tables(_ kind: OCELTypes.Kind, prefix: String) -> [Table] {
      // `event_object` and `object_object` are tables of relations.
      var taken: Set = ["object"]
      return kind.declarations.map { declaration in
        let words = declaration.name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let joined = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let map = free(joined.isEmpty ? "Type" : String(joined.prefix(60)), taken: &taken)
        return Table(declaration, map: map, prefix: prefix)
      }
    }

    /// The name, with a number behind it where SQLite would take it for another.
    static func free(_ name: String, taken: inout Set<String>) -> String {
      var (candidate, number) = (name, 1)
      while !taken.insert(candidate.lowercased()).inserted {
        number += 1
        candidate = "\(name)_\(number)"
      }
      return candidate
    }
  }
#endif
