internal import Glibc

/// A file read once, from its beginning to its end.
///
/// For one reader at a time; the file is closed with the last reference.
package final class ForwardFile: Sendable {
  /// Where it lies.
  package let path: String
  private let file: CInt

  /// Opens the file.
  package init(at path: String) throws(StoreError) {
    file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError(errno, at: path, while: "opening") }
    self.path = path
  }

  deinit { close(file) }

  /// The next bytes: fewer than asked for only where the file ends.
  ///
  /// One call of the system and one array, so ask for many.
  package func read(_ limit: Int) throws(StoreError) -> [UInt8] {
    var failure: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        // In bounds: the buffer holds `limit` bytes, and the rest is asked for.
        let got = unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: count), limit - count)
        if got == 0 { return }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw StoreError(failure, at: path, while: "reading") }
    return bytes
  }
}
