import CLimits
import EventLog
import EventModel
import LMDB

/// Shows that the C loops do our log's work and no other: the same events give the same tables.
enum Agreement {
  /// Two rows of nodes above the blocks come with 65 536 events.
  private static let eventCount = 70_000
  private static let tables = [
    "log": ["records", "ids", "commands", "heads", "names", "state"],
    "derived": ["facts", "summaries", "tiles", "nodes", "manifest"],
  ]

  /// Writes a store with each, compares every key and value, and has our `verify` read C's.
  static func check(in bench: Bench) async throws {
    let stores = try await bench.freshStores(named: "agreement")
    var events = EventMaker(seed: 7)
    var made = 0
    while made < eventCount {
      let drafts = events.drafts(min(10_000, eventCount - made))
      made += drafts.count
      _ = try await stores.ours.log.append(drafts, recorded: events.recorded)
      var batch = RawBatch(drafts, recorded: events.recorded)
      stores.limit.append(&batch)
    }
    stores.ours.log.close()
    stores.limit.close()
    for (part, names) in tables {
      try compare("\(stores.ours.path)/\(part)", "\(stores.limit.path)/\(part)", names)
    }
    let log = try Log(at: stores.limit.path)
    let verification = try await log.verify()
    log.close()
    precondition(verification.isWhole, "C's store is not whole: \(verification.faults)")
    try bench.remove(stores)
  }

  private static func compare(_ ours: String, _ limit: String, _ names: [String]) throws {
    let ours = try Environment(at: ours, tables: names, options: Environment.Options())
    let limit = try Environment(at: limit, tables: names, options: Environment.Options())
    for index in names.indices {
      let equal = try isEqual(ours, ours.tables[index], limit, limit.tables[index])
      precondition(equal, "C writes another table \(names[index])")
    }
    ours.close()
    limit.close()
  }

  private static func isEqual(
    _ ours: Environment, _ ourTable: Table, _ limit: Environment, _ limitTable: Table
  ) throws -> Bool {
    let ourTransaction = try ours.beginRead()
    let limitTransaction = try limit.beginRead()
    var left = try ourTransaction.cursor(in: ourTable)
    var right = try limitTransaction.cursor(in: limitTable)
    while try left.move(.next) {
      guard try right.move(.next), left.key.isEqual(to: right.key),
        left.value.isEqual(to: right.value)
      else { return false }
    }
    return try !right.move(.next)
  }
}
