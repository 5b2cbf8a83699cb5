public import Casework

extension ReplayReport {
  /// The report as JSON: what `fribrev replay --format json` prints and `report check` takes.
  ///
  /// `Fixtures/Schemas/replay.schema.json` describes it. Figures that small groups hide are null.
  /// `positions` lists up to 20 events of an entry's evidence.
  public func json() throws(EngineError) -> JSONValue {
    var differences: [JSONValue] = []
    // Entries can be counted: where totals are hidden they would tell them.
    for diff in diffs where !hidesTotals {
      for entry in diff.entries { differences.append(try json(of: entry, in: diff)) }
    }
    return JSONValue.object([
      .init("schema", .string(Self.schema)),
      .init("log", log),
      .init("zone", .string(result.zone.rawValue)),
      .init("law", .array(law)),
      .init("breaches", breaches.map { .number($0.total(.violated)) } ?? .null),
      .init("columns", .array(zip(columns, result.columns).map { json(of: $0, $1) })),
      .init("rows", .array(rows.map { json(of: $0) })),
      .init("diff", .array(differences)),
      .init("counts", .array(diffs.flatMap { diff in diff.counts.map { json(of: $0, in: diff) } })),
      .init("truncated", .bool(diffs.contains(where: \.isTruncated))),
      .init("suppressed", .array(suppressed.map { .string($0) })),
      .init("unsuppressed", .bool(isUnsuppressed)),
      .init("digest", .string(result.digest.description)),
    ]).sorted
  }

  /// The name and version of the form.
  public static let schema = "fribrev/replay/1"

  private var log: JSONValue {
    .object([
      .init("head", .number(result.head.description)),
      .init("root", .string(result.root.description)),
      .init("from", result.from.map { .string($0.description) } ?? .null),
      .init("to", result.through.map { .string($0.description) } ?? .null),
      .init("cases", .number(result.cases)),
      .init("events", .number(result.events)),
    ])
  }

  private var law: [JSONValue] {
    result.law.attachments.map { attachment in
      .object([
        .init("id", .string(attachment.pack.id)),
        .init("version", .string(attachment.pack.version)),
      ])
    }
  }

  private func json(of column: Column, _ own: ReplayColumn) -> JSONValue {
    var bundle: JSONValue = .string("as-recorded")
    if case .bundle(let given) = own.steering { bundle = given.json }
    if case .turns = own.steering { bundle = own.bundle.json }
    return .object([
      .init("name", .string(column.name)),
      .init("bundle", bundle),
      .init(
        "policies", .array(own.outcomes.map { .string("\($0.manifest.id)@\($0.manifest.version)") })
      ),
      .init("leftOut", .array(own.leftOut.map { .string($0) })),
      .init("digest", .string(own.digest.description)),
      .init("totals", hidesTotals ? .null : column.totals.json),
      .init("shadow", hidesTotals ? .null : column.shadow.json),
      .init("openTimers", hidesTotals ? .null : .number(column.openTimers)),
      .init("quarantined", .array(column.quarantined.map { .string($0.sentence) })),
    ])
  }

  private func json(of row: Row) -> JSONValue {
    .object([
      .init("unit", row.unit.map { .string($0) } ?? .null),
      .init("period", .string(row.period.description)),
      .init("level", .string("exact")),
      .init("open", row.open.map { .number($0) } ?? .null),
      .init("values", .array(row.values.map(\.json))),
    ])
  }

  private func json(of entry: ReplayDiff.Entry, in diff: ReplayDiff) throws(EngineError)
    -> JSONValue
  {
    .object([
      .init("key", .string(entry.key.description)),
      .init("against", .string(diff.columns.b)),
      .init("policy", .string(entry.policy)),
      .init("status", .string(entry.status.rawValue)),
      .init("cause", .string(entry.cause.sentence)),
      .init("divergence", entry.divergence.map { .number($0.description) } ?? .null),
      .init("kind", .string((entry.a ?? entry.b)?.finding.kind.description ?? "")),
      .init("a", entry.a?.json ?? .null),
      .init("b", entry.b?.json ?? .null),
      .init("unit", entry.unit.map { .string($0) } ?? .null),
      .init("period", .string(entry.period.description)),
      .init("case", entry.caseID.map { .string($0) } ?? .null),
      .init("evidence", try evidence(of: entry)),
    ])
  }

  private func evidence(of entry: ReplayDiff.Entry) throws(EngineError) -> JSONValue {
    guard let finding = (entry.a ?? entry.b)?.finding else { return .null }
    let evidence = finding.evidence
    let positions =
      try entry.caseID.map { (id) throws(EngineError) in
        try result.history.trail(of: evidence, in: id) ?? []
      } ?? []
    return .object([
      .init("count", .number(Int(evidence.count))),
      .init("first", evidence.first > 0 ? .number(String(evidence.first)) : .null),
      .init("last", evidence.last > 0 ? .number(String(evidence.last)) : .null),
      .init("positions", .array(positions.prefix(20).map { .number($0.description) })),
    ])
  }

  private func json(of count: ReplayDiff.Count, in diff: ReplayDiff) -> JSONValue {
    .object([
      .init("against", .string(diff.columns.b)),
      .init("policy", .string(count.policy)),
      .init("clause", .string(count.clause)),
      .init("kind", .string(count.kind.description)),
      .init("status", .string(count.status.rawValue)),
      .init("cause", .string(count.cause.sentence)),
      .init("count", hidesTotals ? .null : .number(count.count)),
    ])
  }
}

extension ReplayFigures {
  /// The figures that are not 0, by name.
  var json: JSONValue {
    .object(named.filter { $0.value != 0 }.map { .init($0.name, .number(String($0.value))) })
  }
}

extension SpokenFinding {
  /// What one side says: verdict, amount, when it was due, and when it was said.
  var json: JSONValue {
    .object([
      .init("verdict", .string(finding.verdict.description)),
      .init("amount", .number(String(finding.amount))),
      .init(
        "due",
        finding.due == Finding.noDue
          ? .null : .string(Instant(microseconds: finding.due).description)),
      .init("said", .string(Instant(microseconds: said).description)),
    ])
  }
}

extension JSONValue {
  /// A whole number.
  static func number(_ number: Int) -> JSONValue { .number(String(number)) }
}
