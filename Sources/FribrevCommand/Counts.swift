internal import EventLog
internal import EventModel
internal import Interchange

/// What a log holds, by the counting rules of `log stats`.
struct Counts {
  private var cases: Set<UInt32> = []
  private var types: Set<UInt32> = []
  private var actors: Set<UInt32> = []
  private var units: Set<UInt32> = []
  private var events = 0
  private var occurred: ClosedRange<Int64>?
  private var others: [StreamKind: Int] = [:]

  /// Counts in one pass over the facts.
  static func counting(_ snapshot: Snapshot) throws(LogError) -> Counts {
    var counts = Counts()
    try snapshot.scanFacts { (_, facts) throws(LogError) in
      for index in facts.indices {
        counts.take(facts[index])
      }
    }
    return counts
  }

  private init() {}

  private mutating func take(_ fact: Fact) {
    let kind = StreamKind(rawValue: fact.kind)
    let isSynthesised = fact.flags & EventFlags.synthesised.rawValue != 0
    guard kind == .case || kind == .caseless, !isSynthesised else {
      if let kind { others[kind, default: 0] += 1 }
      return
    }
    events += 1
    if kind == .case { cases.insert(fact.stream) }
    types.insert(fact.type)
    if fact.actor > 0 { actors.insert(fact.actor) }
    if fact.unit > 0 { units.insert(fact.unit) }
    let known = occurred ?? fact.occurred...fact.occurred
    occurred = min(known.lowerBound, fact.occurred)...max(known.upperBound, fact.occurred)
  }

  /// For people.
  var lines: [String] {
    let other = StreamKind.allCases.compactMap { kind in others[kind].map { "\($0) \(kind)" } }
    return [
      "cases         \(cases.count)", "events        \(events)", "types         \(types.count)",
      "actors        \(actors.count)", "units         \(units.count)",
      "occurred      " + (period.map { "\($0.first) to \($0.last)" } ?? "–"),
      "other events  " + (other.isEmpty ? "none" : other.joined(separator: ", ")),
    ]
  }

  /// For programs.
  func json(head: Position, root: Digest, imports: [ImportedSource]) -> JSONValue {
    let other = StreamKind.allCases.compactMap { kind in
      others[kind].map { JSONValue.Member(kind.description, .number(String($0))) }
    }
    return .object([
      .init("cases", .number(String(cases.count))), .init("events", .number(String(events))),
      .init("types", .number(String(types.count))), .init("actors", .number(String(actors.count))),
      .init("units", .number(String(units.count))),
      .init("firstOccurred", period.map { .string($0.first) } ?? .null),
      .init("lastOccurred", period.map { .string($0.last) } ?? .null),
      .init("head", .number(head.description)), .init("root", .string(root.description)),
      .init("otherEvents", .object(other)), .init("imports", .array(imports.map(Self.json))),
    ])
  }

  private static func json(_ one: ImportedSource) -> JSONValue {
    .object([
      .init("source", .string(one.source)), .init("file", .string(one.file)),
      .init("format", .string(one.format)),
      .init("mapping", one.mapping.map { .string($0) } ?? .null),
      .init("events", one.rows.map { .number(String($0)) } ?? .null),
      .init("unfinished", .bool(one.isUnfinished)), .init("takenOver", .bool(one.isTakenOver)),
      .init("sealed", .array(one.sealed.map { .string($0) })),
      .init("pseudonymised", .array(one.pseudonymised.map { .string($0) })),
      .init("caseObject", one.caseObject.map { .string($0) } ?? .null),
    ])
  }

  private var period: (first: String, last: String)? {
    occurred.map {
      (
        Instant(microseconds: $0.lowerBound).description,
        Instant(microseconds: $0.upperBound).description
      )
    }
  }
}
