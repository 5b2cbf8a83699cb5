package import EventModel
internal import LMDB

/// Which events belong to which stream of a kind, for a whole snapshot.
///
/// Streams are in the order of their numbers, which is that of their first appearance, and have
/// indices from 0; the positions of one are ascending. Memory: 4 bytes an event of the kind (8 from
/// a head of 2^32 on), and 12 a stream.
package struct StreamIndex: Sendable {
  /// The kind of its streams.
  package let kind: StreamKind
  private let snapshot: Snapshot
  /// The streams' numbers, ascending.
  private let numbers: [UInt32]
  /// Where each stream's places begin; behind them, where the last one's end.
  private let starts: [Int]
  private let places: StreamPlaces

  init(of kind: StreamKind, in snapshot: Snapshot) throws(LogError) {
    self.kind = kind
    self.snapshot = snapshot
    if snapshot.head.rawValue <= UInt64(UInt32.max) {
      let sorting = try StreamSorting<UInt32>(of: kind, in: snapshot)
      (numbers, starts) = (sorting.numbers, sorting.starts)
      places = StreamPlaces(narrow: sorting.places, wide: [])
    } else {
      let sorting = try StreamSorting<UInt64>(of: kind, in: snapshot)
      (numbers, starts) = (sorting.numbers, sorting.starts)
      places = StreamPlaces(narrow: [], wide: sorting.places)
    }
  }

  /// How many streams of the kind have events.
  package var count: Int { numbers.count }

  /// How many events all of them have.
  package var eventCount: Int { starts[count] }

  /// The positions of a stream's events, ascending, without copying them.
  package func positions(of index: Int) -> StreamPositions {
    StreamPositions(of: places, in: starts[index]..<starts[index + 1])
  }

  /// A stream's number: by its first appearance among streams of all kinds, the same in every
  /// snapshot.
  package func number(of index: Int) -> UInt32 { numbers[index] }

  /// The index of the stream with a number, if it is of this kind and has events: a binary search.
  package func index(ofNumber number: UInt32) -> Int? {
    var range = numbers.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if numbers[middle] == number { return middle }
      range =
        numbers[middle] < number ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// A stream's name: one look-up in the log.
  package func name(of index: Int) throws(LogError) -> StreamName {
    let key = NameSpace.stream.key(of: numbers[index])
    return try LogError.translating { () throws(StoreError) in
      let tables = snapshot.log.tables
      let transaction = try tables.beginRead()
      guard let value = try transaction.value(for: key.span.bytes, in: tables.names),
        let name = Keys.stream(of: value)
      else {
        throw tables.environment.damage("the name of stream number \(numbers[index]) is missing")
      }
      return name
    }
  }
}

extension Snapshot {
  /// Sorts the events of all streams of a kind by stream: two scans of the facts.
  package func streamIndex(of kind: StreamKind) throws(LogError) -> StreamIndex {
    try StreamIndex(of: kind, in: self)
  }
}
