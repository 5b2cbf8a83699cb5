internal import Glibc

/// The note a process leaves beside a data file when it closes it: what the file then was.
///
/// It holds the file's size, its modification time in nanoseconds, and the checksum of its two meta
/// pages, which name the last transaction. A file that still matches was neither written nor
/// altered since; every other file is walked before it is mapped.
enum CleanMark {
  private static let fileName = "/clean"

  /// True if the data file is as the last clean close left it.
  static func matches(_ folder: String) throws(StoreError) -> Bool {
    guard let noted = try? PlainFile.read(folder + fileName, upTo: 256) else { return false }
    return noted == Array(try text(of: folder + "/data.mdb").utf8)
  }

  /// Notes the data file as it is now.
  ///
  /// A note that can't be written costs the next open a walk.
  static func write(in folder: String) {
    guard let text = try? text(of: folder + "/data.mdb") else { return }
    try? PlainFile.replace(folder + fileName, with: Array(text.utf8))
  }

  private static func text(of file: String) throws(StoreError) -> String {
    let metaBytes = 2 * PlainFile.pageSize
    let facts = try FolderFacts.status(of: file)
    let metas = try PlainFile.read(file, upTo: metaBytes)
    let checksum = unsafe Checksum.xxh64(metas.span.bytes)
    let nanoseconds = facts.st_mtim.tv_sec * 1_000_000_000 + facts.st_mtim.tv_nsec
    return "\(facts.st_size) \(nanoseconds) \(checksum)\n"
  }
}
