internal import EventLog
internal import EventModel

/// What the imports of a log put beside its events.
struct ImportAttachments {
  private var contents: [String: JSONValue] = [:]
  /// The order in which names were first met.
  private var names: [String] = []
  private var formats: [String] = []

  /// Reads the streams of all imports; of two attachments with one name the later holds.
  init(_ snapshot: Snapshot) throws(LogError) {
    var texts: [String: String] = [:]
    let index = try snapshot.streamIndex(of: .system)
    for stream in 0..<index.count where ImportBatch.isBatch(try index.name(of: stream)) {
      texts.removeAll()
      for envelope in try snapshot.envelopes(at: index.positions(of: stream)) {
        take(envelope.event, &texts)
      }
    }
  }

  private mutating func take(_ event: Event, _ texts: inout [String: String]) {
    let payload = event.payload
    if event.type == ImportBatch.started, let format = payload.field("format")?.text {
      formats.append(format)
    }
    guard event.type == ImportBatch.attachment, let name = payload.field("name")?.text,
      let text = payload.field("text")?.text
    else { return }
    texts[name, default: ""] += text
    guard payload.field("part")?.integer == payload.field("parts")?.integer,
      let json = try? CanonicalJSON(parsing: texts[name] ?? "", root: .any)
    else { return }
    if contents.updateValue(json.value, forKey: name) == nil { names.append(name) }
  }

  /// What lay beside events of a format, by its own names.
  func attachments(of format: SourceFormat) -> [SourceAttachment] {
    let prefix = Self.prefix(of: format)
    return names.filter { $0.hasPrefix(prefix) }.compactMap { name in
      contents[name].map { SourceAttachment(name: name, content: $0) }
    }
  }

  /// What a format has no place for, in words; nil where there is nothing.
  func others(than format: SourceFormat) -> String? {
    let prefix = Self.prefix(of: format)
    let lost = names.filter { !$0.hasPrefix(prefix) && !$0.hasPrefix("value:") && $0 != "mapping" }
    return lost.isEmpty ? nil : "what lay beside the events: \(lost.joined(separator: ", "))"
  }

  /// A value as the file had it: itself, or what was put aside for its size.
  func whole(_ value: JSONValue) -> JSONValue {
    LargeValues.attachment(of: value).flatMap { contents[$0] } ?? value
  }

  private static func prefix(of format: SourceFormat) -> String {
    switch format {
    case .xes: "xes:"
    case .ocelJSON, .ocelXML, .ocelSQLite: "ocel:"
    case .csv: "csv:"
    case .jsonl: "jsonl:"
    case .cloudEvents: "cloudevents:"
    }
  }
}
