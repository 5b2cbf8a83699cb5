internal import Foundation

/// A file of lines that is made anew, and never over another.
final class TruthFile {
  private let path: String
  private let file: FileHandle
  private var waiting = Data()

  private static let waitingBytesMax = 1 << 20

  init(at path: String) throws(CommandFailure) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        .badInput, "there is a file \(path) already",
        remedy: "nothing was recorded; name another file, or move that one away")
    }
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else {
      throw CommandFailure(
        .badInput, "the file \(path) can't be made",
        remedy: "nothing was recorded; name a file in a folder that is there and can be written")
    }
    self.path = path
    self.file = file
  }

  /// Adds a line.
  func write(_ line: String) throws(CommandFailure) {
    waiting.append(contentsOf: line.utf8)
    waiting.append(UInt8(ascii: "\n"))
    if waiting.count >= Self.waitingBytesMax { try flush() }
  }

  /// Removes the file if nothing was written to it: nothing was made up.
  func removeIfEmpty() {
    guard (try? file.offset()) == 0, waiting.isEmpty else { return }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes what waits, and closes the file.
  func finish() throws(CommandFailure) {
    try flush()
    do {
      try file.close()
    } catch {
      throw failure(error)
    }
  }

  private func flush() throws(CommandFailure) {
    do {
      try file.write(contentsOf: waiting)
    } catch {
      throw failure(error)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private func failure(_ error: any Error) -> CommandFailure {
    CommandFailure(
      .storeFault, "the file \(path) can't be written: \(error.localizedDescription)",
      remedy: "make room, remove the store and begin anew: what was recorded is a part only")
  }
}
