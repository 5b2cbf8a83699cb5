import EventLog
import EventModel
import Foundation
import Testing

/// Has a program that shares no line of code with the log check what the log says.
///
/// The failure guarded against: records, roots and proofs that only our own code can read, or that
/// our own mistakes agree on (DESIGN §5.6: a stranger hashes it without our code; invariant 5).
/// Tests/Verifier/verify.py is written from RFC 6962 and the drawing of the record, and uses
/// nothing but Python's standard library. Without python3 these tests say so and pass.
@Suite
struct VerifierTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Verifier/verify.py").path

  /// What the verifier says of an export, and its exit code; nil where there is no python3.
  private func verdict(on export: Export) async throws -> (code: Worker.Ending, said: String)? {
    let folder = try ScratchFolder(inMemory: true)
    defer { withExtendedLifetime(folder) {} }
    try JSONEncoder().encode(export).write(to: URL(filePath: folder.path("export.json")))
    let python = try Worker(command: ["python3", Self.script, folder.path("export.json")])
    let ending = try await python.ending()
    if ending == .exit(127) {
      print("skipped: there is no python3 to check the log with")
      return nil
    }
    return (ending, python.lines.joined(separator: "\n") + python.complaints)
  }

  private func stored(_ count: Int) async throws -> (Log, [[UInt8]], ScratchFolder) {
    let folder = try ScratchFolder(inMemory: true)
    let writer = try Worker("append", folder.path(), "11", "\(count)", "7")
    #expect(try await writer.ending() == .exit(0), "\(writer.complaints)")
    let records = try StoreSurgery.entries(of: folder.path() + "/log", tables: ["records"])
    return (try Log(at: folder.path()), records.map(\.value), folder)
  }

  @Test func `a stranger agrees with every root and proof up to seventy`() async throws {
    let (log, records, folder) = try await stored(70)
    defer { withExtendedLifetime(folder) { log.close() } }
    var export = try Export(log, records: records)
    for size in 1...70 as ClosedRange<UInt64> {
      try export.addRoot(size)
      for position in 1...size { try export.addInclusion(position, size) }
      for old in 1...size { try export.addConsistency(old, size) }
    }
    guard let verdict = try await verdict(on: export) else { return }
    #expect(verdict.code == .exit(0), "\(verdict.said)")
    #expect(
      verdict.said == "checked \(records.count) records, 70 roots, 2485 inclusion, 2485 consistency"
    )
  }

  @Test func `a stranger agrees over blocks and behind the last of them`() async throws {
    let (log, records, folder) = try await stored(4_900)
    defer { withExtendedLifetime(folder) { log.close() } }
    var export = try Export(log, records: records)
    let head = UInt64(records.count)
    var dice = SeededGenerator(seed: Effort.seed)
    let sizes: [UInt64] = [255, 256, 257, 4_095, 4_096, 4_097, head - 1, head]
    for size in sizes {
      try export.addRoot(size)
      for position in [1, size / 2, size, UInt64.random(in: 1...size, using: &dice)] {
        try export.addInclusion(position, size)
      }
      for old in sizes where old <= size { try export.addConsistency(old, size) }
      try export.addConsistency(UInt64.random(in: 1...size, using: &dice), size)
    }
    guard let verdict = try await verdict(on: export) else { return }
    #expect(verdict.code == .exit(0), "seed \(Effort.seed): \(verdict.said)")
  }

  @Test(arguments: Export.Forgery.allCases)
  func `a stranger refuses what was changed`(forgery: Export.Forgery) async throws {
    let (log, records, folder) = try await stored(40)
    defer { withExtendedLifetime(folder) { log.close() } }
    var export = try Export(log, records: records)
    let head = UInt64(records.count)
    try export.addRoot(head)
    try export.addInclusion(17, head)
    try export.addConsistency(23, head)
    var dice = SeededGenerator(seed: Effort.seed)
    for _ in 0..<(Effort.isLong ? 300 : 4) {
      let forged = export.forged(forgery, &dice)
      guard let verdict = try await verdict(on: forged) else { return }
      #expect(verdict.code == .exit(1), "seed \(Effort.seed): \(verdict.said)")
      #expect(verdict.said.hasPrefix("wrong: "))
    }
  }
}
