#if SQLite
  internal import EventModel
  internal import GRDB

  /// A log in a SQLite file: its tables found and noted upon, its declarations and objects known.
  struct OCELDatabaseLog {
    private let database: OCELDatabase
    private let diagnostics: Diagnostics
    private let tables: [String: OCELTable]
    private let events: OCELTable
    private let objects: OCELTable
    private var catalogue = OCELCatalogue()
    private var eventTypes: [OCELKey: OCELTypeTable] = [:]
    private var objectTypes: [OCELKey: OCELTypeTable] = [:]
    private var eventObjects: OCELStage?
    private var objectObjects: OCELStage?
    /// Names of the tables that mean something, in lower case.
    private var known: Set<String> = []
    private var stages: [String: OCELTypeTable] = [:]
    private var stageCount = 0

    /// Looks at all there is but the events.
    init(_ database: OCELDatabase, diagnostics: Diagnostics) throws(InterchangeError) {
      self.database = database
      self.diagnostics = diagnostics
      let found = try database.tables()
      tables = found.tables
      guard let events = tables["event"], let objects = tables["object"],
        let eventMap = tables["event_map_type"], let objectMap = tables["object_map_type"]
      else {
        throw .unknownFormat(
          path: database.file.path,
          detail: "it is no OCEL 2.0: it lacks one of the tables event, object, event_map_type "
            + "and object_map_type")
      }
      self.events = events
      self.objects = objects
      try check(eventMap, ["ocel_type", "ocel_type_map"], primary: true, foreign: false)
      try check(objectMap, ["ocel_type", "ocel_type_map"], primary: true, foreign: false)
      try check(events, ["ocel_id", "ocel_type"], primary: true, foreign: true)
      try check(objects, ["ocel_id", "ocel_type"], primary: true, foreign: true)
      catalogue.types.events = try types(eventMap, prefix: "event", in: \.eventTypes)
      catalogue.types.objects = try types(objectMap, prefix: "object", in: \.objectTypes)
      try learnObjects()
      eventObjects = try relations("event_object", from: "ocel_event_id", to: "ocel_object_id")
      objectObjects = try relations("object_object", from: "ocel_source_id", to: "ocel_target_id")
      for name in tables.keys.sorted() where !known.contains(name) {
        try note(.unknownElement, "table \(tables[name]?.name ?? name)")
      }
      for name in found.others.sorted() { try note(.unknownElement, "\(name) is no plain table") }
    }

    /// Gives out declarations, objects and events, then notes what belongs to none of them.
    mutating func giveOut(
      _ sink: (SourceItem) throws(InterchangeError) -> Void
    ) throws(InterchangeError) {
      let (database, diagnostics) = (database, diagnostics)
      try sink(.attachment(catalogue.types.attachment))
      try database.forEachRow(of: objects, ["ocel_id", "ocel_type"]) {
        (number, values) throws(InterchangeError) in
        let entry = try self.objectEntry(values, at: SourcePlace(line: number))
        guard let object = try catalogue.object(entry, diagnostics: diagnostics) else { return }
        try sink(.object(object))
      }
      try database.forEachRow(of: events, ["ocel_id", "ocel_type"]) {
        (number, values) throws(InterchangeError) in
        let entry = try self.eventEntry(values, at: SourcePlace(line: number))
        try sink(.row(catalogue.row(entry, diagnostics: diagnostics)))
      }
      try noteStrangers()
    }

    private func eventEntry(
      _ values: [DatabaseValue], at place: SourcePlace
    ) throws(InterchangeError) -> OCELEntry {
      var entry = try entry(values, at: place)
      guard let id = entry.id else { return entry }
      if let table = entry.type.flatMap({ eventTypes[OCELKey($0)] }) {
        var isFirst = true
        try table.forEach(id) { (time, _, values) throws(InterchangeError) in
          // A second row of one event would give every attribute twice.
          guard isFirst else { return try note(.idRepeated, "\(id) in \(table.name)", at: place) }
          isFirst = false
          entry.time = time
          for value in values where value.text != nil { entry.values.append(value) }
        }
      }
      entry.relations = try related(id, by: eventObjects)
      return entry
    }

    private func objectEntry(
      _ values: [DatabaseValue], at place: SourcePlace
    ) throws(InterchangeError) -> OCELEntry {
      var entry = try entry(values, at: place)
      // An object stated twice has its values and relations once.
      guard let id = entry.id, !catalogue.hasGivenOut(object: id) else { return entry }
      if let table = entry.type.flatMap({ objectTypes[OCELKey($0)] }) {
        try table.forEach(id) { (time, changed, values) throws(InterchangeError) in
          guard let changed, !changed.isEmpty else {
            for value in values where value.text != nil { entry.values.append(value) }
            return
          }
          let value = values.first { $0.name?.lowercased() == changed.lowercased() }
          entry.values.append(value ?? OCELEntry.Value(name: changed, time: time))
        }
      }
      entry.relations = try related(id, by: objectObjects)
      return entry
    }

    private func entry(
      _ values: [DatabaseValue], at place: SourcePlace
    ) throws(InterchangeError) -> OCELEntry {
      OCELEntry(
        place: place, id: try database.characters(values[0], at: place),
        type: try database.characters(values[1], at: place))
    }

    private func related(
      _ id: String, by stage: OCELStage?
    ) throws(InterchangeError) -> [OCELEntry.Relation] {
      var relations: [OCELEntry.Relation] = []
      try stage?.forEach(id) { (texts) throws(InterchangeError) in
        relations.append(
          OCELEntry.Relation(object: texts[0], qualifier: texts.count > 1 ? texts[1] : nil))
      }
      return relations
    }
  }

  // Looking at tables.
  extension OCELDatabaseLog {
    private mutating func learnObjects() throws(InterchangeError) {
      let database = database
      try database.forEachRow(of: objects, ["ocel_id", "ocel_type"]) {
        (number, values) throws(InterchangeError) in
        let place = SourcePlace(line: number)
        guard let id = try database.characters(values[0], at: place),
          let type = try database.characters(values[1], at: place)
        else { return }
        catalogue.learn(object: id, type: type)
      }
    }

    /// Notes keys that a table lacks and columns it has too many; throws where columns are missing.
    private mutating func check(
      _ table: OCELTable, _ columns: Set<String>, primary: Bool, foreign: Bool
    ) throws(InterchangeError) {
      known.insert(table.name.lowercased())
      for column in columns.sorted() where !table.has(column) {
        throw .malformed(
          file: database.file.name, place: SourcePlace(line: 1),
          sentence: "table \(table.name) has no column \(column)")
      }
      try checkKeys(of: table, primary: primary, foreign: foreign)
      for column in table.columns where !columns.contains(column.name.lowercased()) {
        try note(.unknownElement, "column \(column.name) of \(table.name)")
      }
    }

    private func checkKeys(
      of table: OCELTable, primary: Bool, foreign: Bool
    ) throws(InterchangeError) {
      if primary && !table.hasPrimaryKey || foreign && !table.hasForeignKey {
        try note(.keysMissing, "table \(table.name)")
      }
    }

    /// The declarations that a map table and the tables it names are.
    private mutating func types(
      _ map: OCELTable, prefix: String,
      in tables: WritableKeyPath<OCELDatabaseLog, [OCELKey: OCELTypeTable]>
    ) throws(InterchangeError) -> OCELTypes.Kind {
      var rows: [(type: String, table: String)] = []
      let database = database
      try database.forEachRow(of: map, ["ocel_type", "ocel_type_map"]) {
        (number, values) throws(InterchangeError) in
        let place = SourcePlace(line: number)
        guard let type = try database.characters(values[0], at: place) else { return }
        rows.append((type, "\(prefix)_\(try database.characters(values[1], at: place) ?? "")"))
      }
      var kind = OCELTypes.Kind()
      for (index, row) in rows.enumerated() {
        var declaration = OCELTypes.Declaration(name: row.type)
        if let table = try typeTable(row.table.lowercased(), of: prefix) {
          self[keyPath: tables][OCELKey(row.type)] = table
          for attribute in table.attributes {
            _ = declaration.declare(attribute.name, attribute.type)
          }
        } else {
          try note(.tableMissing, "table \(row.table) of type \"\(row.type.prefix(80))\"")
        }
        try kind.read(
          declaration, at: SourcePlace(line: index + 1), diagnostics: diagnostics)
      }
      return kind
    }

    /// The table of a type, looked at and copied once however often it is named.
    private mutating func typeTable(
      _ name: String, of prefix: String
    ) throws(InterchangeError) -> OCELTypeTable? {
      if let stage = stages[name] { return stage }
      let isEvents = prefix == "event"
      let owner = isEvents ? events : objects
      guard let table = tables[name], table.has("ocel_id"), !OCELTypeTable.isOther(name) else {
        return nil
      }
      known.insert(name)
      try checkKeys(of: table, primary: isEvents, foreign: true)
      if !table.has("ocel_time") { try note(.tableMissing, "ocel_time of \(table.name)") }
      if table.isNumeric("ocel_id") != owner.isNumeric("ocel_id") {
        try note(.caseIDRepaired, "ocel_id of \(table.name) and of \(owner.name)")
      }
      let usual: Set = isEvents ? ["ocel_id", "ocel_time"] : OCELTypeTable.objectColumns
      for column in table.columns
      where OCELTable.reserved.contains(column.name.lowercased())
        && !usual.contains(column.name.lowercased())
      {
        try note(.unknownElement, "column \(column.name) of \(table.name)")
      }
      stageCount += 1
      let stage = try OCELTypeTable(database, table, number: stageCount)
      stages[name] = stage
      return stage
    }

    private mutating func relations(
      _ name: String, from: String, to: String
    ) throws(InterchangeError) -> OCELStage? {
      guard let table = tables[name] else {
        try note(.tableMissing, "table \(name)")
        return nil
      }
      let hasQualifier = table.has("ocel_qualifier")
      let columns = hasQualifier ? [to, "ocel_qualifier"] : [to]
      try check(table, Set([from] + columns), primary: true, foreign: true)
      stageCount += 1
      return try OCELStage(database, table, key: from, columns, number: stageCount)
    }

    /// Notes rows of tables that belong to no event and no object.
    private func noteStrangers() throws(InterchangeError) {
      let catalogue = catalogue
      try eventObjects?.forEachStranger({ catalogue.hasEvent($0) }) {
        (id, place) throws(InterchangeError) in
        try note(.danglingRelation, "from event \"\(id.prefix(80))\"", at: place)
      }
      try objectObjects?.forEachStranger({ catalogue.type(ofObject: $0) != nil }) {
        (id, place) throws(InterchangeError) in
        try note(.danglingRelation, "from object \"\(id.prefix(80))\"", at: place)
      }
      for name in stages.keys.sorted() {
        guard let table = stages[name] else { continue }
        try table.stage.forEachStranger({ id in
          name.hasPrefix("event") ? catalogue.hasEvent(id) : catalogue.type(ofObject: id) != nil
        }) { (id, place) throws(InterchangeError) in
          try note(.unknownElement, "row of \"\(id.prefix(80))\" in \(table.name)", at: place)
        }
      }
    }

    private func note(
      _ deviation: Deviation, _ detail: @autoclosure () -> String,
      at place: SourcePlace = SourcePlace(line: 1)
    ) throws(InterchangeError) {
      try diagnostics.note(deviation, at: place, detail())
    }
  }
#endif
