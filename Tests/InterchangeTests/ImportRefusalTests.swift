import EventLog
import EventModel
import Foundation
import Testing

@testable import Interchange

/// What the log would refuse is found before anything is appended, and told with its place.
@Suite("What can't be kept")
struct ImportRefusalTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let heads = "case:concept:name,concept:name,time:timestamp"

  private func write(_ rows: [String], to name: String) throws -> String {
    try place.write(rows.joined(separator: "\n") + "\n", to: name)
  }

  private func row(_ id: String, _ rest: String = "") -> String {
    "\(id),told,2020-03-02T09:00:00Z\(rest)"
  }

  /// Imports a file that is refused; what is told.
  private func refusal(
    of file: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> String {
    let root = try await place.root()
    do {
      try await place.take(file, change)
      return "none"
    } catch let error as InterchangeError {
      #expect(try await place.root() == root, "something was appended")
      #expect(error.remedy.hasPrefix("nothing was appended"))
      return error.sentence
    }
  }

  @Test func `two cases of one source that would have one name`() async throws {
    try await place.take(try write([Self.heads, row("K-1")], to: "permits.csv"))
    let file = try write([Self.heads, row("K-1"), row("letters:K-1")], to: "letters.csv")
    let told = try await refusal(of: file)
    #expect(
      told == "letters.csv:2: another source has case/K-1, so this one's would be kept as "
        + "case/letters:K-1, which is another one's name")
  }

  @Test func `a case whose prefixed name is another source's own`() async throws {
    try await place.take(
      try write([Self.heads, row("K-1"), row("letters:K-1")], to: "permits.csv"))
    let told = try await refusal(of: try write([Self.heads, row("K-1")], to: "letters.csv"))
    #expect(told.hasPrefix("letters.csv:2: another source has case/K-1"))
  }

  @Test func `a case that bears the prefix itself is not taken for another`() async throws {
    let rows = [Self.heads, row("K-1"), row("letters:K-1")]
    try await place.take(try write(rows, to: "letters.csv"))
    let later = "K-1,asked,2020-03-04T09:00:00Z"
    let done = try await place.take(try write(rows + [later], to: "letters.csv"))
    #expect(done.report.plan?.known == 2 && done.report.plan?.rows == 1)
  }

  @Test func `a name that is too long with its source before it`() async throws {
    let id = String(repeating: "k", count: 395)
    try await place.take(try write([Self.heads, row(id)], to: "permits.csv"))
    let told = try await refusal(of: try write([Self.heads, row(id)], to: "letters.csv"))
    #expect(told == "letters.csv:2: the stream id is 403 long; the limit is 400")
  }

  @Test func `a sealed text larger than a record`() async throws {
    let text = String(repeating: "a", count: 65_400)
    let rows = [Self.heads + ",person,story", row("K-1", ",P-1,short"), row("K-2", ",P-2,\(text)")]
    let file = try write(rows, to: "permits.csv")
    let mapping = "version: 1\nmapping: m\nseal: {story: person}\n"
    let told = try await refusal(of: file) { $0.mapping = mapping }
    #expect(told.hasPrefix("permits.csv:3:") && told.contains("65 535") || told.contains("65535"))
    // As any row that can't become an event it may be left out.
    let done = try await place.take(file) {
      $0.mapping = mapping
      $0.faultsMax = 1
    }
    #expect(done.reading.faults == 1 && done.report.plan?.rows == 1)
  }

  @Test func `more small words about a case than an event holds`() async throws {
    let names = (0..<3_000).map { "case:attribute-\($0)" }.joined(separator: ",")
    let values = (0..<3_000).map { ",value-\($0)" }.joined()
    let rows = [Self.heads + "," + names, row("K-1", values)]
    let told = try await refusal(of: try write(rows, to: "permits.csv"))
    #expect(told.hasPrefix("permits.csv:2: the event of what is said of case/K-1 is "))
  }

  @Test func `sealed words about a case that are larger than a record`() async throws {
    let text = String(repeating: "a", count: 65_400)
    let rows = [Self.heads + ",case:story", row("K-1", ",\(text)")]
    let told = try await refusal(of: try write(rows, to: "permits.csv")) {
      $0.mapping = "version: 1\nmapping: m\npseudonymise: [story]\n"
    }
    #expect(told.hasPrefix("permits.csv:2: the event of what is said of case/K-1 is "))
  }
}
