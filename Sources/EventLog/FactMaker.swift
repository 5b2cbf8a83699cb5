internal import EventModel

/// Makes the part of a fact that needs no numbers: the append and every rebuild go through here, so
/// that they give the same bytes.
enum FactMaker {
  /// The fact of an event, its name numbers, revision and recorded time still 0.
  static func outline(of event: borrowing Event, by vocabulary: Vocabulary) -> Fact {
    let entry = vocabulary.entry(of: event.type)
    var fact = Fact(
      occurred: event.occurred.instant.microseconds, recorded: 0, slots: Fact.Slots(), elements: 0,
      stream: 0, unit: 0, actor: 0, type: 0, revision: 0, flags: event.flags.rawValue,
      kind: event.stream.kind.rawValue, marks: (event.imposedBy?.rawValue ?? 0) << 4)
    if let entry { fill(&fact, by: entry, from: event.payload) }
    return fact
  }

  /// Takes elements and slots from a payload.
  static func fill(_ fact: inout Fact, by entry: Vocabulary.Entry, from payload: CanonicalJSON) {
    for (bit, element) in entry.elements.enumerated() where payload.fieldBytes(element) != nil {
      fact.elements |= 1 << UInt64(bit)
    }
    for (index, slot) in entry.slots.enumerated() {
      guard let number = payload.field(slot.element).flatMap(slot.number) else { continue }
      fact.slots[index] = number
      fact.marks |= 1 << UInt8(index)
    }
  }
}
