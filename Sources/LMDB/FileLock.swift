internal import Glibc

/// An exclusive lock on a file, between processes and between handles of one process.
package struct FileLock: ~Copyable {
  private let file: CInt

  /// Makes the file if it is missing and waits for the lock.
  package init(at path: String) throws(StoreError) {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw StoreError(errno, at: path, while: "opening the lock") }
    while flock(file, LOCK_EX) != 0 {
      let failure = errno
      guard failure == EINTR else {
        close(file)
        throw StoreError(failure, at: path, while: "locking")
      }
    }
    self.file = file
  }

  /// Ends the lock early.
  package consuming func unlock() {}

  deinit { close(file) }

  /// True if another process holds a record lock on the file, as LMDB does on its lock file while
  /// it has an environment open.
  ///
  /// Only for files this process has not opened otherwise: closing drops all its record locks.
  static func isHeldElsewhere(_ path: String) throws(StoreError) -> Bool {
    let file = unsafe open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw StoreError(errno, at: path, while: "opening") }
      return false
    }
    defer { close(file) }
    var lock = Glibc.flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_len = 1
    guard unsafe fcntl(file, F_GETLK, &lock) == 0 else {
      throw StoreError(errno, at: path, while: "asking for locks")
    }
    return lock.l_type != Int16(F_UNLCK)
  }
}
