import EventModel
import Testing

@Suite struct GaplessNumberTests {
  @Test func `positions count from one without a gap`() {
    #expect(Position.none.next == Position.first)
    #expect(Position.first.next == Position(2))
    #expect(Position(9) < Position(10))
    #expect("\(Position(17))" == "17")
  }

  @Test func `revisions count from one without a gap`() {
    #expect(Revision.none.next == Revision.first)
    #expect(Revision.first.next == Revision(2))
    #expect(Revision(9) < Revision(10))
    #expect("\(Revision(17))" == "17")
  }

  @Test func `a number from outside is refused past 48 bits`() {
    #expect(Position(rawValue: (1 << 48) - 1) == Position.limit)
    #expect(Position(rawValue: 1 << 48) == nil)
    #expect(Revision(rawValue: (1 << 48) - 1) == Revision.limit)
    #expect(Revision(rawValue: .max) == nil)
  }
}
