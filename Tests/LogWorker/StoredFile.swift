import Glibc

/// A file of a store, with the time of its last change: what a clean-close mark speaks of.
struct StoredFile {
  let path: String
  var bytes: [UInt8]
  private let changed: timespec

  /// The files of a store but its locks, which say nothing once their owner is gone.
  static func all(in folder: String) -> [StoredFile] {
    let parts = [
      "format", "log/data.mdb", "log/clean", "derived/data.mdb", "derived/clean",
      "side/keys/data.mdb", "side/keys/clean", "side/consumers/data.mdb", "side/consumers/clean",
      "side/verified/data.mdb", "side/verified/clean", "side/access/data.mdb", "side/access/clean",
    ]
    return parts.compactMap { StoredFile($0, in: folder) }
  }

  private init?(_ path: String, in folder: String) {
    let file = open(folder + "/" + path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return nil }
    self.path = path
    changed = facts.st_mtim
    let size = Int(facts.st_size)
    bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Glibc.read(file, buffer.baseAddress, size))
    }
    guard bytes.count == size else { return nil }
  }

  /// Writes it into a folder whose subfolders are there; `keepingTime` hides that it is new.
  func write(in folder: String, keepingTime: Bool) throws {
    let file = open(folder + "/" + path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    defer { close(file) }
    guard written == bytes.count else { throw Unwritable(path: path, code: errno) }
    guard keepingTime else { return }
    let times = [changed, changed]
    guard futimens(file, times) == 0 else { throw Unwritable(path: path, code: errno) }
  }

  /// A file that could not be put in its place.
  struct Unwritable: Error {
    let path: String
    let code: Int32
  }
}
