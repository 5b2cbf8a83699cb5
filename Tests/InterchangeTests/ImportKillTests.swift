import Foundation
import Glibc
import Testing

/// Kills imports.
///
/// The failures guarded against: a killed import leaves a store that can't be opened, one that
/// says it is whole, one whose import can't be completed, or one in which the same events stand
/// twice or in another order. The command runs as a child and is killed by SIGKILL.
@Suite(.serialized)
struct ImportKillTests {
  /// Three batches; the long form has five.
  private static let rows = CommandWorkplace.isLong ? 45_000 : 20_500

  /// A place with the file, a store it was imported into undisturbed, and how long that took until
  /// the store was made and in all.
  private struct Undisturbed {
    let place: CommandWorkplace
    let root: String
    /// Of the log's file in bytes.
    let size: Int
    let untilMade: Duration
    let all: Duration

    init() async throws {
      place = try CommandWorkplace()
      try place.writeRows(ImportKillTests.rows, to: "rows.csv")
      let clock = ContinuousClock()
      let start = clock.now
      var made: Duration?
      let command = try place.startImport("rows.csv", into: "undisturbed")
      let place = place
      let ending = try await command.ending {
        if made == nil, place.exists("undisturbed") { made = clock.now - start }
        return false
      }
      all = clock.now - start
      untilMade = made ?? all
      try #require(ending == .exit(0), "\(command.said)\(command.complained)")
      let finding = try await place.look(at: "undisturbed")
      try #require(finding.isWhole, "\(finding.verified)")
      try #require(finding.events == ImportKillTests.rows)
      root = finding.root
      size = place.size("undisturbed/log/data.mdb")
    }
  }

  /// Where in an import it is killed.
  private enum Moment {
    /// So far through the first pass, from 0 to 1.
    case reading(Double)
    /// So far from the store's making to the end of an import, from 0 to 1.
    case appending(Double)
    /// As soon as the log's file has so much of the size it has in the end, from 0 to 1.
    case growth(Double)
  }

  private static let moments: [Moment] =
    CommandWorkplace.isLong
    ? (0..<10).map { .reading(Double($0) / 10) } + (0..<40).map { .appending(Double($0) / 40) }
      + (1...20).map { .growth(Double($0) / 20) }
    : [.reading(0.5), .growth(0.2), .growth(0.6)]

  @Test(.timeLimit(.minutes(15)))
  func `an import killed at any moment leaves a whole store, and goes on to the same root`()
    async throws
  {
    let undisturbed = try await Undisturbed()
    let place = undisturbed.place
    var unfinished = 0
    for (number, moment) in Self.moments.enumerated() {
      // One store is killed again and again in the short form; in the long form each is new.
      let store = CommandWorkplace.isLong ? "store-\(number)" : "store"
      unfinished += try await kill(store, at: moment, undisturbed) ? 1 : 0
      if CommandWorkplace.isLong {
        try await complete(store, undisturbed, "\(moment)")
        try FileManager.default.removeItem(atPath: place.path(store))
      }
    }
    // On a machine with much else to do a kill comes late: some more are tried.
    for attempt in 0..<40 where unfinished == 0 {
      let moment = Moment.growth(0.05 + Double(attempt % 10) / 20)
      let store = "again-\(attempt)"
      unfinished += try await kill(store, at: moment, undisturbed) ? 1 : 0
      try await complete(store, undisturbed, "\(moment)")
    }
    if !CommandWorkplace.isLong { try await complete("store", undisturbed, "all of them") }
    #expect(unfinished > 0, "no kill struck between two batches: the test tests too little")
  }

  /// Kills an import into a store and looks at what is left; true if it struck between two batches.
  private func kill(
    _ store: String, at moment: Moment, _ undisturbed: Undisturbed
  ) async throws -> Bool {
    let place = undisturbed.place
    try await killImport(into: store, at: moment, undisturbed)
    guard place.exists(store) else { return false }
    let finding = try await place.look(at: store)
    #expect(finding.isWhole, "\(moment): \(finding.verified)")
    let knowsNothing = finding.events == 0 && finding.imports == ""
    if finding.events < Self.rows, !knowsNothing {
      #expect(finding.imports.contains("unfinished"), "\(moment): \(finding.imports)")
    }
    return 0 < finding.events && finding.events < Self.rows
  }

  /// Starts an import and kills it.
  private func killImport(
    into store: String, at moment: Moment, _ undisturbed: Undisturbed
  ) async throws {
    let place = undisturbed.place
    let clock = ContinuousClock()
    let start = clock.now
    let command = try place.startImport("rows.csv", into: store)
    let ending = try await command.ending {
      switch moment {
      case .reading(let share): return clock.now - start >= undisturbed.untilMade * share
      case .appending(let share):
        let rest = (undisturbed.all - undisturbed.untilMade) * share
        return place.exists(store) && clock.now - start >= undisturbed.untilMade + rest
      case .growth(let share):
        return Double(place.size("\(store)/log/data.mdb")) >= Double(undisturbed.size) * share
      }
    }
    #expect(
      ending == .signal(SIGKILL) || ending == .exit(0),
      "\(moment): \(ending) \(command.complained)")
  }

  /// Imports the file again, and compares.
  private func complete(
    _ store: String, _ undisturbed: Undisturbed, _ what: String
  ) async throws {
    let place = undisturbed.place
    let again = try place.startImport("rows.csv", into: store)
    let ending = try await again.ending()
    #expect(ending == .exit(0), "\(what): \(again.said)\(again.complained)")
    let finding = try await place.look(at: store)
    #expect(finding.isWhole, "\(what): \(finding.verified)")
    #expect(finding.events == Self.rows, "\(what)")
    #expect(!finding.imports.contains("unfinished"), "\(what): \(finding.imports)")
    #expect(finding.root == undisturbed.root, "\(what)")
  }

  @Test(.timeLimit(.minutes(5)))
  func `the working files of a killed import disturb no later one`() async throws {
    let place = try CommandWorkplace()
    try place.writeRows(300, to: "rows.csv")
    for name in ["store.import-1", "store.import-999999999"] {
      try FileManager.default.createDirectory(
        atPath: place.path(name), withIntermediateDirectories: false)
      try Data("half a chunk".utf8).write(
        to: URL(filePath: place.path("\(name)/cases-1.spool")))
    }
    let command = try place.startImport("rows.csv", into: "store")
    #expect(try await command.ending() == .exit(0), "\(command.complained)")
    #expect(try await place.look(at: "store").events == 300)
    // Process 1 runs always.
    #expect(try place.workingFolders(of: "store").contains("store.import-1"))
  }

  @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGTERM])
  func `an interrupted import leaves no working files`(signal: CInt) async throws {
    let place = try CommandWorkplace()
    try place.writeRows(Self.rows, to: "rows.csv")
    let command = try place.startImport("rows.csv", into: "store")
    let ending = try await command.ending(by: signal) { place.exists("store") }
    #expect(ending == .signal(signal), "\(command.said)\(command.complained)")
    #expect(try place.workingFolders(of: "store") == [])
    let again = try place.startImport("rows.csv", into: "store")
    #expect(try await again.ending() == .exit(0), "\(again.complained)")
    #expect(try await place.look(at: "store").events == Self.rows)
  }
}
