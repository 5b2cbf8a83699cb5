import EventLog
import EventModel

/// What a history asks of store and model alike.
extension History {
  /// The newest state, or one that was taken earlier.
  private mutating func anySnapshot() throws -> Snapshot {
    if !snapshots.isEmpty && events.random.chance(50) { return events.random.pick(snapshots) }
    return try log.snapshot()
  }

  mutating func checkRead() throws {
    let snapshot = try anySnapshot()
    let query = events.query()
    let isBackwards = events.random.chance(50)
    let start =
      events.random.chance(50)
      ? UInt64.random(in: 0...snapshot.head.rawValue + 1, using: &events.random) : nil
    let limit = events.random.pick([0, 1, 3, 100, Int.max, Int.max])
    let read = Result { () throws(LogError) in
      try snapshot.events(
        query, from: start.map { Position($0) }, isBackwards ? .backwards : .forwards,
        limit: limit)
    }
    if let start, limit > 0, start == 0 || start > snapshot.head.rawValue {
      let wanted = LogError.noSuchPosition(Position(start), head: snapshot.head)
      guard case .failure(wanted) = read else { throw disagreement("a start outside: \(read)") }
      return
    }
    let expected = model.read(
      query, size: snapshot.head.rawValue, from: start, backwards: isBackwards, limit: limit)
    let found = try read.get()
    try expect(
      found.map(\.position.rawValue) == expected,
      "\(query) from \(start ?? 0) backwards \(isBackwards) limit \(limit): expected \(expected), "
        + "found \(found.map(\.position))")
    for envelope in found.prefix(20) { try check(envelope) }
  }

  private func disagreement(_ what: String) -> Disagreement { Disagreement(description: what) }

  /// Compares an event with the model's, byte for byte, and opens what is sealed.
  private func check(_ envelope: Envelope) throws {
    let own = model.records[Int(envelope.position.rawValue) - 1]
    let isSame =
      envelope.revision.rawValue == own.revision && envelope.previous.rawValue == own.previous
      && envelope.recorded == own.recorded
      && ExactContent.of(envelope.event) == ExactContent.of(own.draft.event)
    try expect(isSame, "position \(own.position): \(envelope), appended \(own)")
    let opened = try envelope.sealed.map { field in
      Plaintext(
        field: field.field, subject: field.subject,
        text: try log.open(field, of: envelope.event.id))
    }
    try expect(
      ExactContent.of(opened) == ExactContent.of(own.draft.sealing),
      "position \(own.position) opens as \(opened)")
  }

  /// Every event, by position and by id.
  mutating func checkEvents() throws {
    let snapshot = try log.snapshot()
    try expect(snapshot.head.rawValue == model.head, "the head")
    for envelope in try snapshot.events() { try check(envelope) }
    for record in model.records.shuffled(using: &events.random).prefix(50) {
      let found = try snapshot.event(record.draft.event.id)
      try expect(found?.position.rawValue == record.position, "the id of \(record.position)")
    }
    try expect(try snapshot.event(events.eventID()) == nil, "an id that was never appended")
  }

  mutating func checkStream() throws {
    let snapshot = try anySnapshot()
    let stream = events.stream()
    let expected = model.records.prefix(Int(snapshot.head.rawValue))
      .filter { ModelLog.isSame($0.draft.event.stream, stream) }.map(\.position)
    let found = try snapshot.positions(of: stream).map(\.rawValue)
    try expect(found == expected, "stream \(stream): expected \(expected), found \(found)")
    let last = try snapshot.last(of: stream)
    try expect(last?.position.rawValue == expected.last, "the last of stream \(stream)")
  }

  mutating func checkFacts() throws {
    let snapshot = try anySnapshot()
    let size = snapshot.head.rawValue
    let expected = ModelFacts.lines(of: model, size: size, by: vocabulary)
    let first = UInt64.random(in: 1...size + 1, using: &events.random)
    let last = UInt64.random(in: 0...size + 2, using: &events.random)
    var next = first
    var wrong: [String] = []
    try snapshot.scanFacts(from: Position(first), through: Position(last)) { start, facts in
      if start.rawValue != next { wrong.append("a span from \(start) where \(next) follows") }
      for index in facts.indices {
        let place = Int(start.rawValue) + index
        let line = ModelFacts.line(of: facts[index])
        if line != expected[place - 1], wrong.count < 3 {
          wrong.append("fact \(place) is \(line), should be \(expected[place - 1])")
        }
      }
      next = start.rawValue + UInt64(facts.count)
    }
    try expect(wrong.isEmpty, wrong.joined(separator: "; "))
    try expect(
      next == max(first, min(last, size) + 1), "a scan \(first)…\(last) ended before \(next)")
  }

  /// The tree at some size against hashes folded by hand, and a verification of everything.
  mutating func checkEvidence() async throws {
    let size = UInt64.random(in: 1...model.head, using: &events.random)
    var leaves: [Digest] = []
    for position in 1...size { leaves.append(try log.leaf(at: Position(position))) }
    let root = Self.root(leaves[...])
    try expect(try log.root(at: size) == root, "the root of \(size)")
    let place = UInt64.random(in: 1...size, using: &events.random)
    let proof = try log.inclusionProof(of: Position(place), inSize: size)
    try expect(
      MerkleProof.includes(
        leaves[Int(place) - 1], at: place - 1, inSize: size, root: root, proof: proof),
      "the proof of \(place) in \(size)")
    let verification = try await log.verify(since: NotedRoot(size: size, root: root))
    try expect(verification.passes, "\(verification.faults) \(verification.extendsNoted ?? true)")
    try expect(verification.size == model.head, "verified \(verification.size)")
  }

  /// RFC 6962 §2.1 as it is written there.
  private static func root(_ leaves: ArraySlice<Digest>) -> Digest {
    guard leaves.count > 1 else { return leaves[leaves.startIndex] }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    return Hash.node(root(leaves.prefix(half)), root(leaves.dropFirst(half)))
  }
}
