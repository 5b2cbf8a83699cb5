internal import LMDB

/// Items of a spool in memory: their bytes in one array, where they lie in another.
struct SpoolMemory: Sendable {
  private(set) var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// Where an item lies.
  struct Entry: Sendable {
    let key: SpoolKey
    let size: UInt32
    let start: Int
  }

  /// Sets room aside at once: what is not used is only addresses.
  init(bytesMax: Int) {
    bytes.reserveCapacity(bytesMax)
  }

  /// What the items take.
  var byteCount: Int { bytes.count + entries.count * MemoryLayout<Entry>.stride }

  /// The bytes of the item at an index.
  func item(at index: Int) -> ArraySlice<UInt8> {
    let entry = entries[index]
    return bytes[entry.start..<entry.start + Int(entry.size)]
  }

  mutating func add(_ key: SpoolKey, _ item: RawSpan) {
    entries.append(Entry(key: key, size: UInt32(item.byteCount), start: bytes.count))
    item.copy(into: &bytes, from: bytes.count)
  }

  mutating func sort() {
    entries.sort { $0.key < $1.key }
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the items in their order, chunk by chunk.
  func write(to file: SpoolFile) throws(StoreError) {
    var output = try GrowingFile(at: file.path)
    var chunk = SpoolChunk()
    for index in entries.indices {
      chunk.append(entries[index].key, item(at: index).span.bytes)
      if chunk.isFull || index == entries.count - 1 {
        let sealed = chunk.seal(at: output.byteCount)
        try output.append(sealed.span.bytes)
        chunk = SpoolChunk()
      }
    }
  }
}
