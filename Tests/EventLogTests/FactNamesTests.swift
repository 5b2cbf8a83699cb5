import EventLog
import EventModel
import Testing

/// Facts find the elements that the vocabulary names, also where JSON stores a name escaped.
@Suite struct FactNamesTests {
  @Test(arguments: [
    (#"{"c":7}"#, 0b10 as UInt64, 7 as Int64), (#"{"a\"b":1,"c":7}"#, 0b11, 7),
    (#"{"a\\\"b":1,"c":7}"#, 0b10, 7), (#"{"a\"b":1}"#, 0b01, 0), (#"{"a":1,"cc":2}"#, 0, 0),
  ])
  func `elements and slots are found by name, escaped or not`(
    payload: String, elements: UInt64, slot: Int64
  ) async throws {
    let scratch = try ScratchFolder(inMemory: true)
    let entry = Vocabulary.Entry(elements: ["a\"b", "c"], slots: [Slot("c", in: .count)])
    let log = try await scratch.makeLog(vocabulary: Vocabulary(["LetterReceived": entry]))
    var draft = SampleEvents.draft(1)
    draft.event.payload = SampleEvents.payload(payload)
    _ = try await log.append([draft])
    var found: [(UInt64, Int64)] = []
    try log.snapshot().scanFacts(from: Position(2)) { _, facts in
      for place in facts.indices { found.append((facts[place].elements, facts[place].slots[0])) }
    }
    #expect(found.count == 1 && found[0] == (elements, slot))
    #expect(try await log.verify().isWhole)
  }
}
