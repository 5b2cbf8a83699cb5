internal import CLMDB

/// LMDB's table of readers, which it only tells as text.
enum ReaderTable {
  /// The oldest commit that a reader of any process holds; nil without readers.
  static func oldest(in environment: OpaquePointer) -> UInt64? {
    var lines = ""
    _ = unsafe withUnsafeMutablePointer(to: &lines) { lines in
      unsafe mdb_reader_list(
        environment,
        { line, context in
          // The context is the `lines` string above, which outlives the call.
          if let line = unsafe line, let context = unsafe context {
            unsafe context.assumingMemoryBound(to: String.self).pointee += String(cString: line)
          }
          return 0
        }, lines)
    }
    // A header, then rows of process id, thread and transaction id ("-" if idle).
    return lines.split(separator: "\n").dropFirst().compactMap { row in
      row.split(separator: " ").last.flatMap { UInt64($0) }
    }.min()
  }
}
