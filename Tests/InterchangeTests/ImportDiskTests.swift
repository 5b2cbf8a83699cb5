import Foundation
import Testing

/// Fills the disk under an import, and lets two of them meet in one store.
///
/// The failures guarded against: a full disk ends the command by a signal, without a word, with a
/// code that says all is well, or leaves a store that can't go on; two imports at once put an event
/// into the log twice. The disk is full by RLIMIT_FSIZE, the largest file a process may write.
@Suite(.serialized)
struct ImportDiskTests {
  private static let rows = CommandWorkplace.isLong ? 30_000 : 10_500

  /// How much of the log's file has room: not all of the first batch, nearly all of the last.
  private static let shares =
    CommandWorkplace.isLong ? (1...19).map { Double($0) / 20 } : [0.4, 0.95]

  @Test(.timeLimit(.minutes(15)))
  func `a full disk stops an import by name, and it goes on to the same root`() async throws {
    let place = try CommandWorkplace()
    try place.writeRows(Self.rows, to: "rows.csv")
    let root = try await importWhole("rows.csv", into: "undisturbed", place)
    let whole = Double(place.size("undisturbed/log/data.mdb"))
    // No file at all, no store, and then ever more of the log.
    for limit in [512, 40_960] + Self.shares.map({ Int(whole * $0) }) {
      try await starve("rows.csv", into: "store", limit, place)
      #expect(try place.workingFolders(of: "store") == [], "\(limit)")
    }
    // Else none struck between two batches, and the test tested too little.
    #expect(try await place.look(at: "store").events > 0)
    #expect(try await importWhole("rows.csv", into: "store", place) == root)
  }

  /// More than the memory of a spool: the disk fills in the first pass, then in the second.
  @Test(.enabled(if: CommandWorkplace.isLong, "FRIBREV_LONG is not 1"), .timeLimit(.minutes(15)))
  func `a disk too full for working files stops an import by name`() async throws {
    let place = try CommandWorkplace()
    try place.writeRows(2_600, cases: 150, letters: 29_000, to: "rows.csv")
    let root = try await importWhole("rows.csv", into: "undisturbed", place)
    for limit in [512, 300_000, 60 << 20] {
      let complaint = try await starve("rows.csv", into: "store", limit, place)
      #expect(complaint.contains(".spool: the disk"), "\(limit): \(complaint)")
      #expect(!place.exists("store"))
      #expect(try place.workingFolders(of: "store") == [], "\(limit)")
    }
    try await starve("rows.csv", into: "store", 68 << 20, place)
    #expect(try await importWhole("rows.csv", into: "store", place) == root)
  }

  /// Imports a file with nothing in the way; the root.
  private func importWhole(
    _ file: String, into store: String, _ place: CommandWorkplace
  ) async throws -> String {
    let command = try place.startImport(file, into: store)
    #expect(try await command.ending() == .exit(0), "\(command.complained)")
    let finding = try await place.look(at: store)
    #expect(finding.isWhole, "\(finding.verified)")
    #expect(!finding.imports.contains("unfinished"), "\(finding.imports)")
    return finding.root
  }

  /// Imports with files limited in size; what it complained of.
  @discardableResult
  private func starve(
    _ file: String, into store: String, _ limit: Int, _ place: CommandWorkplace
  ) async throws -> String {
    let command = try place.startImport(file, into: store, fileBytesMax: limit)
    #expect(try await command.ending() == .exit(4), "\(limit): \(command.complained)")
    #expect(
      command.complained.contains("the disk, the quota or the file size limit is full"),
      "\(limit): \(command.complained)")
    guard place.exists(store) else { return command.complained }
    let finding = try await place.look(at: store)
    #expect(finding.isWhole, "\(limit): \(finding.verified)")
    let knowsNothing = finding.events == 0 && finding.imports == ""
    #expect(knowsNothing || finding.imports.contains("unfinished"), "\(finding.imports)")
    return command.complained
  }

  @Test(.timeLimit(.minutes(5)))
  func `two files imported at once stand in the log once each`() async throws {
    let place = try CommandWorkplace()
    try place.writeRows(1_500, cases: 200, to: "first.csv")
    try place.writeRows(1_400, cases: 200, named: "L", to: "second.csv")
    let (one, other) = try await importAtOnce("first.csv", "second.csv", place)
    #expect(one == .exit(0) && other == .exit(0))
    let finding = try await place.look(at: "store")
    #expect(finding.isWhole, "\(finding.verified)")
    #expect(finding.events == 2_900, "\(finding.imports)")
    #expect(finding.cases == 400)
    #expect(!finding.imports.contains("unfinished"), "\(finding.imports)")
  }

  /// A case belongs to the source that had it first; of two at once, one is the first.
  @Test(.timeLimit(.minutes(5)), arguments: 1...(CommandWorkplace.isLong ? 20 : 2))
  func `cases of two sources with the same ids stay apart, imported at once`(
    round: Int
  ) async throws {
    let place = try CommandWorkplace()
    try place.writeRows(1_000, cases: 200, to: "first.csv")
    try place.writeRows(1_000, cases: 200, to: "second.csv")
    _ = try await importAtOnce("first.csv", "second.csv", place)
    // One of them may be told to try again, as long as it says so.
    for file in ["first.csv", "second.csv"] {
      let again = try place.startImport(file, into: "store")
      #expect(try await again.ending() == .exit(0), "\(again.complained)")
    }
    let finding = try await place.look(at: "store")
    #expect(finding.isWhole, "\(finding.verified)")
    #expect(finding.events == 2_000, "\(finding.imports)")
    #expect(finding.cases == 400, "cases of two sources lie in one stream")
  }

  @Test(.timeLimit(.minutes(5)))
  func `one file imported twice at once stands in the log once`() async throws {
    let place = try CommandWorkplace()
    try place.writeRows(1_500, to: "rows.csv")
    let (one, other) = try await importAtOnce("rows.csv", "rows.csv", place)
    #expect(one == .exit(0) && other == .exit(0))
    let finding = try await place.look(at: "store")
    #expect(finding.isWhole, "\(finding.verified)")
    #expect(finding.events == 1_500, "\(finding.imports)")
    #expect(!finding.imports.contains("unfinished"), "\(finding.imports)")
    let again = try place.startImport("rows.csv", into: "store")
    #expect(try await again.ending() == .exit(0), "\(again.complained)")
    #expect(again.said.contains("nothing new"))
    #expect(try await place.look(at: "store").root == finding.root)
  }

  /// Imports two files into one store at the same time; how each ended, complaints recorded.
  private func importAtOnce(
    _ first: String, _ second: String, _ place: CommandWorkplace
  ) async throws -> (BuiltCommand.Ending, BuiltCommand.Ending) {
    let make = try BuiltCommand(["init", place.path("store")], in: place.folder)
    try #require(try await make.ending() == .exit(0), "\(make.complained)")
    let one = try place.startImport(first, into: "store")
    let other = try place.startImport(second, into: "store")
    let endings = (try await one.ending(), try await other.ending())
    for command in [one, other] {
      #expect(command.said.contains("root ") || command.complained.contains("try again"))
    }
    return endings
  }
}
