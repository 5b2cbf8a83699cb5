import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import EventModel
import Foundation
import FribrevCatalogue
import Interchange
import Office
import SwedishLaw

/// A store made anew from what its golden reports are of, and its replay under all policies.
struct GoldenStore {
  let temporary: TemporaryEngine

  /// When what is imported is recorded: 2017-07-14T02:40:00Z.
  static let recorded = Instant(microseconds: 1_500_000_000_000_000)

  private init(_ temporary: TemporaryEngine) {
    self.temporary = temporary
  }

  init(_ log: GoldenLog) async throws {
    switch log {
    case .docket: self.init(try await Self.docket(log.file("docket.jsonl")))
    case .torsby: self.init(try await Self.torsby())
    case .receipt:
      try await self.init(RealLog(file: "receipt.xes.gz", mapping: "receipt"))
    }
  }

  /// Imports a real log.
  init(_ log: RealLog) async throws {
    self.init(
      try await TemporaryEngine(
        policies: try Catalogue.house().policies, zone: .utc, at: Self.recorded))
    var request = ImportRequest(path: "\(GoldenLog.realLogs ?? "")/\(log.file)")
    request.mapping = try String(
      contentsOf: GoldenLog.fixtures.appending(path: "Mappings/\(log.mapping).yaml"),
      encoding: .utf8)
    var importer = try Importer(request, folder: temporary.path + ".spool")
    defer { try? FileManager.default.removeItem(atPath: temporary.path + ".spool") }
    _ = try importer.read()
    _ = try await importer.append(to: temporary.engine.log, at: Self.recorded)
  }

  /// As `fribrev log append --at occurred` does it.
  private static func docket(_ file: URL) async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(
      policies: try Catalogue.house().policies, zone: .stockholm, at: recorded)
    for line in try Data(contentsOf: file).split(separator: 0x0A) {
      let draft = try DraftReader.draft(from: Array(line))
      _ = try await temporary.engine.log.append(
        [draft], recorded: draft.event.occurred.instant)
    }
    return temporary
  }

  /// As Scripts/torsby does it.
  private static func torsby() async throws -> TemporaryEngine {
    let temporary = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], policies: try Catalogue.house().policies, at: .epoch,
      keys: OfficeGenerator.keys(seed: 2016))
    let request = try OfficeRequest(
      seed: 2016, years: 3, offices: 2, scenario: .fribrevTrial,
      parameters: OfficeParameterFile.read(overrides: [
        ("staff.handlersPerOffice", "8"), ("cases.arrivalsPerHandlerWeek", "1"),
      ]))
    _ = try await OfficeGenerator(request).record(
      in: temporary.engine, spool: temporary.path + ".spool", threads: 2)
    return temporary
  }

  /// One pass under the bundle of each policy that lies beside a log's goldens.
  func replay(under log: GoldenLog) async throws -> ReplayResult {
    let policies = try Catalogue.house().policies
    let columns = try GoldenLog.policies.map { id in
      Steering.bundle(
        try BundleFile.read(
          path: log.file("\(id).yaml").path(percentEncoded: false), policies: policies))
    }
    return try await temporary.engine.replay(ReplayRequest(columns))
  }
}
