import EventLog
import Foundation

/// A store whose copies a worker damages, opens and questions.
struct DamagedStore {
  private let folder: ScratchFolder

  /// Makes a store of a worker's events; compacted, its log has no page that is out of use.
  init(events: Int, batch: Int = 20, isCompacted: Bool = false) async throws {
    folder = try ScratchFolder(inMemory: true)
    let writer = try Worker("append", folder.path(), "7", "\(events)", "\(batch)")
    guard try await writer.ending() == .exit(0) else { throw Unmade(why: writer.complaints) }
    if isCompacted { _ = try Log(at: folder.path()).compact() }
    // Compaction changes the file; an opening and closing leaves its mark on it again.
    try Log(at: folder.path()).close()
  }

  /// The store could not be made.
  struct Unmade: Error { let why: String }

  func bytes(of file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: folder.path() + "/" + file)))
  }

  /// What came of each damage; the words are those of Tests/LogWorker/ProbeTask.swift.
  func outcomes(of damages: [String]) async throws -> [String] {
    let list = folder.path("damages")
    try Data(damages.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: list))
    let trial = Trial(
      arguments: ["probe", folder.path(), folder.path("scratch"), list], count: damages.count)
    return try await trial.outcomes()
  }
}
