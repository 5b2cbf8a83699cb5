import EventLog
import Foundation
import Glibc
import Testing

@testable import Interchange

@Suite("A file that can be read once")
struct PipeTests {
  @Test(.timeLimit(.minutes(1)))
  func `is copied beside the working files, and the copy goes`() async throws {
    let place = try Workplace()
    let bakery = MappingTests.fixtures.appending(path: "Interchange/ocel/bakery.json")
    let bytes = try Data(contentsOf: bakery)
    let path = place.path("pipe.json")
    try #require(mkfifo(path, 0o600) == 0)
    let writer = Thread {
      // Waits for the reader; where that fails the test does.
      guard let pipe = FileHandle(forWritingAtPath: path) else { return }
      try? pipe.write(contentsOf: bytes)
      try? pipe.close()
    }
    writer.start()
    var request = ImportRequest(path: path)
    request.caseObject = "order"
    var importer = try Importer(request, folder: place.path("spool"))
    #expect(try importer.read().rows == 3)
    let left = try FileManager.default.contentsOfDirectory(atPath: place.path("spool"))
    #expect(left == [])
  }
}
