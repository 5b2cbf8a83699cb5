import CaseEngine
import CaseEngineTesting
import Casework
import EventLog
import EventModel
import Foundation
import SwedishLaw
import Testing

@testable import Office

@Suite("The Torsby history", .onOneThread)
struct TorsbyTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/Torsby").standardized

  private static func fixture(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The request of Scripts/torsby.
  private static func request() throws -> OfficeRequest {
    try OfficeRequest(
      seed: 2016, years: 3, offices: 2, scenario: .fribrevTrial,
      parameters: OfficeParameterFile.read(overrides: [
        ("staff.handlersPerOffice", "8"), ("cases.arrivalsPerHandlerWeek", "1"),
      ]))
  }

  /// A planted breach, by what the truth says of it.
  private struct Planted: Hashable {
    let stream: String
    let article: String
    let verdict: String
    let position: Position
  }

  @Test func `it is the same to the last byte, and the law finds what was planted, no more`()
    async throws
  {
    let temporary = try await TemporaryEngine(
      law: [SwedishLaw.sicknessBenefit()], at: .epoch, keys: OfficeGenerator.keys(seed: 2016))
    var breaches: [JSONValue] = []
    _ = try await OfficeGenerator(Self.request()).record(
      in: temporary.engine, spool: temporary.path + ".spool", threads: 2,
      truth: { line in
        let json = try JSONValue(parsing: line.json)
        if json["kind"]?.text == "breach" { breaches.append(json) }
      })
    let log = temporary.engine.log
    let head = try log.snapshot().head.rawValue
    #expect("\(head):\(try log.root(at: head))" == (try Self.fixture("root")))
    #expect(Self.counted(breaches) == (try Self.fixture("breaches.csv")))
    try await judge(breaches, in: temporary.engine)
  }

  private func judge(_ breaches: [JSONValue], in engine: Engine) async throws {
    var found: Set<Planted> = []
    var violated: [(stream: String, article: String)] = []
    var check = LawCheck()
    check.verdicts = [.violated, .needsPerson]
    _ = try await engine.check(check) { verdicts throws(EngineError) in
      for judgement in verdicts.judgements {
        let stream = "case/\(verdicts.id)"
        found.insert(
          Planted(
            stream: stream, article: judgement.article,
            verdict: judgement.ruling.verdict.description, position: judgement.act))
        guard judgement.ruling.verdict == .violated else { continue }
        violated.append((stream, judgement.article))
      }
    }
    let missed = breaches.filter { breach in
      !found.contains(
        Planted(
          stream: breach["stream"]?.text ?? "", article: breach["article"]?.text ?? "",
          verdict: breach["verdict"]?.text ?? "",
          position: Position(UInt64(breach["position"]?.integer ?? 0))))
    }
    #expect(missed.map { $0["breach"]?.text } == [])
    let strays = violated.filter { one in
      !breaches.contains { breach in
        let also = (breach["alsoBreaks"]?.text ?? "").split(separator: " ").map(String.init)
        return breach["stream"]?.text == one.stream
          && ([breach["article"]?.text] + also).contains(one.article)
      }
    }
    #expect(strays.map { "\($0.article) in \($0.stream)" } == [])
    #expect(violated.count > 50)
  }

  /// Breaches counted by name, article and verdict, as the fixture lists them.
  private static func counted(_ breaches: [JSONValue]) -> String {
    var counts: [String: Int] = [:]
    for breach in breaches {
      let words = ["breach", "article", "verdict"].map { breach[$0]?.text ?? "" }
      counts[words.joined(separator: ","), default: 0] += 1
    }
    let lines = counts.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)" }
    return (["breach,article,verdict,count"] + lines).joined(separator: "\n")
  }
}
