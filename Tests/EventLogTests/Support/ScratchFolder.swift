import EventLog
import EventModel
import Foundation

/// A folder of one test's own, removed with everything in it when the value dies.
final class ScratchFolder: Sendable {
  let path: String

  /// In memory where the system has a folder for that: for tests that make many stores.
  init(inMemory: Bool = false) throws {
    let memory = "/dev/shm"
    let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory)
    let home = isThere ? memory : NSTemporaryDirectory()
    path = URL(filePath: home).appending(path: "fribrev-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a store, or of anything else, in it.
  func path(_ name: String = "store") -> String { path + "/" + name }

  /// Makes a store; its clock stands still.
  func makeLog(
    _ name: String = "store", vocabulary: Vocabulary = .empty, at now: Instant = .someDay,
    mapBytes: Int = 1 << 30
  ) async throws -> Log {
    try await Log.create(
      at: path(name), zone: .utc,
      options: .fixed(at: now, vocabulary: vocabulary, mapBytes: mapBytes))
  }

  /// Opens a store made before.
  func openLog(
    _ name: String = "store", vocabulary: Vocabulary = .empty, at now: Instant = .someDay,
    mapBytes: Int = 1 << 30
  ) throws -> Log {
    try Log(
      at: path(name), options: .fixed(at: now, vocabulary: vocabulary, mapBytes: mapBytes))
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path(name), toPath: path(other))
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path(name), toPath: path(other))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(name))
  }

  /// Every file below a name, with its bytes.
  func files(in name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: path(name)) {
      files[file] = FileManager.default.contents(atPath: path(name) + "/" + file)
    }
    return files
  }
}

extension Instant {
  /// A day of March 2016, when the Torsby office got its free letter.
  static let someDay = Instant(microseconds: 1_458_000_000_000_000)

  func later(by microseconds: Int64) -> Instant {
    Instant(microseconds: self.microseconds + microseconds)
  }
}

extension Log.Options {
  /// A clock that stands still, and small reserves of address space.
  static func fixed(
    at now: Instant = .someDay, vocabulary: Vocabulary = .empty, mapBytes: Int = 1 << 30
  ) -> Log.Options {
    Log.Options(
      vocabulary: vocabulary, clock: { now }, mapBytes: mapBytes, sideMapBytes: 1 << 24)
  }
}
