import EventLog
import EventModel
import Foundation
import LMDB
import Testing

/// Holds old states of the log open while others write.
///
/// The failure guarded against: one reader that stays pins every page of its state, and the file
/// grows a hundredfold (DESIGN §5.5); or a dead reader's slot does so for ever. A snapshot pins
/// nothing; a stranger's reader is seen, warned about, and cleared away once its process is dead.
@Suite
struct ReaderTests {
  private static let appends = 1_200

  /// Appends events one by one from another process; how large the log's file is then.
  private func grow(_ store: String, seed: Int) async throws -> Double {
    let writer = try Worker("append", store, "\(seed)", "\(Self.appends)", "1")
    #expect(try await writer.ending() == .exit(0), "\(writer.complaints)")
    let attributes = try FileManager.default.attributesOfItem(atPath: store + "/log/data.mdb")
    return Double(try #require(attributes[.size] as? Int))
  }

  /// The log's file as LMDB sees it, not through a log.
  private func environment(of store: String) throws -> Environment {
    try Environment(
      at: store + "/log", tables: StoreSurgery.logTables, options: .init(mapBytes: 1 << 30))
  }

  @Test func `a snapshot held for long does not make the file grow`() async throws {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    let plain = try await grow(folder.path("plain"), seed: 1)
    let log = try await Log.create(at: folder.path("held"), zone: .stockholm)
    let snapshot = try log.snapshot()
    let held = try await grow(folder.path("held"), seed: 1)
    #expect(try snapshot.events().count == 1)
    #expect(held < 1.1 * plain)
    log.close()
    // The measure can tell: a reader that does pin its state costs several times as much.
    let other = folder.path("pinned")
    try await Log.create(at: other, zone: .stockholm).close()
    let reader = try Worker("hold", other, "600")
    #expect(try await reader.says("held"), "\(reader.complaints)")
    let pinned = try await grow(other, seed: 1)
    #expect(pinned > 3 * plain)
  }

  @Test func `a reader of another process is seen until it is gone`() async throws {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    _ = try await grow(folder.path(), seed: 1)
    let environment = try environment(of: folder.path())
    #expect(try environment.usage().oldestReader == nil)
    let held = try environment.lastTransactionID
    let reader = try Worker("hold", folder.path(), "600")
    #expect(try await reader.says("held"), "\(reader.complaints)")
    _ = try await grow(folder.path(), seed: 2)
    #expect(try environment.usage().oldestReader == held)
    #expect(try environment.lastTransactionID >= held + UInt64(Self.appends))
    #expect(try environment.clearStaleReaders() == 0)
    reader.kill9()
    try await reader.ending()
    #expect(try environment.clearStaleReaders() == 1)
    #expect(try environment.usage().oldestReader == nil)
  }

  @Test func `opening a store clears the readers of dead processes away`() async throws {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    try await Log.create(at: folder.path(), zone: .stockholm).close()
    // Somebody has the file open throughout: otherwise the next to come would make a new table.
    let watcher = try environment(of: folder.path())
    let reader = try Worker("hold", folder.path(), "600")
    #expect(try await reader.says("held"), "\(reader.complaints)")
    reader.kill9()
    try await reader.ending()
    #expect(try watcher.usage().oldestReader != nil)
    let opener = try Worker("read", folder.path())
    #expect(try await opener.ending() == .exit(0), "\(opener.complaints)")
    #expect(try watcher.usage().oldestReader == nil)
  }

  @Test func `a writer that stays clears a dead reader away by itself`() async throws {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    try await Log.create(at: folder.path(), zone: .stockholm).close()
    let writer = try Worker("append", folder.path(), "1", "1000000", "1")
    #expect(try await writer.says("ack"), "\(writer.complaints)")
    let watcher = try environment(of: folder.path())
    let reader = try Worker("hold", folder.path(), "600")
    #expect(try await reader.says("held"), "\(reader.complaints)")
    let held = try #require(try watcher.usage().oldestReader)
    reader.kill9()
    try await reader.ending()
    // The writer looks every some commits, whenever the machine lets it.
    let isCleared = try await Patience.wait(.seconds(60), step: .milliseconds(20)) {
      try watcher.usage().oldestReader != held
    }
    #expect(isCleared)
  }

  @Test func `a writer warns of a reader that lags far behind`() async throws {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    try await Log.create(at: folder.path(), zone: .stockholm).close()
    let reader = try Worker("hold", folder.path(), "600")
    #expect(try await reader.says("held"), "\(reader.complaints)")
    let writer = try Worker("append", folder.path(), "1", "3000", "1")
    #expect(try await writer.ending() == .exit(0))
    #expect(writer.complaints.contains("warning"), "\(writer.complaints)")
    #expect(writer.complaints.contains("reader"), "\(writer.complaints)")
  }
}
