internal import EventModel
internal import LMDB

/// Tells, by summaries, which blocks can't hold an event that a query means.
struct BlockFilter {
  private let derived: Derived
  /// Numbers of the wanted types; nil if any will do.
  private let types: [UInt32]?
  private let units: [UInt32]?
  private let occurred: ClosedRange<Int64>?
  private let recorded: ClosedRange<Int64>?

  /// Nil for a query that says nothing of types, units or times.
  init?(for query: Query, in log: Log) throws(LogError) {
    guard
      !(query.types.isEmpty && query.units.isEmpty && query.occurred == nil
        && query.recorded == nil)
    else { return nil }
    derived = log.derived
    types = try Self.numbers(of: query.types, in: .type, log.tables)
    units = try Self.numbers(of: query.units, in: .unit, log.tables)
    occurred = query.occurred.map(Self.microseconds)
    recorded = query.recorded.map(Self.microseconds)
  }

  /// True if the block is summarised and holds nothing wanted.
  func excludes(_ block: UInt64) throws(LogError) -> Bool {
    let summary = try LogError.translating { () throws(StoreError) in
      let transaction = try derived.environment.beginRead()
      let key = Keys.bytes(of: block)
      guard let value = try transaction.value(for: key.span.bytes, in: derived.summaries) else {
        return BlockSummary?.none
      }
      return BlockSummary(value)
    }
    guard let summary else { return false }
    return !(types?.contains(where: summary.hasType) ?? true)
      || !(units?.contains(where: summary.hasUnit) ?? true)
      || !(occurred?.overlaps(summary.occurred) ?? true)
      || !(recorded?.overlaps(summary.recorded) ?? true)
  }

  private static func numbers(
    of names: [String], in space: NameSpace, _ tables: LogTables
  ) throws(LogError) -> [UInt32]? {
    guard !names.isEmpty else { return nil }
    return try LogError.translating { () throws(StoreError) in
      let transaction = try tables.beginRead()
      var numbers: [UInt32] = []
      for name in names {
        if let number = try tables.number(under: space.key(of: name), in: transaction) {
          numbers.append(number)
        }
      }
      return numbers
    }
  }

  private static func microseconds(_ range: ClosedRange<Instant>) -> ClosedRange<Int64> {
    range.lowerBound.microseconds...range.upperBound.microseconds
  }
}
