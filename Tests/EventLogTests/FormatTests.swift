import EventLog
import EventModel
import Foundation
import Testing

/// A store of format 1 must open forever (Fixtures/Format1); the failure guarded against: a change
/// of the code that reads it otherwise than it was written.
///
/// Its records are compared letter by letter in the transcript of the same name; here, that what
/// was sealed then still opens, and that the store goes on.
@Suite struct FormatTests {
  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Format1/store")

  @Test func `what was sealed in the first format still opens, and the store goes on`()
    async throws
  {
    let scratch = try ScratchFolder()
    let path = scratch.path("store")
    try FileManager.default.copyItem(at: Self.fixture, to: URL(filePath: path))
    let log = try Log(at: path)
    defer { log.close() }
    var query = Query()
    query.types = ["Type3"]
    let event = try #require(try log.snapshot().events(query).first { !$0.sealed.isEmpty })
    let field = try #require(event.sealed.first)
    let number = try #require(event.event.payload.field("n")?.integer)
    #expect(try log.open(field, of: event.event.id) == "text \(number)")
    let next = Event(
      id: .version8(milliseconds: 0, hash: Array(repeating: 7, count: 16).span),
      stream: event.event.stream, type: "Reopened", occurred: OffsetInstant(.epoch))
    let receipt = try await log.append([Draft(next)])
    #expect(receipt.position == Position(216))
    #expect(try await log.verify().isWhole)
  }
}
