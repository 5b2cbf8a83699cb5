internal import EventModel
internal import LMDB

extension Audit {
  /// Compares ids, commands, heads, names and head with what the records gave.
  ///
  /// Entries of records appended since the audit began are compared with those records; nothing may
  /// point past the newest head.
  mutating func compareTables() throws(LogError) {
    if frontier != head.frontier || recorded != head.recorded || counts != head.counts {
      note(.none, "the stored head is not the one the records give")
    }
    endRun()
    let own = self
    let wrong = try LogError.translating { () throws(StoreError) in
      let transaction = try own.log.tables.beginRead()
      let newest = try own.log.tables.logHead(in: transaction)
      return [
        ("ids", try own.idsDiffer(newest, in: transaction)),
        ("commands", try own.commandsDiffer(newest, in: transaction)),
        ("heads", try own.headsDiffer(newest, in: transaction)),
        ("names", try own.namesDiffer(newest, in: transaction)),
      ]
    }
    for (table, differs) in wrong where differs {
      note(.none, "table \(table) is not the one the records give")
    }
    let nodesDiffer = try LogError.translating { () throws(StoreError) in
      let transaction = try own.log.derived.environment.beginRead()
      return try own.log.derived.nodesDiffer(in: transaction)
    }
    if nodesDiffer { note(.none, "the derived nodes above the blocks differ from the tiles") }
  }

  private var counts: NameCounts {
    NameCounts(
      streams: UInt32(streams.count), types: UInt32(types.count), units: UInt32(units.count),
      actors: UInt32(actors.count))
  }

  /// The event at a position appended since the audit began; nil where there can be none.
  private func newEvent(
    at position: Position, _ newest: LogHead, in transaction: borrowing ReadTransaction
  ) throws(StoreError) -> Envelope? {
    guard position <= newest.position else { return nil }
    return try log.tables.envelope(at: position, in: transaction)
  }

  private func idsDiffer(
    _ newest: LogHead, in transaction: borrowing ReadTransaction
  ) throws(StoreError) -> Bool {
    var stored = EntrySum()
    var cursor = try transaction.cursor(in: log.tables.ids)
    while try cursor.move(.next) {
      guard let id = Keys.eventID(of: cursor.key), let position = Keys.position(of: cursor.value)
      else { return true }
      if position.rawValue <= size {
        stored.add(id, position.rawValue)
      } else if try newEvent(at: position, newest, in: transaction)?.event.id != id {
        return true
      }
    }
    return stored != ids
  }

  private func commandsDiffer(
    _ newest: LogHead, in transaction: borrowing ReadTransaction
  ) throws(StoreError) -> Bool {
    var stored = EntrySum()
    var cursor = try transaction.cursor(in: log.tables.commands)
    while try cursor.move(.next) {
      guard let id = Keys.commandID(of: cursor.key), cursor.value.byteCount == 12,
        let first = Position(rawValue: cursor.value.big48(at: 0))
      else { return true }
      if first.rawValue <= size {
        stored.add(id, first.rawValue, cursor.value.big48(at: 6))
      } else if try newEvent(at: first, newest, in: transaction)?.event.command != id {
        return true
      }
    }
    return stored != commands
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
        let event = try newEvent(at: stored.position, newest, in: transaction),
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
