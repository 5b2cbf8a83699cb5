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
  /// Where the view tables lie, a folder each.
  var views: String { derived + "/views" }
  var side: String { path + "/side" }
  var keys: String { side + "/keys" }
  var consumers: String { side + "/consumers" }
  var verified: String { side + "/verified" }
  var access: String { side + "/access" }
  /// Held while the store is opened, compacted or closed.
  var lock: String { path + "/lock" }
  /// A compacted copy about to take the log's place.
  var compacted: String { path + "/log.compacted" }
  /// The log it took the place of.
  var replaced: String { path + "/log.replaced" }

  /// The folder of a view table.
  func view(_ name: String) -> String { views + "/" + name }

  /// The store that a part of it lies in.
  static func store(of part: String) -> String {
    let parts = [
      "/log", "/derived", "/derived/views", "/side/keys", "/side/consumers", "/side/verified",
      "/side/access",
    ]
    // The folder of a view table has a name of its own.
    let parent = String(part[..<(part.lastIndex(of: "/") ?? part.startIndex)])
    let known = parent.hasSuffix("/derived/views") ? parent : part
    guard let suffix = parts.first(where: known.hasSuffix) else { return part }
    return String(known.dropLast(suffix.count))
  }

  /// A name beside this one, for a store that is not finished.
  func underConstruction() -> StoreFolder {
    StoreFolder("\(path).new-\(String(UInt32.random(in: .min ... .max), radix: 16))")
  }

  /// Removes a store that was not finished; what can't be removed stays.
  func remove() {
    try? removeDerived()
    for folder in [log, keys, consumers, verified, access, side, path] {
      try? PlainFile.removeFolder(folder)
    }
  }

  /// Makes the folders of an empty store.
  func makeFolders() throws(StoreError) {
    for folder in [path, log, derived, side, keys, consumers, verified, access] {
      try PlainFile.makeFolder(folder)
    }
  }

  /// Makes every folder's names durable.
  func flush() throws(StoreError) {
    for folder in [log, derived, keys, consumers, verified, access, side, path] {
      try PlainFile.flushFolder(folder)
    }
  }
}
