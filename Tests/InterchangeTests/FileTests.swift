import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("A file read once")
struct FileTests {
  private let folder = URL(fileURLWithPath: NSTemporaryDirectory())
    .appending(path: "interchange-\(UUID())")

  private func packed(_ text: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try Deflater(file: "a").pack(Array(text.utf8), last: true, into: &bytes)
    return bytes
  }

  private func read(_ bytes: [UInt8]) throws -> (text: String, digest: Digest) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "file").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let input = try SourceInput(path: path)
    var all: [UInt8] = []
    while let chunk = try input.next() { all += chunk }
    return (String(decoding: all, as: UTF8.self), input.digest)
  }

  @Test func `packed or not, it has the same bytes and the same hash`() throws {
    let text = String(repeating: "one event after another\n", count: 100_000)
    let plain = try read(Array(text.utf8))
    let unpacked = try read(packed(text))
    let parts = try read(packed("one event ") + packed("after another") + [0, 0])
    #expect(plain.text == text && unpacked.text == text && plain.digest == unpacked.digest)
    #expect(parts.text == "one event after another")
  }

  @Test func `gzip cut short, damaged or far too large is refused`() throws {
    let whole = try packed(String(repeating: "event ", count: 1_000))
    for length in stride(from: 3, to: whole.count, by: 7) {
      #expect(throws: InterchangeError.self) { try read(Array(whole.prefix(length))) }
    }
    var damaged = whole
    damaged[whole.count / 2] ^= 0xFF
    #expect(throws: InterchangeError.self) { try read(damaged) }
    let bomb = try packed(String(repeating: "\0", count: 100 << 20))
    #expect(throws: InterchangeError.self) { try read(bomb) }
  }

  @Test func `a folder, a missing file and an empty one are told apart from files`() {
    for path in ["/tmp", "/no/such/file", "/dev/null"] {
      #expect(throws: InterchangeError.self) { try SourceInput(path: path) }
    }
  }
}
