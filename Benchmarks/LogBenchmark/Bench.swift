import CLimits
import EventLog
import EventModel
import Foundation

/// A store of ours and one of the C loops', side by side.
struct Stores {
  var ours: OurStore
  let limit: LimitStore
}

/// The folder the benchmark works in; removed at the end.
struct Bench: Sendable {
  let folder: String

  /// A new folder in `FRIBREV_BENCH_DIR`, or the system's place for temporary files.
  init() throws {
    let environment = ProcessInfo.processInfo.environment
    let parent = environment["FRIBREV_BENCH_DIR"] ?? environment["TMPDIR"] ?? "/tmp"
    folder = parent + "/fribrev-bench-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// A store of ours and one of C's, both holding their genesis only.
  func freshStores(named name: String, scope: limits_scope = limits_whole) async throws -> Stores {
    let path = "\(folder)/\(name)"
    try await Log.create(at: path, zone: .stockholm).close()
    try FileManager.default.copyItem(atPath: path, toPath: path + "-limit")
    return Stores(
      ours: OurStore(path: path, log: try Log(at: path)),
      limit: try LimitStore(at: path + "-limit", scope: scope))
  }

  func remove(_ stores: Stores) throws {
    stores.ours.log.close()
    stores.limit.close()
    try FileManager.default.removeItem(atPath: stores.ours.path)
    try FileManager.default.removeItem(atPath: stores.limit.path)
  }

  func remove() throws {
    try FileManager.default.removeItem(atPath: folder)
  }

  /// Says on standard error what is being done.
  static func say(_ sentence: String) {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
  }
}
