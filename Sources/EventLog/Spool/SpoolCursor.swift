internal import LMDB

/// The way through one run.
struct SpoolCursor {
  private let run: SpoolRun
  private let input: ForwardFile?
  private let count: Int
  /// How many items lie behind.
  private var passed = 0
  /// The chunk at hand, where it ends in the file, and where its next item begins.
  private var items: [UInt8] = []
  private var place = 0
  private var offset = 0

  /// Stands before the first item; opens the file of a run on disk.
  init(_ run: SpoolRun) throws(StoreError) {
    self.run = run
    switch run {
    case .memory(let memory):
      (input, count) = (nil, memory.entries.count)
    case .file(let file, let count):
      (input, self.count) = (try ForwardFile(at: file.path), count)
    }
  }

  /// The next item; nil at the end.
  ///
  /// Throws `.spoolDamaged` where the file is not what was written.
  mutating func next() throws(LogError) -> (key: SpoolKey, bytes: ArraySlice<UInt8>)? {
    guard passed < count else { return nil }
    passed += 1
    guard let input else { return nextInMemory() }
    if offset == items.count { try readChunk(of: input) }
    guard let (key, bytes) = SpoolChunk.item(in: items, at: offset) else {
      throw .spoolDamaged(path: input.path)
    }
    offset = bytes.upperBound
    return (key, items[bytes])
  }

  private func nextInMemory() -> (key: SpoolKey, bytes: ArraySlice<UInt8>)? {
    guard case .memory(let memory) = run else { return nil }
    return (memory.entries[passed - 1].key, memory.item(at: passed - 1))
  }

  private mutating func readChunk(of input: ForwardFile) throws(LogError) {
    let place = place
    let read = try LogError.translating { () throws(StoreError) in
      try SpoolChunk.next(in: input, at: place)
    }
    guard let read else { throw .spoolDamaged(path: input.path) }
    self.place += SpoolChunk.headerSize + read.count
    items = read
    offset = 0
  }
}
