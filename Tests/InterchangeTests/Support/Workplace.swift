import EventLog
import EventModel
import Foundation

@testable import Interchange

/// A folder with files and a store, gone when the value is dropped.
final class Workplace {
  let folder: String
  /// When everything is recorded.
  static let time = Instant(microseconds: 1_500_000_000_000_000)

  init() throws {
    folder = NSTemporaryDirectory() + "/fribrev-interchange-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Writes a file and says where.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Opens a store of the folder, made if it is not there.
  func log(_ name: String = "store") async throws -> Log {
    if FileManager.default.fileExists(atPath: path(name)) { return try Log(at: path(name)) }
    return try await Log.create(at: path(name), zone: .utc)
  }

  /// What importing a file came to.
  struct Imported {
    var reading: ImportReport.Reading
    var report: ImportReport
  }

  /// Imports a file into a store of the folder.
  @discardableResult
  func take(
    _ file: String, into store: String = "store",
    _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> Imported {
    var request = ImportRequest(path: file.hasPrefix("/") ? file : path(file))
    change(&request)
    var importer = try Importer(request, folder: path("spool"))
    let reading = try importer.read()
    let log = try await log(store)
    defer { log.close() }
    let report = try await importer.append(to: log, at: Self.time)
    return Imported(reading: reading, report: report)
  }

  /// All events of a store but its genesis.
  func events(_ store: String = "store") async throws -> [Envelope] {
    let log = try await log(store)
    defer { log.close() }
    return try log.snapshot().events().filter { $0.event.type != Genesis.type }
  }

  /// The events of cases and those of no case.
  func rows(_ store: String = "store") async throws -> [Event] {
    try await events(store).map(\.event).filter {
      ($0.stream.kind == .case || $0.stream.kind == .caseless)
        && !$0.flags.contains(.synthesised)
    }
  }

  /// Size and root of a store.
  func root(_ store: String = "store") async throws -> String {
    let log = try await log(store)
    defer { log.close() }
    let size = try log.snapshot().head.rawValue
    return "\(size):\(try log.root(at: size))"
  }

  /// Writes a store in a format; where.
  @discardableResult
  func export(
    _ store: String = "store", as format: SourceFormat, to name: String
  ) async throws -> (path: String, report: Exporter.Report) {
    let log = try await log(store)
    defer { log.close() }
    let report = try Exporter(try log.snapshot(), as: format).write(to: path(name))
    return (path(name), report)
  }
}
