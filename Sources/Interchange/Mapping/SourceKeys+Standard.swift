extension SourceKeys {
  /// The names a format's own standard, or its usual tools, give the parts.
  ///
  /// Empty for CSV, where the heads tell.
  static func standard(for format: SourceFormat) -> SourceKeys {
    switch format {
    case .xes:
      SourceKeys(
        activity: ["concept:name"], time: "time:timestamp", actor: "org:resource",
        unit: "org:group", role: "org:role", lifecycle: "lifecycle:transition")
    case .ocelJSON, .ocelXML, .ocelSQLite:
      SourceKeys(activity: ["ocel:activity"], time: "ocel:timestamp")
    case .cloudEvents: SourceKeys(caseID: ["subject"], activity: ["type"], time: "time")
    case .jsonl:
      SourceKeys(
        caseID: ["case"], activity: ["activity"], time: "time", actor: "actor", unit: "unit")
    case .csv: SourceKeys()
    }
  }

  /// The same keys with those in place that another set names.
  func merging(_ own: SourceKeys) -> SourceKeys {
    SourceKeys(
      caseID: own.caseID.isEmpty ? caseID : own.caseID,
      activity: own.activity.isEmpty ? activity : own.activity,
      time: own.time ?? time, start: own.start ?? start, actor: own.actor ?? actor,
      unit: own.unit ?? unit, role: own.role ?? role, lifecycle: own.lifecycle ?? lifecycle,
      casePrefix: own.casePrefix ?? casePrefix)
  }
}
