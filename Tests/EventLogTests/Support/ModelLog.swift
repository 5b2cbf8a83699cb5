import EventLog
import EventModel

/// What a log is, by the specification (DESIGN §5.2, §5.4, §5.5), as plainly as it can be said: an
/// array of events, looked through from the beginning for every question.
///
/// Written without the log's own code: only the pure values of EventModel are shared, and names are
/// compared as arrays of bytes.
struct ModelLog {
  struct Record {
    let position: UInt64
    let revision: UInt64
    let previous: UInt64
    let recorded: Instant
    let draft: Draft
  }

  private(set) var records: [Record] = []
  // Where ids, commands and streams occur, so that long histories can be told in seconds.
  private var byID: [EventID: Int] = [:]
  private var byCommand: [CommandID: [Int]] = [:]
  private var latest: [[UInt8]: Int] = [:]

  /// What an append comes to.
  enum Answer {
    case stored(positions: [UInt64], recorded: Instant)
    case repeated(positions: [UInt64], recorded: Instant)
    /// Refused, for any of these reasons.
    case refused(Set<String>)
  }

  var head: UInt64 { UInt64(records.count) }

  init(genesis: Envelope) {
    add(Draft(genesis.event), recorded: genesis.recorded)
  }

  /// Appends, where nothing speaks against it.
  mutating func append(_ drafts: [Draft], premise: Premise, now: Instant) -> Answer {
    if drafts.isEmpty { return .refused(["emptyBatch"]) }
    let malformed = Self.malformed(drafts)
    if !malformed.isEmpty { return .refused(malformed) }
    if let positions = repeatedCommand(drafts) ?? repeatedEvents(drafts) {
      let last = records[Int(positions.max() ?? 1) - 1].recorded
      return .repeated(positions: positions, recorded: last)
    }
    let refusals = conflicts(drafts).union(breaches(premise))
      .union(now < .epoch ? ["clockBeforeEpoch"] : [])
    guard refusals.isEmpty else { return .refused(refusals) }
    return store(drafts, at: max(now, records.last?.recorded ?? .epoch))
  }

  private mutating func store(_ drafts: [Draft], at recorded: Instant) -> Answer {
    let first = head + 1
    for draft in drafts { add(draft, recorded: recorded) }
    return .stored(positions: Array(first...head), recorded: recorded)
  }

  private mutating func add(_ draft: Draft, recorded: Instant) {
    let name = Self.name(draft.event.stream)
    let before = latest[name].map { records[$0] }
    latest[name] = records.count
    byID[draft.event.id] = records.count
    if let command = draft.event.command { byCommand[command, default: []].append(records.count) }
    records.append(
      Record(
        position: head + 1, revision: (before?.revision ?? 0) + 1,
        previous: before?.position ?? 0, recorded: recorded, draft: draft))
  }

  /// What is wrong with a batch in itself.
  private static func malformed(_ drafts: [Draft]) -> Set<String> {
    var faults: Set<String> = []
    for draft in drafts {
      let event = draft.event
      var names = [event.stream.id, event.type]
      names += [
        event.actor, event.role, event.unit, event.onBehalfOf, event.channel, event.correlation,
        event.legalBasis,
      ].compactMap(\.self)
      names += event.tags.map(\.name) + draft.sealing.flatMap { [$0.field, $0.subject] }
      if names.contains("") { faults.insert("emptyName") }
      names += event.tags.map(\.qualifier)
      if names.contains(where: { $0.utf8.count > 400 }) || event.tags.count > 64 {
        faults.insert("tooLarge")
      }
    }
    if Set(drafts.map(\.event.id)).count < drafts.count { faults.insert("repeatedID") }
    for (index, draft) in drafts.enumerated() where draft.event.command != nil && index >= 2 {
      let before = drafts[..<(index - 1)].contains { $0.event.command == draft.event.command }
      if before && drafts[index - 1].event.command != draft.event.command {
        faults.insert("scatteredCommand")
      }
    }
    return faults
  }

  /// The first receipt of a batch that is one command, sent before with the same content; event ids
  /// may have been drawn anew.
  private func repeatedCommand(_ drafts: [Draft]) -> [UInt64]? {
    guard let command = drafts[0].event.command,
      drafts.allSatisfy({ $0.event.command == command })
    else { return nil }
    let stored = (byCommand[command] ?? []).map { records[$0] }
    guard stored.count == drafts.count,
      zip(stored, drafts).allSatisfy({ Self.hasSameContent($0.draft, $1, withID: false) })
    else { return nil }
    return stored.map(\.position)
  }

  private func repeatedEvents(_ drafts: [Draft]) -> [UInt64]? {
    let stored = drafts.map { byID[$0.event.id].map { records[$0] } }
    let positions = zip(stored, drafts).compactMap { stored, draft in
      stored.flatMap { Self.hasSameContent($0.draft, draft, withID: true) ? $0.position : nil }
    }
    return positions.count == drafts.count ? positions : nil
  }

  private func conflicts(_ drafts: [Draft]) -> Set<String> {
    var refusals: Set<String> = []
    var known = 0
    for draft in drafts {
      if let stored = byID[draft.event.id].map({ records[$0] }) {
        known += 1
        if !Self.hasSameContent(stored.draft, draft, withID: true) {
          refusals.insert("differentContent")
        }
      }
      guard let command = draft.event.command else { continue }
      if byCommand[command] != nil { refusals.insert("differentCommand") }
    }
    if known > 0 && known < drafts.count { refusals.insert("partlyKnown") }
    return refusals
  }

  private func breaches(_ premise: Premise) -> Set<String> {
    var refusals: Set<String> = []
    for (stream, revision) in premise.revisions where self.revision(of: stream) != revision.rawValue
    {
      refusals.insert("wrongRevision")
    }
    for (query, after) in premise.absences {
      let later = records.dropFirst(Int(min(after.rawValue, head)))
      if later.contains(where: { ModelQuery.means($0, query) }) { refusals.insert("premiseBroken") }
    }
    return refusals
  }

  private static func hasSameContent(_ left: Draft, _ right: Draft, withID: Bool) -> Bool {
    ExactContent.of(left.event, withID: withID) == ExactContent.of(right.event, withID: withID)
      && ExactContent.of(left.sealing) == ExactContent.of(right.sealing)
  }

  static func isSame(_ left: StreamName, _ right: StreamName) -> Bool {
    name(left) == name(right)
  }

  private static func name(_ stream: StreamName) -> [UInt8] {
    [stream.kind.rawValue] + Array(stream.id.utf8)
  }

  /// A stream's revision; 0 without events.
  func revision(of stream: StreamName) -> UInt64 {
    latest[Self.name(stream)].map { records[$0].revision } ?? 0
  }

  /// What a read of the first `size` records shows.
  func read(
    _ query: Query, size: UInt64, from start: UInt64?, backwards: Bool, limit: Int
  ) -> [UInt64] {
    var found = records.prefix(Int(size)).filter { ModelQuery.means($0, query) }.map(\.position)
    if let start { found = found.filter { backwards ? $0 <= start : $0 >= start } }
    return Array((backwards ? found.reversed() : found).prefix(limit))
  }
}

/// Which events a query means, by its documentation.
enum ModelQuery {
  static func means(_ record: ModelLog.Record, _ query: Query) -> Bool {
    let event = record.draft.event
    var verdicts: [Bool] = []
    if !query.kinds.isEmpty { verdicts.append(query.kinds.contains(event.stream.kind)) }
    if !query.streams.isEmpty {
      verdicts.append(query.streams.contains { ModelLog.isSame($0, event.stream) })
    }
    for (wanted, own) in [
      (query.types, event.type), (query.units, event.unit), (query.actors, event.actor),
      (query.correlation.map { [$0] } ?? [], event.correlation),
    ] where !wanted.isEmpty {
      verdicts.append(wanted.contains { same($0, own) })
    }
    for wanted in query.tags {
      verdicts.append(
        event.tags.contains { tag in
          same(wanted.name, tag.name) && same(wanted.value, tag.value)
            && (wanted.qualifier.utf8.isEmpty || same(wanted.qualifier, tag.qualifier))
        })
    }
    if let times = query.occurred {
      verdicts.append(event.occurred.instant >= times.lowerBound)
      verdicts.append(event.occurred.instant <= times.upperBound)
    }
    if let times = query.recorded {
      verdicts.append(record.recorded >= times.lowerBound && record.recorded <= times.upperBound)
    }
    return !verdicts.contains(false)
  }

  private static func same(_ wanted: String, _ own: String?) -> Bool {
    own.map { Array($0.utf8) == Array(wanted.utf8) } ?? false
  }
}
