#if SQLite
  import EventModel
  import Foundation
  import GRDB
  import Testing

  @testable import Interchange

  @Suite("OCEL 2.0 in SQLite is read")
  struct OCELSQLiteReaderTests {
    private let fixtures = OCELTestSupport.fixtures

    /// Runs `body` with a database made of a fixture's statements.
    private func withDatabase<Result>(
      _ fixture: String, _ body: (String) throws -> Result
    ) throws -> Result {
      let sql = try String(contentsOf: fixtures.appending(path: fixture), encoding: .utf8)
      return try withDatabase(sql: sql, body)
    }

    private func withDatabase<Result>(
      sql: String, _ body: (String) throws -> Result
    ) throws -> Result {
      try OCELTestSupport.withPath { path in
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: sql) }
        try queue.close()
        return try body(path)
      }
    }

    @Test func `a log gives the same items from SQLite as from JSON`() throws {
      let json = try OCELReading(
        fixtures.appending(path: "bakery.json").path, with: OCELJSONReader())
      let sqlite = try withDatabase("bakery.sql") { path in
        try OCELReading(path, with: OCELSQLiteReader(), isStrict: true)
      }
      #expect(sqlite.items == json.items)
      #expect(sqlite.diagnostics.deviations.isEmpty)
    }

    @Test func `a packed log is the same log`() throws {
      try withDatabase("bakery.sql") { path in
        var packed: [UInt8] = []
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        try Deflater(file: "a").pack(bytes, last: true, into: &packed)
        let items = try OCELReading(path, with: OCELSQLiteReader()).items
        let unpacked = try OCELTestSupport.withFile(packed) { path in
          try OCELReading(path, with: OCELSQLiteReader()).items
        }
        #expect(items == unpacked)
      }
    }

    @Test func `what is wrong is counted and no event is lost`() throws {
      let reading = try withDatabase("broken.sql") { path in
        try OCELReading(path, with: OCELSQLiteReader(), keepsPlaces: true)
      }
      #expect(
        reading.counts == [
          // The table `object_`, the view, two columns, and a row of no event.
          .unknownElement: 5,
          // All tables but `object_`.
          .keysMissing: 7, .keyRepeated: 1,
          // The tables of `cool` and of relations among objects, and the time of cakes.
          .tableMissing: 3, .caseIDRepaired: 1, .idRepeated: 3, .undeclaredType: 2, .idMissing: 2,
          .wrongValue: 1, .valueUndated: 1, .attributeIncomplete: 1, .qualifierMissing: 2,
          .relationRepeated: 2, .danglingRelation: 3,
        ])
      #expect(reading.rows.map(\.place.line) == [1, 2, 3, 4, 5])
      #expect(
        reading.rows[0].attributes == [
          SourceAttribute("ocel:id", .identifier("7")),
          SourceAttribute("ocel:activity", "bake"),
          SourceAttribute("ocel:timestamp", .time("2023-04-03 12:08:18")),
          SourceAttribute("guests", "a dozen"),
          SourceAttribute("a \"quoted\" name; --", "kept"),
        ])
      #expect(reading.rows[0].relations == [Tag(name: "cake", value: "1")])
      #expect(reading.rows[2].relations == [Tag(name: "pie", value: "2", qualifier: "x")])
      #expect(reading.rows[2].attributes.count == 2)
    }

    @Test(arguments: ["", "CREATE TABLE event (ocel_id TEXT)", "CREATE VIEW event AS SELECT 1"])
    func `a database that is no OCEL is refused`(_ sql: String) throws {
      #expect(throws: InterchangeError.self) {
        try withDatabase(sql: "CREATE TABLE a (b);" + sql) { path in
          try OCELReading(path, with: OCELSQLiteReader())
        }
      }
    }

    @Test func `a file that is no database is refused`() throws {
      for text in ["no database", "SQLite format 3\0 and nothing more"] {
        #expect(throws: InterchangeError.self) {
          try OCELTestSupport.withFile(text.utf8) { path in
            try OCELReading(path, with: OCELSQLiteReader())
          }
        }
      }
    }

    @Test func `the file is not written to`() throws {
      try withDatabase("broken.sql") { path in
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        _ = try OCELReading(path, with: OCELSQLiteReader())
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      }
    }

    @Test func `a damaged database is read or refused`() throws {
      let whole = try withDatabase("bakery.sql") { path in
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      }
      var random = OCELRandom(seed: 11)
      let end = Date().addingTimeInterval(OCELTestSupport.fuzzSeconds)
      var (read, refused) = (0, 0)
      while Date() < end {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...20, using: &random) {
          let place = Int.random(in: bytes.indices, using: &random)
          bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        if Int.random(in: 0..<20, using: &random) == 0 {
          bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
        }
        do throws(InterchangeError) {
          try damaged(bytes)
          read += 1
        } catch {
          refused += 1
        }
      }
      #expect(read > 0 && refused > 0)
    }

    /// Reads bytes; whatever is thrown is an error of ours.
    private func damaged(_ bytes: [UInt8]) throws(InterchangeError) {
      do {
        try OCELTestSupport.withFile(bytes) { path in
          _ = try OCELReading(path, with: OCELSQLiteReader())
        }
      } catch let error as InterchangeError {
        throw error
      } catch {
        Issue.record(error)
      }
    }
  }
#endif
