internal import LMDB

/// What one `SpoolWriter` took, for a `SpoolReader`.
///
/// Working files are removed with the last value that refers to them; after a kill the next writer
/// of the same folder and name overwrites them.
package struct SpoolRuns: Sendable {
  let runs: [SpoolRun]
}

/// Items in the order of their keys.
enum SpoolRun: Sendable {
  /// Few enough not to need the disk, or the last of many.
  case memory(SpoolMemory)
  /// In a file, and how many.
  case file(SpoolFile, count: Int)
}

/// The name of a working file, which is removed when nobody holds it any more.
final class SpoolFile: Sendable {
  let path: String

  init(path: String) {
    self.path = path
  }

  deinit { PlainFile.removeIfThere(path) }
}
