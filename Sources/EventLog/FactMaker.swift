internal import EventModel
internal import LMDB

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

  /// The fact of a record, its name numbers still 0.
  static func outline(
    of record: RawSpan, _ view: RecordView, by entry: Vocabulary.Entry?
  ) -> Fact {
    let imposer: UInt8 = record.little(at: RecordLayout.imposer)
    let revision: UInt64 = record.little(at: RecordLayout.revision)
    var fact = Fact(
      occurred: record.little(at: RecordLayout.occurred),
      recorded: record.little(at: RecordLayout.recorded), slots: Fact.Slots(), elements: 0,
      stream: 0, unit: 0, actor: 0, type: 0, revision: UInt32(clamping: revision),
      flags: record.little(at: RecordLayout.flags),
      kind: record.little(at: RecordLayout.streamKind), marks: imposer << 4)
    if let entry {
      fill(&fact, by: entry, from: CanonicalJSON(trusted: record.copy(view.payload)))
    }
    return fact
  }

  /// Takes elements and slots from a payload.
  ///
  /// A name that JSON escapes is stored otherwise than it is written in the vocabulary; where a
  /// payload has none such, names are compared as they are.
  static func fill(_ fact: inout Fact, by entry: Vocabulary.Entry, from payload: CanonicalJSON) {
    // Found once: looking each name up would read the payload again for each.
    let places = payload.memberPlaces
    let isPlain = places.allSatisfy { !payload.bytes[$0.name].contains(UInt8(ascii: "\\")) }
    for (bit, element) in entry.elements.enumerated() {
      let isThere =
        isPlain
        ? places.contains { payload.isNamed(element, at: $0) }
        : payload.fieldBytes(element) != nil
      if isThere { fact.elements |= 1 << UInt64(bit) }
    }
    for (index, slot) in entry.slots.enumerated() {
      let value =
        isPlain
        ? places.first { payload.isNamed(slot.element, at: $0) }.map { payload.value(at: $0) }
        : payload.field(slot.element)
      guard let number = value.flatMap(slot.number) else { continue }
      fact.slots[index] = number
      fact.marks |= 1 << UInt8(index)
    }
  }
}
