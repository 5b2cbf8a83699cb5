internal import Glibc

/// Small files read and written by plain calls, and the flushes that make them last.
package enum PlainFile {
  /// The file's first bytes, at most `limit`.
  package static func read(_ path: String, upTo limit: Int) throws(StoreError) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError(errno, at: path, while: "opening") }
    defer { close(file) }
    var failure: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let got = unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: count), limit - count)
        if got == 0 { return }
        if got < 0 {
          failure = errno
          return
        }
        count += got
      }
    }
    guard failure == 0 else { throw StoreError(failure, at: path, while: "reading") }
    return bytes
  }

  /// Puts a file with these bytes in place of what is there, all or nothing, durably.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(StoreError) {
    let temporary = path + ".new"
    let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw StoreError(errno, at: path, while: "making") }
    defer { close(file) }
    let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(file) == 0 else {
      let failure = errno
      unsafe unlink(temporary)
      throw StoreError(failure, at: path, while: "writing")
    }
    guard unsafe rename(temporary, path) == 0 else {
      throw StoreError(errno, at: path, while: "renaming into place")
    }
    try flushFolder(parent(of: path))
  }

  /// Removes a folder and the files in it; subfolders are an error.
  package static func removeFolder(_ path: String) throws(StoreError) {
    guard let folder = unsafe opendir(path) else {
      throw StoreError(errno, at: path, while: "opening")
    }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      guard unsafe unlink(path + "/" + name) == 0 else {
        throw StoreError(errno, at: path + "/" + name, while: "removing")
      }
    }
    guard unsafe rmdir(path) == 0 else { throw StoreError(errno, at: path, while: "removing") }
  }

  /// Removes a file; what is not there, or can't be removed, is none of the caller's concern.
  package static func removeIfThere(_ path: String) {
    _ = unsafe unlink(path)
  }

  /// Moves a file or folder to a name that is free, durably.
  package static func move(_ path: String, to target: String) throws(StoreError) {
    guard unsafe rename(path, target) == 0 else {
      throw StoreError(errno, at: target, while: "moving \(path) there")
    }
    try flushFolder(parent(of: target))
  }

  /// Makes a folder; one that is there is an error (`EEXIST`).
  package static func makeFolder(_ path: String) throws(StoreError) {
    guard unsafe mkdir(path, 0o755) == 0 else {
      throw StoreError(errno, at: path, while: "making the folder")
    }
  }

  /// Bytes per page of this machine, and so of LMDB files made on it.
  package static let pageSize = Int(sysconf(CInt(_SC_PAGESIZE)))

  /// Makes a folder unless it is there.
  package static func makeFolderIfMissing(_ path: String) throws(StoreError) {
    if !exists(path) { try makeFolder(path) }
  }

  /// A file's size in bytes.
  package static func size(_ path: String) throws(StoreError) -> Int {
    Int(try FolderFacts.status(of: path).st_size)
  }

  /// True if something has this name.
  package static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// Makes a file's content durable.
  package static func flush(_ path: String) throws(StoreError) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError(errno, at: path, while: "opening") }
    defer { close(file) }
    guard fsync(file) == 0 else { throw StoreError(errno, at: path, while: "flushing") }
  }

  /// Makes the names in a folder durable.
  package static func flushFolder(_ path: String) throws(StoreError) {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw StoreError(errno, at: path, while: "opening") }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw StoreError(errno, at: path, while: "flushing") }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
