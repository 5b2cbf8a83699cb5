import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import Foundation
import SwedishLaw
import Testing

@Suite("Cases handled as they should be: Fixtures/Dockets")
struct WellHandledTests {
  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted()
  }()

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/Dockets")
    .path

  static func docket(_ name: String) throws -> Docket {
    try Docket(String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
  }

  @Test(arguments: names)
  func `every step of a well-handled case passes the guards without giving reasons`(
    name: String
  ) async throws {
    let docket = try Self.docket(name)
    let temporary = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], at: docket.lines[0].recorded)
    var positions: [Position] = []
    var ids: [EventID] = []
    for line in docket.lines {
      temporary.clock.instant = line.recorded
      let command = try docket.command(for: line, positions: positions, ids: ids)
      let reply = try await temporary.engine.submit(command)
      #expect(reply.refusal == nil, "line \(line.number): \(reply.refusal?.sentence ?? "")")
      let receipt = try #require(reply.receipt)
      let own = DraftMaker(command: command).ownDrafts()
      positions.append(receipt.positions[own.count - 1])
      ids.append(own[own.count - 1].event.id)
    }
    var check = LawCheck()
    check.viewpoint.asOf = docket.asOf
    check.verdicts = [.violated]
    var breaches: [Judgement] = []
    _ = try await temporary.engine.check(check) { breaches += $0.judgements }
    #expect(breaches.isEmpty, "\(breaches)")
  }

  @Test
  func `there are such cases`() {
    #expect(Self.names.count >= 5)
  }
}
