internal import Glibc

/// A new file, written from its beginning to its end: for working files that need not outlive the
/// process, so nothing is flushed.
package struct GrowingFile: ~Copyable {
  private let file: CInt
  private let path: String
  /// How many bytes were written.
  package private(set) var byteCount = 0

  /// Makes the file, in place of one of that name.
  package init(at path: String) throws(StoreError) {
    file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw StoreError(errno, at: path, while: "making") }
    self.path = path
  }

  deinit { close(file) }

  /// Writes bytes behind what is there: one call of the system, so pass many.
  ///
  /// After an error some of them may be there.
  package mutating func append(_ bytes: RawSpan) throws(StoreError) {
    var failure: CInt = 0
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count && failure == 0 {
        // In bounds: no more is written than was given.
        let count = unsafe write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count > 0 { written += count } else if errno != EINTR { failure = errno }
      }
    }
    guard failure == 0 else { throw StoreError(failure, at: path, while: "writing") }
    byteCount += bytes.byteCount
  }
}
