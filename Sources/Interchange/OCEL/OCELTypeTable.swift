#if SQLite
  /// The table of one type of events or objects.
  struct OCELTypeTable {
    let name: String
    let stage: OCELStage
    /// The attributes, which the table's other columns are.
    let attributes: [(name: String, type: OCELValueType)]
    private let hasTime: Bool
    private let hasChange: Bool

    static let objectColumns: Set<String> = ["ocel_id", "ocel_time", "ocel_changed_field"]

    init(
      _ database: OCELDatabase, _ table: OCELTable, number: Int
    ) throws(InterchangeError) {
      name = table.name
      hasTime = table.has("ocel_time")
      hasChange = table.has("ocel_changed_field")
      attributes = table.attributes.map { ($0.name, OCELValueType(column: $0.declaration)) }
      var columns = attributes.map(\.name)
      if hasChange { columns.insert("ocel_changed_field", at: 0) }
      if hasTime { columns.insert("ocel_time", at: 0) }
      stage = try OCELStage(database, table, key: "ocel_id", columns, number: number)
    }

    /// Whether a table that might be a type's by its name is one of the standard's others.
    static func isOther(_ name: String) -> Bool {
      ["event_map_type", "object_map_type", "event_object", "object_object"].contains(name)
    }

    /// Gives the rows of an event or object: the time, the attribute that changed, all values.
    func forEach(
      _ id: String,
      _ body: (String?, String?, [OCELEntry.Value]) throws(InterchangeError) -> Void
    ) throws(InterchangeError) {
      try stage.forEach(id) { (texts) throws(InterchangeError) in
        var texts = texts[...]
        let time = hasTime ? texts.popFirst() ?? nil : nil
        let changed = hasChange ? texts.popFirst() ?? nil : nil
        let values = zip(attributes, texts).map { attribute, text in
          OCELEntry.Value(name: attribute.name, time: time, text: text)
        }
        try body(time, changed, values)
      }
    }
  }
#endif
