internal import LMDB

/// Gives out the items of some `SpoolWriter`s in the order of their keys: the reading half of a
/// sort in bounded memory.
///
/// Holds 256 KiB for each run on disk, and what the writers kept in memory. It can be read once.
package struct SpoolReader: ~Copyable {
  private var cursors: [SpoolCursor] = []
  /// A heap of what stands next in each run, the least key first.
  private var heads: [Head] = []
  private var last: SpoolKey?

  private struct Head {
    let key: SpoolKey
    let bytes: ArraySlice<UInt8>
    let cursor: Int
  }

  /// Opens all runs.
  ///
  /// Throws `.spoolDamaged`, and faults of the files.
  package init(_ all: [SpoolRuns]) throws(LogError) {
    for run in all.flatMap(\.runs) {
      var cursor = try LogError.translating { () throws(StoreError) in try SpoolCursor(run) }
      if let (key, bytes) = try cursor.next() {
        heads.append(Head(key: key, bytes: bytes, cursor: cursors.count))
      }
      cursors.append(cursor)
    }
    // Ascending keys are a heap.
    heads.sort { $0.key < $1.key }
  }

  /// The next item; nil after the last.
  ///
  /// Throws `.spoolDamaged` where a working file is not as it was written, and faults of the files;
  /// nothing more is to be had then. Traps where two items have the same key: their order would
  /// depend on who wrote them.
  package mutating func next() throws(LogError) -> (key: SpoolKey, bytes: ArraySlice<UInt8>)? {
    guard let first = heads.first else { return nil }
    precondition(last != first.key, "every item of a spool has a key of its own")
    last = first.key
    if let (key, bytes) = try cursors[first.cursor].next() {
      heads[0] = Head(key: key, bytes: bytes, cursor: first.cursor)
    } else {
      let end = heads.removeLast()
      if !heads.isEmpty { heads[0] = end }
    }
    siftDown()
    return (first.key, first.bytes)
  }

  /// Lets the first head sink to its place.
  private mutating func siftDown() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heads.count && heads[child].key < heads[least].key {
        least = child
      }
      guard least != parent else { return }
      heads.swapAt(parent, least)
      parent = least
    }
  }
}
