internal import EventModel
internal import LMDB

/// Where the parts of a store lie.
struct StoreFolder: Sendable {
  let path: String

  init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  var format: String { path + "/format" }
  var log: String { path + "/log" }
  var derived: String { path + "/derived" }
  var side: String { path + "/side" }
  var keys: String { side + "/keys" }
  var consumers: String { side + "/consumers" }
  var verified: String { side + "/verified" }
  /// Held while the store is opened, compacted or closed.
  var lock: String { path + "/lock" }
  /// A compacted copy about to take the log's place.
  var compacted: String { path + "/log.compacted" }
  /// The log it took the place of.
  var replaced: String { path + "/log.replaced" }

  /// The store that a part of it lies in.
  static func store(of part: String) -> String {
    let parts = ["/log", "/derived", "/side/keys", "/side/consumers", "/side/verified"]
    guard let suffix = parts.first(where: part.hasSuffix) else { return part }
    return String(part.dropLast(suffix.count))
  }

  /// A name beside this one, for a store that is not finished.
  func underConstruction() -> StoreFolder {
    StoreFolder("\(path).new-\(String(UInt32.random(in: .min ... .max), radix: 16))")
  }

  /// Removes a store that was not finished; what can't be removed stays.
  func remove() {
    for folder in [log, derived, keys, consumers, verified, side, path] {
      try? PlainFile.removeFolder(folder)
    }
  }

  /// Makes the folders of an empty store.
  func makeFolders() throws(StoreError) {
    for folder in [path, log, derived, side, keys, consumers, verified] {
      try PlainFile.makeFolder(folder)
    }
  }

  /// Makes every folder's names durable.
  func flush() throws(StoreError) {
    for folder in [log, derived, keys, consumers, verified, side, path] {
      try PlainFile.flushFolder(folder)
    }
  }
}
