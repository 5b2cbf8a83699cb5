internal import EventModel
internal import LMDB

/// Rebuilds in memory all that a store holds beside its records, and compares.
struct Audit {
  let log: Log
  let head: LogHead
  let noted: NotedRoot?
  private(set) var frontier = Frontier()
  private(set) var recorded = Instant.epoch
  private(set) var heads: [StreamName: StreamHead] = [:]
  private(set) var numbers: [NameSpace: [ExactName: UInt32]] = [:]
  private(set) var ids = EntrySum()
  private(set) var commands = EntrySum()
  private var run: (command: CommandID, first: UInt64, count: UInt64)?
  private var blocks: UInt64 = 0
  private var faults: [Verification.Fault] = []
  private var extendsNoted: Bool?

  init(log: Log, head: LogHead, noted: NotedRoot?) {
    self.log = log
    self.head = head
    self.noted = noted
    if let noted {
      extendsNoted = noted.size == 0 ? noted.root == Frontier().root : false
    }
  }

  /// How many records were taken.
  var size: UInt64 { frontier.size }

  /// The last position taken.
  var position: Position { Position(frontier.size) }

  mutating func note(_ position: Position, _ sentence: String) {
    guard faults.count < Verification.faultsMax else { return }
    faults.append(Verification.Fault(position: position, sentence: sentence))
  }

  /// Takes the next block.
  mutating func take(_ part: AuditPart) throws(LogError) {
    var facts: [Fact] = []
    facts.reserveCapacity(part.envelopes.count)
    for (index, envelope) in part.envelopes.enumerated() {
      facts.append(take(envelope, outline: part.outlines[index]))
      frontier.append(part.leaves[index])
      if let noted, frontier.size == noted.size { extendsNoted = frontier.root == noted.root }
    }
    guard facts.count == Block.size else { return }
    try compareDerived(block: blocks, facts: facts, leaves: part.leaves)
    blocks += 1
  }

  /// What the audit comes to.
  func result() throws(LogError) -> Verification {
    var outcome = self
    if let noted, noted.size > 0, extendsNoted == true, faults.isEmpty {
      // The stored tree must prove what hashing anew has shown.
      let proof = try log.consistencyProof(from: noted.size, to: head.frontier.size)
      if !MerkleProof.extends(
        noted.root, old: noted.size, to: head.frontier.root, size: head.frontier.size,
        proof: proof)
      {
        outcome.note(.none, "the stored tree does not prove the noted root")
      }
    }
    return Verification(
      size: frontier.size, root: frontier.root, faults: outcome.faults, extendsNoted: extendsNoted)
  }

  private mutating func take(_ envelope: Envelope, outline: Fact) -> Fact {
    let event = envelope.event
    if envelope.recorded < recorded {
      note(envelope.position, "it was recorded before the position that precedes it")
    }
    recorded = envelope.recorded
    if (try? CanonicalJSON(parsing: event.payload.bytes)) != event.payload {
      note(envelope.position, "its payload is not canonical JSON")
    }
    let stream = advance(envelope)
    ids.add(event.id, envelope.position.rawValue)
    follow(event.command, at: envelope.position)
    var fact = outline
    fact.recorded = envelope.recorded.microseconds
    fact.stream = stream.number
    fact.revision = UInt32(clamping: stream.revision.rawValue)
    fact.type = number(of: event.type, in: .type)
    fact.unit = number(of: event.unit, in: .unit)
    fact.actor = number(of: event.actor, in: .actor)
    return fact
  }

  /// Gathers the neighbouring events of a command into its entry.
  private mutating func follow(_ command: CommandID?, at position: Position) {
    if var run, run.command == command {
      run.count += 1
      self.run = run
      return
    }
    endRun()
    run = command.map { ($0, position.rawValue, 1) }
  }

  mutating func endRun() {
    guard let run else { return }
    commands.add(run.command, run.first, run.count)
    self.run = nil
  }

  private mutating func advance(_ envelope: Envelope) -> StreamHead {
    let stream = envelope.event.stream
    var current =
      heads[stream]
      ?? StreamHead(number: UInt32(heads.count) + 1, revision: .none, position: .none)
    if envelope.revision != current.revision.next || envelope.previous != current.position {
      note(envelope.position, "it does not follow the event before it in stream \(stream)")
    }
    current.revision = current.revision.next
    current.position = envelope.position
    heads[stream] = current
    return current
  }

  private mutating func number(of name: String?, in space: NameSpace) -> UInt32 {
    guard let name else { return 0 }
    let key = ExactName(text: name)
    if let number = numbers[space]?[key] { return number }
    let number = UInt32(numbers[space]?.count ?? 0) + 1
    numbers[space, default: [:]][key] = number
    return number
  }
}

extension Audit {
  private mutating func compareDerived(
    block: UInt64, facts: [Fact], leaves: [Digest]
  ) throws(LogError) {
    let first = Block.firstPosition(of: block)
    let derived = log.derived
    let differences = try LogError.translating { () throws(StoreError) in
      let transaction = try derived.environment.beginRead()
      return try derived.differences(
        block: block, facts: facts, leaves: leaves, in: transaction)
    }
    for name in differences {
      note(first, "the derived \(name) from here to \(position) differ from the records")
    }
  }
}
