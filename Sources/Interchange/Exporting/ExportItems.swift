internal import EventLog
internal import EventModel

/// A log as the items that writers take: attachments, objects, cases with their rows, rows of no
/// case.
///
/// Can be gone through as often as one likes; formats that declare before they use need it twice.
struct ExportItems {
  private let snapshot: Snapshot
  private let cases: StreamIndex
  private let caseless: StreamIndex
  private let objects: StreamIndex
  private let format: SourceFormat
  private let isPlain: Bool
  /// What lay beside events of this format.
  let attachments: [SourceAttachment]
  private let store: ImportAttachments
  let keys: ExportKeys

  private static let eventsPerRead = 4_096

  init(
    _ snapshot: Snapshot, for format: SourceFormat, isPlain: Bool
  ) throws(InterchangeError) {
    self.snapshot = snapshot
    self.format = format
    self.isPlain = isPlain
    keys = ExportKeys(format)
    do throws(LogError) {
      cases = try snapshot.streamIndex(of: .case)
      caseless = try snapshot.streamIndex(of: .caseless)
      objects = try snapshot.streamIndex(of: .object)
      store = try ImportAttachments(snapshot)
    } catch {
      throw .log(error)
    }
    attachments = store.attachments(of: format)
  }

  /// Gives out everything, in order; what was written and what was not.
  func all(
    _ body: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) -> Exporter.Report {
    var report = Exporter.Report()
    for attachment in attachments { try body(.attachment(attachment)) }
    if isObjectCentric {
      for index in 0..<objects.count {
        let events = try envelopes(objects.positions(of: index))
        if let object = ObjectJoining.object(of: events) {
          try body(.object(carrying(events.map { EnvelopeJSON.line(for: $0) }, object)))
        }
      }
      for index in 0..<cases.count {
        let name = try InterchangeError.translating { () throws(LogError) in
          try cases.name(of: index)
        }
        // A case that is an object of the log it came from was told as that.
        let known = try InterchangeError.translating { () throws(LogError) in
          try snapshot.positions(of: StreamName(.object, name.id))
        }
        if known.isEmpty { try body(.object(try caseObject(index, name.id))) }
      }
    }
    for index in 0..<cases.count { try aCase(index, body, &report) }
    for index in 0..<caseless.count {
      try rows(of: caseless, index, caseID: nil, body, &report)
    }
    report.cases = cases.count
    report.lost = try losses()
    return report
  }

  private var isObjectCentric: Bool {
    format == .ocelJSON || format == .ocelXML || format == .ocelSQLite
  }

  private func aCase(
    _ index: Int, _ body: (SourceItem) throws(InterchangeError) -> Void,
    _ report: inout Exporter.Report
  ) throws(InterchangeError) {
    let id = try InterchangeError.translating { () throws(LogError) in
      try cases.name(of: index).id
    }
    if !isObjectCentric, let said = try caseAttributes(index, id) {
      try body(.caseAttributes(said))
    }
    try rows(of: cases, index, caseID: id, body, &report)
  }

  private func rows(
    of streams: StreamIndex, _ index: Int, caseID: String?,
    _ body: (SourceItem) throws(InterchangeError) -> Void, _ report: inout Exporter.Report
  ) throws(InterchangeError) {
    let positions = streams.positions(of: index)
    var start = 0
    while start < positions.count {
      let page = Array(positions.dropFirst(start).prefix(Self.eventsPerRead))
      start += page.count
      for envelope in try envelopes(page) where !envelope.event.flags.contains(.synthesised) {
        try body(.row(try row(of: envelope, caseID: caseID)))
        report.events += 1
      }
    }
  }

  private func row(
    of envelope: Envelope, caseID: String?
  ) throws(InterchangeError) -> SourceRow {
    var row = keys.row(of: envelope, caseID: caseID, attached: store)
    if isObjectCentric {
      row.caseID = nil
      let relations = ObjectJoining.relations(of: envelope.event)
      row.relations = relations
      if let caseID, !relations.contains(where: { $0.value == caseID }) {
        row.relations.insert(Tag(name: "case", value: caseID, qualifier: "case"), at: 0)
      }
    }
    if !isPlain {
      row.attributes.append(
        SourceAttribute(CarriedEvent.key, .text(EnvelopeJSON.line(for: envelope))))
    }
    return row
  }

  /// What the synthesised events of a case say, and these events themselves.
  private func caseAttributes(
    _ index: Int, _ id: String
  ) throws(InterchangeError) -> SourceCase? {
    var attributes: [SourceAttribute] = []
    var lines: [String] = []
    for envelope in try synthesised(index) {
      lines.append(EnvelopeJSON.line(for: envelope))
      for attribute in keys.attributes(of: envelope.event, attached: store) {
        attributes.removeAll { $0.key == attribute.key }
        attributes.append(attribute)
      }
    }
    guard !lines.isEmpty else { return nil }
    if !isPlain {
      attributes.append(
        SourceAttribute(CarriedEvent.caseKey, .text(lines.joined(separator: "\n"))))
    }
    return SourceCase(place: SourcePlace(line: 0), id: id, attributes: attributes)
  }

  /// A case as an object of its own.
  private func caseObject(_ index: Int, _ id: String) throws(InterchangeError) -> SourceObject {
    let said = try caseAttributes(index, id)?.attributes ?? []
    let object = SourceObject(
      place: SourcePlace(line: 0), id: id, type: "case",
      values: said.map { (Self.beginning, $0) }, relations: [])
    return said.isEmpty ? carrying([], object) : object
  }

  /// The object with the events that an import of ours takes in its place.
  private func carrying(_ lines: [String], _ object: SourceObject) -> SourceObject {
    guard !isPlain else { return object }
    var object = object
    let text = lines.isEmpty ? CarriedEvent.none : lines.joined(separator: "\n")
    object.values.append((Self.beginning, SourceAttribute(CarriedEvent.caseKey, .text(text))))
    return object
  }

  /// When values hold that always held.
  private static let beginning = "1970-01-01T00:00:00Z"

  /// The synthesised events of a case, found by their facts.
  private func synthesised(_ index: Int) throws(InterchangeError) -> [Envelope] {
    let positions = cases.positions(of: index)
    var found: [Envelope] = []
    var start = 0
    while start < positions.count {
      let page = Array(positions.dropFirst(start).prefix(Self.eventsPerRead))
      start += page.count
      found += try envelopes(page).filter { $0.event.flags.contains(.synthesised) }
    }
    return found
  }

  private func envelopes(
    _ positions: some Collection<Position>
  ) throws(InterchangeError) -> [Envelope] {
    do {
      return try snapshot.envelopes(at: positions)
    } catch {
      throw .log(error)
    }
  }

  /// What this format has no place for.
  private func losses() throws(InterchangeError) -> [String] {
    var lost: [String] = []
    do throws(LogError) {
      for kind in [StreamKind.organisation, .regime] + (isObjectCentric ? [] : [.object]) {
        let count = try snapshot.streamIndex(of: kind).eventCount
        if count > 0 { lost.append("\(count) events of kind \(kind)") }
      }
    } catch {
      throw .log(error)
    }
    if format == .cloudEvents {
      lost.append("what cases are said to be without a time")
    }
    if isPlain {
      lost.append("what the format can't say of an event (ids, reasons, sealed fields)")
    }
    if let other = store.others(than: format) { lost.append(other) }
    return lost
  }
}
