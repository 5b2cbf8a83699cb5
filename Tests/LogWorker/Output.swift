import Glibc

/// What the worker tells whoever started it.
///
/// Lines go out by `write` itself: what an acknowledgement says must have left the process when it
/// is killed, and the power-cut shim sees this call and no buffered one.
enum Output {
  /// Tells one line on standard output.
  static func line(_ text: String) { tell(text, on: STDOUT_FILENO) }

  /// Tells one line on standard error.
  static func complain(_ text: String) { tell(text, on: STDERR_FILENO) }

  private static func tell(_ text: String, on file: Int32) {
    let bytes = Array((text.replacing("\n", with: " ") + "\n").utf8)
    // Whoever listened may be gone; that is no concern of the worker's.
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }
}
