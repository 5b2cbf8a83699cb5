internal import Foundation

/// A new file written from its beginning to its end, packed if its name ends in `.gz`.
///
/// Written beside its place and put there when it is whole, so that a reader never meets half a
/// file; `-` is standard output.
final class SourceOutput {
  private let path: String
  private let unfinished: String
  private let file: FileHandle
  private let deflater: Deflater?
  private var buffer: [UInt8] = []

  private static let bufferSize = 256 << 10

  /// Throws `.file` where it can't be made, or something is there already.
  init(path: String) throws(InterchangeError) {
    self.path = path
    unfinished = path + ".unfinished"
    deflater = path.hasSuffix(".gz") ? try Deflater(file: path) : nil
    if path == "-" {
      file = .standardOutput
      return
    }
    let manager = FileManager.default
    guard !manager.fileExists(atPath: path) else {
      throw .file(path: path, detail: "it is there already")
    }
    guard manager.createFile(atPath: unfinished, contents: nil),
      let handle = FileHandle(forWritingAtPath: unfinished)
    else { throw .file(path: path, detail: "it can't be made") }
    file = handle
  }

  /// Writes bytes behind what is there.
  func write(_ bytes: some Sequence<UInt8>) throws(InterchangeError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush(last: false) }
  }

  /// Writes a text in UTF-8.
  func write(_ text: String) throws(InterchangeError) {
    try write(text.utf8)
  }

  /// Puts the whole file in its place.
  func close() throws(InterchangeError) {
    try flush(last: true)
    guard path != "-" else { return }
    do {
      try file.synchronize()
      try file.close()
      try FileManager.default.moveItem(atPath: unfinished, toPath: path)
    } catch {
      throw .file(path: path, detail: error.localizedDescription)
    }
  }

  /// Takes the unfinished file away, after an error.
  func discard() {
    guard path != "-" else { return }
    // What can't be removed stays under a name that says what it is.
    try? file.close()
    try? FileManager.default.removeItem(atPath: unfinished)
  }

  private func flush(last: Bool) throws(InterchangeError) {
    var bytes = buffer
    if let deflater {
      bytes = []
      deflater.pack(buffer, last: last, into: &bytes)
    }
    buffer.removeAll(keepingCapacity: true)
    do {
      try file.write(contentsOf: Data(bytes))
    } catch {
      throw .file(path: path, detail: error.localizedDescription)
    }
  }
}
