internal import EventModel
internal import LMDB

/// The requests of one write transaction: each is checked whole before any of it is put.
struct GroupCommit: ~Copyable {
  let tables: LogTables
  let preparation: Preparation
  let clock: @Sendable () -> Instant
  var memory: WriterMemory
  /// Heads of the streams this group touches.
  var heads: [StreamName: StreamHead] = [:]
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
    if let known = try known(request, in: transaction) { return known }
    if let broken = try broken(request.premise, in: transaction) { return .failure(broken) }
    let now = request.recorded ?? clock()
    guard now >= .epoch else { return .failure(.clockBeforeEpoch) }
    if let subject = request.unsealedSubject { return .failure(.subjectErased(subject)) }
    return .success(try put(request, at: max(now, memory.head.recorded), in: transaction))
  }

  /// Writes what all requests together changed.
  mutating func finish(in transaction: borrowing WriteTransaction) throws(StoreError) {
    // In key order, so that neighbouring heads share a page while it is at hand.
    let changed = heads.map { (key: Keys.bytes(of: $0.key), head: $0.value) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for entry in changed {
      let value = entry.head.bytes
      try transaction.put(
        value.span.bytes, for: entry.key.span.bytes, in: tables.heads, as: .replace)
    }
    let key = LogHead.key
    let value = memory.head.bytes
    try transaction.put(value.span.bytes, for: key.span.bytes, in: tables.state, as: .replace)
  }

  private mutating func put(
    _ request: AppendRequest, at recorded: Instant, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Receipt {
    hasChanges = true
    var positions: [Position] = []
    positions.reserveCapacity(request.prepared.count)
    for event in request.prepared {
      positions.append(try put(event, at: recorded, in: transaction))
    }
    for run in request.commandRuns {
      let key = Keys.bytes(of: run.command)
      let first = Keys.bytes(of: positions[run.events.lowerBound].rawValue)
      let count = Keys.bytes(of: UInt64(run.events.count))
      let value = InlineArray<12, UInt8> { $0 < 6 ? first[$0] : count[$0 - 6] }
      try transaction.put(value.span.bytes, for: key.span.bytes, in: tables.commands, as: .insert)
    }
    memory.head.recorded = recorded
    return Receipt(positions: positions, recorded: recorded, isRepetition: false)
  }

  private mutating func put(
    _ prepared: PreparedEvent, at recorded: Instant, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Position {
    var event = prepared
    let position = memory.head.position.next
    let head = try advance(event.event.stream, to: position, in: transaction)
    event.assign(
      position: position, revision: head.current.revision, previous: head.previous,
      recorded: recorded)
    let leaf = Hash.leaf(prefixed: event.prefixed)
    let bytes = event.prefixed.span.bytes
    let key = Keys.bytes(of: position.rawValue)
    try transaction.put(
      bytes.extracting(1..<bytes.byteCount), for: key.span.bytes, in: tables.records, as: .append)
    let id = event.event.id
    let isGreatest = memory.greatestID.map { id > $0 } ?? true
    try transaction.put(
      key.span.bytes, for: Keys.bytes(of: id).span.bytes, in: tables.ids,
      as: isGreatest ? .append : .insert)
    if isGreatest { memory.greatestID = id }
    memory.head.frontier.append(leaf)
    let fact = try fact(of: event, head: head.current, at: recorded, in: transaction)
    memory.tail?.append(fact, leaf)
    if memory.tail == nil && position.rawValue % UInt64(Block.size) == 0 {
      memory.tail = Tail(after: position.rawValue)
    }
    return position
  }

  /// Moves a stream's head to a new event of it.
  private mutating func advance(
    _ stream: StreamName, to position: Position, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> (current: StreamHead, previous: Position) {
    if var head = try head(of: stream, in: transaction) {
      let previous = head.position
      head.revision = head.revision.next
      head.position = position
      heads[stream] = head
      return (head, previous)
    }
    memory.head.counts.streams += 1
    let head = StreamHead(
      number: memory.head.counts.streams, revision: .first, position: position)
    heads[stream] = head
    let key = NameSpace.stream.key(of: head.number)
    let name = Keys.bytes(of: stream)
    try transaction.put(name.span.bytes, for: key.span.bytes, in: tables.names, as: .insert)
    return (head, .none)
  }

  /// A stream's head as this group sees it.
  func head(
    of stream: StreamName, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> StreamHead? {
    if let head = heads[stream] { return head }
    return try tables.head(of: stream, in: transaction)
  }

  private mutating func fact(
    of event: borrowing PreparedEvent, head: StreamHead, at recorded: Instant,
    in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Fact {
    var fact = event.fact
    fact.recorded = recorded.microseconds
    fact.stream = head.number
    fact.revision = UInt32(clamping: head.revision.rawValue)
    fact.type = try number(of: event.event.type, in: .type, transaction)
    fact.unit = try number(of: event.event.unit, in: .unit, transaction)
    fact.actor = try number(of: event.event.actor, in: .actor, transaction)
    return fact
  }

  /// A name's number, a new one at its first appearance; 0 for none.
  private mutating func number(
    of name: String?, in space: NameSpace, _ transaction: borrowing WriteTransaction
  ) throws(StoreError) -> UInt32 {
    guard let name else { return 0 }
    if let number = memory.number(of: name, in: space) { return number }
    let key = space.key(of: name)
    let number: UInt32
    if let stored = try tables.number(under: key, in: transaction) {
      number = stored
    } else {
      number = memory.head.counts.next(in: space)
      var value: [UInt8] = []
      RecordBytes.append(number, to: &value)
      try transaction.put(value.span.bytes, for: key.span.bytes, in: tables.names, as: .insert)
      let text = Array(name.utf8)
      let reverse = space.key(of: number)
      try transaction.put(text.span.bytes, for: reverse.span.bytes, in: tables.names, as: .insert)
    }
    memory.remember(number, of: name, in: space)
    return number
  }
}
