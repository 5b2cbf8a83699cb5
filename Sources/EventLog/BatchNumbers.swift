internal import EventModel
internal import LMDB

/// What a batch's own name indices stand for: streams of the group, and the log's numbers.
struct BatchNumbers {
  /// Indices into the group's streams.
  let streams: [Int]
  let types: [UInt32]
  let units: [UInt32]
  let actors: [UInt32]

  /// Looks every name of the batch up once, numbering the new ones.
  init(
    of batch: PreparedBatch, for group: inout GroupCommit,
    in transaction: borrowing WriteTransaction
  ) throws(StoreError) {
    var streams = [Int](repeating: 0, count: batch.streams.count)
    // In key order, so that neighbouring heads are read while their page is at hand.
    for index in batch.streams.sortedIndices() {
      streams[index] = try group.stream(under: batch.streams.key(at: index), in: transaction)
    }
    self.streams = streams
    let tables = group.tables
    types = try Self.numbers(
      of: batch.types, in: .type, &group.memory.types, &group.memory.head, tables, transaction)
    units = try Self.numbers(
      of: batch.units, in: .unit, &group.memory.units, &group.memory.head, tables, transaction)
    actors = try Self.numbers(
      of: batch.actors, in: .actor, &group.memory.actors, &group.memory.head, tables, transaction)
  }

  private static func numbers(
    of names: NameTable, in space: NameSpace, _ cache: inout NumberCache, _ head: inout LogHead,
    _ tables: LogTables, _ transaction: borrowing WriteTransaction
  ) throws(StoreError) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(names.count)
    for index in 0..<names.count {
      let place = cache.place(of: names.name(at: index))
      if cache.number(at: place) == 0 {
        cache.set(
          try number(of: names.name(at: index), in: space, &head, tables, transaction), at: place)
      }
      numbers.append(cache.number(at: place))
    }
    return numbers
  }

  private static func number(
    of name: RawSpan, in space: NameSpace, _ head: inout LogHead, _ tables: LogTables,
    _ transaction: borrowing WriteTransaction
  ) throws(StoreError) -> UInt32 {
    let key = space.key(of: name)
    if let stored = try tables.number(under: key, in: transaction) { return stored }
    let number = head.counts.next(in: space)
    var value: [UInt8] = []
    value.append(little: number)
    try transaction.put(value.span.bytes, for: key.span.bytes, in: tables.names, as: .insert)
    let reverse = space.key(of: number)
    try transaction.put(name, for: reverse.span.bytes, in: tables.names, as: .insert)
    return number
  }
}

extension GroupCommit {
  /// The index of a stream in this group, its head read at the first meeting.
  mutating func stream(
    under key: RawSpan, in transaction: borrowing WriteTransaction
  ) throws(StoreError) -> Int {
    let index = streams.index(of: key.extracting(1..<key.byteCount), kind: key.little(at: 0))
    if index == heads.count {
      heads.append(try tables.head(under: key, in: transaction))
    }
    return index
  }
}
