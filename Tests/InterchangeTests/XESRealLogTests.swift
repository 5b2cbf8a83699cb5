import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("Real XES logs")
struct XESRealLogTests {
  static let folder = ProcessInfo.processInfo.environment["FRIBREV_LOGS"].flatMap {
    $0.isEmpty ? nil : $0
  }

  /// True where minutes don't count: whole imports of the large log are tested elsewhere.
  static let isLong = ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1"

  @Test(
    .enabled(if: folder != nil, "FRIBREV_LOGS names no folder"),
    arguments: [
      ("receipt.xes.gz", [1434, 8577, 27, 48]), ("running-example.xes", [6, 42, 8, 6]),
      ("bpic15_municipality1.xes.gz", [1199, 52217, 398, 23]),
    ].filter { isLong || !$0.0.hasPrefix("bpic15") })
  func `a log has the cases, events, activities and resources known of it`(
    name: String, expected: [Int]
  ) throws {
    let folder = try #require(Self.folder)
    let input = try SourceInput(path: folder + "/" + name)
    var reader = XESReader()
    var (cases, activities, resources): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    var events = 0
    let path = XESSupport.newPath("xes.gz")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let output = try SourceOutput(path: path)
    var writer = XESWriter()
    var hash = Hasher()
    try reader.read(input, diagnostics: Diagnostics(file: name)) {
      (item) throws(InterchangeError) in
      hash.combine(XESSupport.withoutPlace(item))
      try writer.write(item, to: output)
      guard case .row(let row) = item else { return }
      events += 1
      cases.insert(row.caseID ?? "")
      for attribute in row.attributes {
        guard let text = attribute.value.characters, !text.isEmpty else { continue }
        if attribute.key == "concept:name" { activities.insert(text) }
        if attribute.key == "org:resource" { resources.insert(text) }
      }
    }
    #expect([cases.count, events, activities.count, resources.count] == expected)
    try writer.finish(output)
    try output.close()
    // Written and read again, it says the same, and nothing is amiss any more.
    let diagnostics = Diagnostics(file: name, isStrict: true)
    var again = Hasher()
    try reader.read(try SourceInput(path: path), diagnostics: diagnostics) {
      (item) throws(InterchangeError) in again.combine(XESSupport.withoutPlace(item))
    }
    #expect(again.finalize() == hash.finalize() && diagnostics.deviations.isEmpty)
  }
}
