internal import EventModel

extension Importer {
  /// SHA-256 of the mapping's text; empty for none.
  var mappingDigest: String {
    mapping.text.isEmpty
      ? "" : LargeValues.hexadecimal(EventIdentity.digest(Array(mapping.text.utf8)))
  }

  /// The events that begin an import, and those of what lay beside its rows.
  func opening(_ batch: ImportBatch, _ plan: ImportPlan, at time: Instant) -> [Draft] {
    guard let reading else { preconditionFailure("read the file first") }
    var members: [JSONValue.Member] = [
      .init("bytes", .number("\(reading.byteCount)")), .init("file", .string(input.name)),
      .init("format", .string(format.rawValue)), .init("mode", .string(mode)),
      .init("sha256", .string("\(reading.digest)")), .init("source", .string(source)),
    ]
    if !mapping.text.isEmpty {
      members.append(.init("mapping", .string(mapping.name)))
      members.append(.init("mappingSHA256", .string(mappingDigest)))
    }
    if let object = mapping.caseObject { members.append(.init("caseObject", .string(object))) }
    let hidden = [
      ("pseudonymised", mapping.pseudonymised.sorted()), ("sealed", mapping.sealing.keys.sorted()),
    ]
    for (name, keys) in hidden where !keys.isEmpty {
      members.append(.init(name, .array(keys.map { .string($0) })))
    }
    var drafts = [batch.draft(ImportBatch.started, members, at: time)]
    var attachments = plan.attachments
    if !mapping.text.isEmpty {
      attachments.append(SourceAttachment(name: "mapping", content: .string(mapping.text)))
    }
    var names: Set<String> = []
    for attachment in attachments where names.insert(attachment.name).inserted {
      drafts += batch.drafts(of: attachment, at: time)
    }
    return drafts
  }

  /// The event that says it is whole.
  func closing(_ batch: ImportBatch, _ plan: ImportPlan, at time: Instant) -> Draft {
    let counts: [(String, Int)] = [
      ("cases", plan.counts.cases), ("rows", plan.counts.rows + plan.counts.before[0]),
      ("known", plan.counts.known),
      ("synthesised", plan.counts.synthesised + plan.counts.before[1]),
      ("others", plan.counts.others + plan.counts.before[2]),
      ("faults", diagnostics.faultCount),
    ]
    let deviations = diagnostics.deviations.map { entry in
      JSONValue.object([
        .init("deviation", .string(entry.deviation.rawValue)),
        .init("count", .number("\(entry.count)")),
        .init("examples", .array(entry.examples.map { .string(String($0.prefix(200))) })),
      ])
    }
    return batch.draft(
      ImportBatch.sealed,
      counts.map { .init($0.0, .number("\($0.1)")) } + [.init("deviations", .array(deviations))],
      at: time)
  }
}
