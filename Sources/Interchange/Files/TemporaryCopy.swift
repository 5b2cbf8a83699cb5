internal import Foundation

/// The unpacked bytes of an input in a file of their own, for readers that read twice or that need
/// a file; removed with the last reference.
final class TemporaryCopy {
  let path: String

  /// Reads the input to its end.
  ///
  /// Throws what the input throws, and `.file` where the copy can't be written.
  init(of input: SourceInput) throws(InterchangeError) {
    path =
      URL(fileURLWithPath: input.folderOfCopies)
      .appending(path: "fribrev-\(UUID().uuidString)").path
    // The file's making tells where this fails.
    try? FileManager.default.createDirectory(
      atPath: input.folderOfCopies, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    guard
      FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: path)
    else { throw .file(path: path, detail: "a copy of \(input.name) can't be made there") }
    while let chunk = try input.next() {
      do {
        try file.write(contentsOf: Data(chunk))
      } catch {
        throw .file(
          path: path,
          detail: "the copy of \(input.name), which can't be read twice, was cut at "
            + "\(input.byteCount) bytes: \(error.localizedDescription)")
      }
    }
    do {
      try file.close()
    } catch {
      throw .file(path: path, detail: error.localizedDescription)
    }
  }

  deinit {
    // What can't be removed is the system's to clean up, as it does with temporary files.
    try? FileManager.default.removeItem(atPath: path)
  }
}
