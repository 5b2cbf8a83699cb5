internal import LMDB

/// Takes items in any order, for a `SpoolReader` to give them out sorted: the writing half of a
/// sort in bounded memory.
///
/// Items are gathered in memory; whenever that is full they are sorted and written to a working
/// file, a run. One writer a task; the order that comes out does not depend on which writer took
/// which item. Working files go with the last value that refers to them.
package struct SpoolWriter: ~Copyable, Sendable {
  private let folder: String
  private let name: String
  private let memoryBytes: Int
  private var gathered: SpoolMemory
  private var runs: [SpoolRun] = []

  /// The longest item in bytes.
  package static let itemBytesMax = 16 << 20

  /// Begins without any item; nothing is written yet.
  ///
  /// Runs will be files in the folder, which is made when the first needs it, called by the name
  /// and a number; the name must be no other writer's. Up to `memoryBytes` are held in memory.
  package init(folder: String, name: String, memoryBytes: Int = 64 << 20) {
    precondition(memoryBytes > 0, "a spool needs memory to sort in")
    self.folder = folder
    self.name = name
    self.memoryBytes = memoryBytes
    gathered = SpoolMemory(bytesMax: memoryBytes)
  }

  /// Takes an item; no two of one spool may have the same key.
  ///
  /// Throws faults of the disk when a run is written: the item is taken all the same, and writing
  /// is tried again at the next. Traps for an item of more than `itemBytesMax`.
  package mutating func add(_ key: SpoolKey, _ bytes: RawSpan) throws(LogError) {
    precondition(bytes.byteCount <= Self.itemBytesMax, "an item of a spool has at most 16 MiB")
    gathered.add(key, bytes)
    guard gathered.byteCount >= memoryBytes else { return }
    try LogError.translating { () throws(StoreError) in try writeRun() }
  }

  /// What was taken, sorted in runs; the last of them stays in memory.
  package consuming func finish() -> SpoolRuns {
    var gathered = gathered
    gathered.sort()
    return SpoolRuns(runs: runs + [.memory(gathered)])
  }

  private mutating func writeRun() throws(StoreError) {
    try PlainFile.makeFolderIfMissing(folder)
    gathered.sort()
    // The file is removed with its value, so also where writing it fails.
    let file = SpoolFile(path: "\(folder)/\(name)-\(runs.count + 1).spool")
    try gathered.write(to: file)
    runs.append(.file(file, count: gathered.entries.count))
    gathered.removeAll()
  }
}
