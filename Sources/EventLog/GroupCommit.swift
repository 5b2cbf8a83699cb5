internal import EventModel
internal import LMDB

/// The requests of one write transaction: each is checked whole before any of it is put.
struct GroupCommit: ~Copyable {
  let tables: LogTables
  let preparation: Preparation
  let clock: @Sendable () -> Instant
  var memory: WriterMemory
  /// The streams this group met, and their heads as it leaves them; nil for those without events.
  var streams = NameTable()
  var heads: [StreamHead?] = []
  /// True once something was put.
  private(set) var hasChanges = false

  init(
    tables: LogTables, preparation: Preparation, clock: @escaping @Sendable () -> Instant,
    memory: WriterMemory
  ) {
    self.tables = tables
    self.preparation = preparation
    self.clock = clock
    self.memory = memory
  }

  /// The answer to one request, whose events are put if it is new.
  ///
  /// Throws only faults of the store: then the whole transaction is dropped.
  mutating func take(
    _ request: AppendRequest, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Result<Receipt, LogError> {
    if let known = try known(request.events, in: transaction) { return known }
    if let broken = try broken(request.premise, in: transaction) { return .failure(broken) }
    let times: SettledTimes
    do throws(LogError) {
      times = try request.times.settled(clock: clock, after: memory.head.recorded)
    } catch {
      return .failure(error)
    }
    if let subject = request.events.unsealedSubject { return .failure(.subjectErased(subject)) }
    return .success(try put(request.events, at: times, in: transaction))
  }

  /// Writes what all requests together changed.
  mutating func finish(in transaction: borrowing WriteTransaction) throws(StoreError) {
    // In key order, so that neighbouring heads share a page while it is at hand.
    for index in streams.sortedIndices() {
      guard let value = heads[index]?.bytes else { continue }
      try transaction.put(
        value.span.bytes, for: streams.key(at: index), in: tables.heads, as: .replace)
    }
    let key = LogHead.key
    let value = memory.head.bytes
    try transaction.put(value.span.bytes, for: key.span.bytes, in: tables.state, as: .replace)
  }

  private mutating func put(
    _ events: PreparedAppend, at times: SettledTimes, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Receipt {
    hasChanges = true
    let first = memory.head.position.next
    var batch = events.batch
    let facts = try number(&batch, at: times, in: transaction)
    // Hashing needs nothing of the file: on two cores it runs beside the puts.
    let hashing = LeafHashing(batch, growing: memory.head.frontier)
    try putRecords(of: batch, from: first, in: transaction)
    try putCommands(of: events, from: first, in: transaction)
    let hashes = hashing.result()
    follow(facts, hashes, from: first)
    memory.head.frontier = hashes.frontier
    let recorded = times[batch.events.count - 1]
    memory.head.recorded = recorded
    let positions = first.rawValue..<first.rawValue + UInt64(batch.events.count)
    return Receipt(
      positions: positions.map { Position($0) }, recorded: recorded, isRepetition: false)
  }

  /// Assigns positions, revisions and name numbers; the facts.
  private mutating func number(
    _ batch: inout PreparedBatch, at times: SettledTimes, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> [Fact] {
    let names = try BatchNumbers(of: batch, for: &self, in: transaction)
    var position = memory.head.position
    var facts: [Fact] = []
    facts.reserveCapacity(batch.events.count)
    for (index, event) in batch.events.enumerated() {
      position = position.next
      let recorded = times[index]
      let stream = names.streams[event.stream]
      let previous = heads[stream]?.position ?? .none
      let head = StreamHead(
        number: heads[stream]?.number ?? 0, revision: (heads[stream]?.revision ?? .none).next,
        position: position)
      let numbered = head.number > 0 ? head : try begin(stream, with: head, in: transaction)
      heads[stream] = numbered
      batch.assign(
        event, position: position, revision: numbered.revision, previous: previous,
        recorded: recorded)
      var fact = event.fact
      fact.recorded = recorded.microseconds
      fact.stream = numbered.number
      fact.revision = UInt32(clamping: numbered.revision.rawValue)
      fact.type = names.types[event.type]
      fact.unit = event.unit.map { names.units[$0] } ?? 0
      fact.actor = event.actor.map { names.actors[$0] } ?? 0
      facts.append(fact)
    }
    return facts
  }

  /// Gives a new stream its number.
  private mutating func begin(
    _ stream: Int, with head: StreamHead, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> StreamHead {
    let number = memory.head.counts.next(in: .stream)
    let key = NameSpace.stream.key(of: number)
    try transaction.put(
      streams.key(at: stream), for: key.span.bytes, in: tables.names, as: .append)
    return StreamHead(number: number, revision: head.revision, position: head.position)
  }

  private mutating func putRecords(
    of batch: PreparedBatch, from first: Position, in transaction: borrowing WriteTransaction
  ) throws(StoreError) {
    var number = first.rawValue
    for event in batch.events {
      let key = Keys.bytes(of: number)
      try transaction.put(
        batch.record(event), for: key.span.bytes, in: tables.records, as: .append)
      let isGreatest = memory.greatestID.map { event.id > $0 } ?? true
      let id = Keys.bytes(of: event.id)
      try transaction.put(
        key.span.bytes, for: id.span.bytes, in: tables.ids, as: isGreatest ? .append : .insert)
      if isGreatest { memory.greatestID = event.id }
      number += 1
    }
  }

  private func putCommands(
    of events: PreparedAppend, from first: Position, in transaction: borrowing WriteTransaction
  ) throws(StoreError) {
    for run in events.commandRuns {
      let key = Keys.bytes(of: run.command)
      let start = Keys.bytes(of: first.rawValue + UInt64(run.events.lowerBound))
      let count = Keys.bytes(of: UInt64(run.events.count))
      let value = InlineArray<12, UInt8> { $0 < 6 ? start[$0] : count[$0 - 6] }
      try transaction.put(value.span.bytes, for: key.span.bytes, in: tables.commands, as: .insert)
    }
  }

  /// Keeps what the next block needs; begins to at the first block boundary.
  private mutating func follow(
    _ facts: [Fact], _ hashes: LeafHashing.Hashes, from first: Position
  ) {
    if memory.tail == nil {
      let size = UInt64(Block.size)
      let boundary = (first.rawValue + size - 2) / size * size
      guard boundary < first.rawValue + UInt64(facts.count) else { return }
      memory.tail = Tail(after: boundary)
    }
    guard let start = memory.tail?.start else { return }
    let skipped = Int(max(start + 1, first.rawValue) - first.rawValue)
    memory.tail?.append(facts[skipped...], hashes.leaves[skipped...])
    // The tail begins at a block's boundary, and so with a tile.
    memory.tail?.append(tileRoots: hashes.tileRoots, first: hashes.firstTile)
  }
}
