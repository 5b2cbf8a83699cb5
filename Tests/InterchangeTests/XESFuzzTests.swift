import EventModel
import Foundation
import Testing

@testable import Interchange

/// Damaged files: whatever their bytes, reading ends soon, in items or in an error with a place.
@Suite("Damaged XES")
struct XESFuzzTests {
  private static let long = ProcessInfo.processInfo.environment["FRIBREV_LONG"]
  private static let seconds: Double = long == "1" ? 600 : long == "short" ? 30 : 10
  /// No fixture is so large that reading it takes longer, even in a debug build under load.
  private static let secondsMax = 20.0

  @Test func `damaged files are read or refused`() throws {
    let seeds = try ["read", "refused"].flatMap { folder in
      try XESSupport.names(in: folder).map { try XESSupport.bytes("\(folder)/\($0)") }
    }
    var random = XESRandom(seed: 1849)
    let path = XESSupport.newPath("xes")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let start = ContinuousClock.now
    var (count, readCount) = (0, 0)
    while start.duration(to: .now) < .seconds(Self.seconds) {
      let bytes = random.damaged(seeds)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let before = ContinuousClock.now
      do throws(InterchangeError) {
        let items = try XESSupport.read(path: path).items
        readCount += 1
        // Each item stands for bytes of the file.
        #expect(items.count <= bytes.count)
      } catch {
        switch error {
        case .malformed(_, let place, let sentence):
          #expect(place.line > 0 && !sentence.isEmpty && !sentence.contains("\n"))
        case .file, .tooLarge: break
        default: Issue.record("\(error)")
        }
      }
      let taken = before.duration(to: .now)
      #expect(taken < .seconds(Self.secondsMax), "\(count): \(taken)")
      count += 1
    }
    // The damage is such that both happen.
    #expect(count > 100 && readCount > 0 && readCount < count)
  }

  @Test func `several files are read at once`() async throws {
    let bytes = try XESSupport.bytes("read/plain.xes")
    let bomb = try XESSupport.bytes("refused/latin-as-utf8.xes")
    let expected = try XESSupport.read(bytes).items
    let right = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          if number % 3 == 0 { return (try? XESSupport.read(bomb)) == nil }
          return (try? XESSupport.read(bytes))?.items == expected
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(right == 200)
  }
}

extension XESRandom {
  /// One of the files with some of its bytes changed, cut out, doubled or taken from another.
  fileprivate mutating func damaged(_ files: [[UInt8]]) -> [UInt8] {
    var bytes = files[below(files.count)]
    // Half of them stay well-formed more often than not: their lines are elements.
    if Bool.random(using: &self) { return shuffled(bytes) }
    for _ in 0...below(4) {
      guard !bytes.isEmpty else { return [0x3C] }
      let (from, length) = (below(bytes.count), below(60))
      let to = min(from + length, bytes.count)
      switch below(8) {
      case 0: bytes[from] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes[from] ^= 1 << UInt8(below(8))
      case 2: bytes.removeSubrange(from..<to)
      case 3: bytes.insert(contentsOf: bytes[from..<to], at: below(bytes.count))
      case 4: bytes = Array(bytes.prefix(from + 1))
      case 5:
        let other = files[below(files.count)]
        let start = below(other.count)
        bytes.replaceSubrange(from..<to, with: other[start..<min(start + 200, other.count)])
      case 6:
        let word = Self.words[below(Self.words.count)]
        bytes.insert(contentsOf: word.utf8, at: from)
      default:
        // Many times the same, as a hostile file would have it.
        let part = Array(bytes[from..<to])
        bytes.insert(contentsOf: (0..<below(500)).flatMap { _ in part }, at: to)
      }
    }
    return bytes
  }

  /// The file with some lines left out, doubled or moved.
  private mutating func shuffled(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for _ in 0...below(5) where !lines.isEmpty {
      let from = below(lines.count)
      switch below(3) {
      case 0: lines.remove(at: from)
      case 1: lines.insert(lines[from], at: below(lines.count))
      default: lines.insert(lines.remove(at: from), at: below(lines.count + 1))
      }
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static let words = [
    "<", ">", "</", "/>", "&", "&#", "&#x10FFFF;", "&amp;", "<![CDATA[", "]]>", "<!--", "-->",
    "<!DOCTYPE log [", "<!ENTITY a 'b'>", "&a;", "%a;", "<?xml version='1.0' encoding='UTF-16'?>",
    "encoding=\"ISO-8859-1\"", "xmlns:a=\"b\"", "<list key=\"a\">", "<values>", "</list>",
    "<event>", "</event>", "<trace>", "</trace>", "<log>", "<global>", "</global>", "\u{0}",
    "\u{FEFF}", "_x0041_", "<string key=\"fribrev:format\" value=\"1\"/>", "<string key=\"a:b\"/>",
    "<int key=\"a\" value=\"9223372036854775808\"/>",
  ]
}
