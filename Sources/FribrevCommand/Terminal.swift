internal import Foundation

/// Where the command line writes: answers to standard output, all else to standard error.
enum Terminal {
  /// Writes a line of the answer.
  static func say(_ line: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    } catch {
      complain("the answer can't be written: standard output is closed or full")
      Foundation.exit(FailureCode.storeFault.rawValue)
    }
  }

  /// Writes to standard error.
  static func complain(_ text: String) {
    // Nobody is left to tell where this fails too.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Shows progress in place, on a terminal only.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }
}
