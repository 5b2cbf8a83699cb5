internal import EventModel
internal import LMDB

extension Audit {
  /// Compares ids, commands, heads, names and head with what the records gave.
  ///
  /// Entries of records appended since the audit began are passed over.
  mutating func compareTables() throws(LogError) {
    if frontier != head.frontier || recorded != head.recorded || counts != head.counts {
      note(.none, "the stored head is not the one the records give")
    }
    endRun()
    let own = self
    let wrong = try LogError.translating { () throws(StoreError) in
      let transaction = try own.log.tables.beginRead()
      return [
        ("ids", try own.idsDiffer(in: transaction)),
        ("commands", try own.commandsDiffer(in: transaction)),
        ("heads", try own.headsDiffer(in: transaction)),
        ("names", try own.namesDiffer(in: transaction)),
      ]
    }
    let nodesDiffer = try LogError.translating { () throws(StoreError) in
      let transaction = try own.log.derived.environment.beginRead()
      return try own.log.derived.nodesDiffer(in: transaction)
    }
    if nodesDiffer { note(.none, "the derived nodes above the blocks differ from the tiles") }
    for (table, differs) in wrong where differs {
      note(.none, "table \(table) is not the one the records give")
    }
  }

  private var counts: NameCounts {
    NameCounts(
      streams: UInt32(heads.count), types: UInt32(numbers[.type]?.count ?? 0),
      units: UInt32(numbers[.unit]?.count ?? 0), actors: UInt32(numbers[.actor]?.count ?? 0))
  }

  private func idsDiffer(in transaction: borrowing ReadTransaction) throws(StoreError) -> Bool {
    var stored = EntrySum()
    var cursor = try transaction.cursor(in: log.tables.ids)
    while try cursor.move(.next) {
      guard cursor.key.byteCount == EventID.byteCount,
        let position = Keys.position(of: cursor.value)
      else { return true }
      if position.rawValue > size { continue }
      let high: UInt64 = cursor.key.little(at: 0)
      let low: UInt64 = cursor.key.little(at: 8)
      stored.add(EventID(high: high.byteSwapped, low: low.byteSwapped), position.rawValue)
    }
    return stored != ids
  }

  private func commandsDiffer(
    in transaction: borrowing ReadTransaction
  ) throws(StoreError) -> Bool {
    var stored = EntrySum()
    var cursor = try transaction.cursor(in: log.tables.commands)
    while try cursor.move(.next) {
      guard cursor.key.byteCount == CommandID.byteCount, cursor.value.byteCount == 12
      else { return true }
      let first = cursor.value.big48(at: 0)
      if first > size { continue }
      let high: UInt64 = cursor.key.little(at: 0)
      let low: UInt64 = cursor.key.little(at: 8)
      let command = CommandID(high: high.byteSwapped, low: low.byteSwapped)
      stored.add(command, first, cursor.value.big48(at: 6))
    }
    return stored != commands
  }

  private func headsDiffer(in transaction: borrowing ReadTransaction) throws(StoreError) -> Bool {
    var count = 0
    var cursor = try transaction.cursor(in: log.tables.heads)
    while try cursor.move(.next) {
      guard let stored = StreamHead(cursor.value), let stream = Keys.stream(of: cursor.key)
      else { return true }
      let isNewer = stored.position.rawValue > size
      guard let own = heads[stream] else {
        if isNewer { continue }
        return true
      }
      guard own.number == stored.number, isNewer || own == stored else { return true }
      count += 1
    }
    return count != heads.count
  }

  private func namesDiffer(in transaction: borrowing ReadTransaction) throws(StoreError) -> Bool {
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
      if number > counts.count(in: space) { continue }
      guard own == number else { return true }
      count += 1
    }
    let named = counts.types + counts.units + counts.actors
    return count != Int(counts.streams) + 2 * Int(named)
  }

  private func number(of name: RawSpan, in space: NameSpace) -> UInt32? {
    if space == .stream { return Keys.stream(of: name).flatMap { heads[$0]?.number } }
    return name.text(0..<name.byteCount).flatMap { numbers[space]?[ExactName(text: $0)] }
  }
}
