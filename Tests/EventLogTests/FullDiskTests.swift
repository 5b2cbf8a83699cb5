import EventLog
import EventModel
import Foundation
import Testing

/// Fills the disk, and takes the right to write away.
///
/// The failure guarded against: an append that finds no room kills the process, is acknowledged,
/// or leaves the store unusable when there is room again. Invariant 13: a named error, an exit
/// code, and the store as it was. The disk is full by RLIMIT_FSIZE, the largest file that a process
/// may write; each test runs in a worker, since a limit is for life.
@Suite
struct FullDiskTests {
  /// A shell that limits what runs in it to files of so many bytes; the signal that would end it
  /// at the limit is ignored, as on a disk that is really full there is none.
  private func limited(to bytes: Int) -> [String] {
    ["sh", "-c", #"trap "" XFSZ; ulimit -f "$1"; shift; exec "$@""#, "sh", "\(bytes / 512)"]
  }

  /// Pages that are still free when the disk is full decide which write fails, and how far it gets.
  @Test(arguments: [0, 1, 2, 5, 13, 34], [1, 40])
  func `a full disk refuses an append and leaves the store as it was`(
    pages: Int, batch: Int
  ) async throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let store = folder.path()
    let first = try Worker("append", store, "1", "200", "20")
    #expect(try await first.ending() == .exit(0), "\(first.complaints)")
    let size = try FileManager.default.attributesOfItem(atPath: store + "/log/data.mdb")[.size]
    let limit = try #require(size as? Int) + pages * 4_096
    let starved = try Worker(
      ["append", store, "2", "4000", "\(batch)"], through: limited(to: limit))
    #expect(try await starved.ending() == .exit(4), "\(starved.complaints)")
    #expect(starved.complaints.hasPrefix("error store("), "\(starved.complaints)")
    #expect(starved.complaints.contains("diskFull"), "\(starved.complaints)")
    let log = try Log(at: store)
    let faults = try await StoreCheck.faults(log, acknowledged: first.acks + starved.acks)
    #expect(faults == [])
    let last = starved.acks.last?.last ?? first.acks.last?.last ?? 0
    #expect(try log.snapshot().head.rawValue == last)
    log.close()
    let more = "\((starved.acks.count + 2) * batch)"
    let sated = try Worker("append", store, "2", more, "\(batch)")
    #expect(try await sated.ending() == .exit(0), "\(sated.complaints)")
    #expect(Array(sated.acks.prefix(starved.acks.count)) == starved.acks)
  }

  @Test func `a disk too small for a store refuses to make one`() async throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    for bytes in [512, 4_096, 20_480] {
      let path = folder.path("store-\(bytes)")
      let worker = try Worker(
        ["append", path, "1", "10", "1"], through: limited(to: bytes))
      #expect(try await worker.ending() == .exit(4), "\(bytes): \(worker.complaints)")
      #expect(worker.complaints.hasPrefix("error store("), "\(bytes): \(worker.complaints)")
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test(arguments: ["append", "verify", "read"])
  func `a store that may not be written refuses by name`(task: String) async throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let writer = try Worker("append", folder.path(), "1", "20", "5")
    #expect(try await writer.ending() == .exit(0), "\(writer.complaints)")
    try setWritable(false, folder.path())
    defer { try? setWritable(true, folder.path()) }
    // The superuser may write everywhere; as nobody the test means what it says.
    let isRoot = geteuid() == 0
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let arguments = [task, folder.path()] + (task == "append" ? ["2", "20", "5"] : [])
    let worker = try Worker(arguments, through: isRoot ? nobody : [])
    #expect(try await worker.ending() == .exit(4), "\(worker.complaints)")
    #expect(worker.complaints.hasPrefix("error store("), "\(worker.complaints)")
    #expect(worker.complaints.contains("notPermitted"), "\(worker.complaints)")
  }

  private func setWritable(_ isWritable: Bool, _ path: String) throws {
    let files = FileManager.default
    for part in [""] + (try files.subpathsOfDirectory(atPath: path)) {
      let whole = part.isEmpty ? path : path + "/" + part
      var isFolder: ObjCBool = false
      _ = files.fileExists(atPath: whole, isDirectory: &isFolder)
      let mode = (isFolder.boolValue ? 0o555 : 0o444) | (isWritable ? 0o200 : 0)
      try files.setAttributes([.posixPermissions: mode], ofItemAtPath: whole)
    }
  }
}
