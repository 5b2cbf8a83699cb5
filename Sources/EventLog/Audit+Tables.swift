internal import EventModel
internal import LMDB

extension Audit {
  /// Compares heads, names and head with what the records gave, and the sums of ids and commands.
  ///
  /// Entries of records appended since the audit began are compared with those records; nothing may
  /// point past the newest head.
  mutating func compareTables(with sums: StoredSums) async throws(LogError) {
    if frontier != head.frontier || recorded != head.recorded || counts != head.counts {
      note(.none, "the stored head is not the one the records give")
    }
    endRun()
    let own = self
    let names = Task.detached {
      Result { () throws(LogError) in
        try own.comparing { (newest, transaction) throws(StoreError) in
          try own.namesDiffer(newest, in: transaction)
        }
      }
    }
    let headsDiffer = try comparing { (newest, transaction) throws(StoreError) in
      try own.headsDiffer(newest, in: transaction)
    }
    let wrong = [
      ("ids", sums.ids != ids), ("commands", sums.commands != commands), ("heads", headsDiffer),
      ("names", try await names.value.get()),
    ]
    for (table, differs) in wrong where differs {
      note(.none, "table \(table) is not the one the records give")
    }
    let nodesDiffer = try LogError.translating { () throws(StoreError) in
      let transaction = try own.log.derived.environment.beginRead()
      return try own.log.derived.nodesDiffer(in: transaction)
    }
    if nodesDiffer { note(.none, "the derived nodes above the blocks differ from the tiles") }
  }

  private func comparing(
    _ body: (LogHead, borrowing ReadTransaction) throws(StoreError) -> Bool
  ) throws(LogError) -> Bool {
    try LogError.translating { () throws(StoreError) in
      let transaction = try log.tables.beginRead()
      return try body(try log.tables.logHead(in: transaction), transaction)
    }
  }

  private var counts: NameCounts {
    NameCounts(
      streams: UInt32(streams.count), types: UInt32(types.count), units: UInt32(units.count),
      actors: UInt32(actors.count))
  }

  private func headsDiffer(
    _ newest: LogHead, in transaction: borrowing ReadTransaction
  ) throws(StoreError) -> Bool {
    var count = 0
    var cursor = try transaction.cursor(in: log.tables.heads)
    while try cursor.move(.next) {
      guard let stored = StreamHead(cursor.value), let stream = Keys.stream(of: cursor.key)
      else { return true }
      let own = place(of: cursor.key).map { heads[$0] }
      if own != nil { count += 1 }
      if own == stored { continue }
      // Another head than the audit's must be that of an event appended since.
      guard stored.position.rawValue > size, own.map({ $0.number == stored.number }) ?? true,
        let event = try log.tables.newEvent(at: stored.position, newest, in: transaction),
        event.event.stream == stream, event.revision == stored.revision
      else { return true }
    }
    return count != heads.count
  }

  private func namesDiffer(
    _ newest: LogHead, in transaction: borrowing ReadTransaction
  ) throws(StoreError) -> Bool {
    var count = 0
    var cursor = try transaction.cursor(in: log.tables.names)
    while try cursor.move(.next) {
      let key = cursor.key
      guard key.byteCount > 2, let space = NameSpace(rawValue: key.little(at: 0)) else {
        return true
      }
      let isByNumber = key.little(at: 1, as: UInt8.self) == 0
      guard isByNumber ? key.byteCount == 6 : cursor.value.byteCount == 4 else { return true }
      let number: UInt32
      let own: UInt32?
      if isByNumber {
        number = key.little(at: 2, as: UInt32.self).byteSwapped
        own = self.number(of: cursor.value, in: space)
      } else {
        number = cursor.value.little(at: 0)
        own = self.number(of: key.extracting(2..<key.byteCount), in: space)
      }
      if own == nil && number > counts.count(in: space) && number <= newest.counts.count(in: space)
      {
        continue
      }
      guard own == number else { return true }
      count += 1
    }
    let named = counts.types + counts.units + counts.actors
    return count != Int(counts.streams) + 2 * Int(named)
  }

  /// A stream's place in the audit, by its kind and id.
  private func place(of key: RawSpan) -> Int? {
    guard key.byteCount > 1 else { return nil }
    return streams.find(key.extracting(1..<key.byteCount), kind: key.little(at: 0))
  }

  private func number(of name: RawSpan, in space: NameSpace) -> UInt32? {
    let place =
      switch space {
      case .stream: place(of: name)
      case .type: types.find(name, kind: 0)
      case .unit: units.find(name, kind: 0)
      case .actor: actors.find(name, kind: 0)
      }
    return place.map { UInt32($0) + 1 }
  }
}
