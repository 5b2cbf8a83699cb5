import Testing

@testable import Interchange

@Suite("Files of rows")
struct CSVFixtureTests {
  private static let readable = CSVTestSupport.fixtures("read")
  private static let refused = CSVTestSupport.fixtures("refused")

  @Test func `there are fixtures of every format`() {
    for fixtures in [Self.readable, Self.refused] {
      #expect(fixtures.count > 15)
      #expect(Set(fixtures.map(\.format)) == [.csv, .jsonl, .cloudEvents])
    }
  }

  @Test(arguments: readable) func `a file says what it says`(
    fixture: CSVTestSupport.Fixture
  ) throws {
    #expect(try fixture.read().text == fixture.expected)
  }

  @Test(arguments: refused) func `a broken file is refused with its place`(
    fixture: CSVTestSupport.Fixture
  ) throws {
    for strict in [false, true] {
      let error = #expect(throws: InterchangeError.self) { try fixture.read(strict: strict) }
      #expect(try (error?.sentence ?? "") + "\n" == fixture.expected)
    }
  }
}
