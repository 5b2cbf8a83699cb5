internal import Casework

extension Fact {
  /// An instant of a day counted from 1 January 2016, in Stockholm's winter.
  static func instant(day: Int, hour: Int) -> Instant {
    let date = CivilDate(2016, 1, 1).adding(days: day)
    return Instant(microseconds: Zone.stockholm.start(of: date).microseconds + hours(hour))
  }

  private static func hours(_ count: Int) -> Int64 { Int64(count) * 3_600_000_000 }

  /// An event of a case, at noon where nothing else is said.
  static func of(
    _ type: EventType, case subject: UInt32 = 1, day: Int, hour: Int = 12, unit: UInt32 = 1,
    actor: UInt32 = 0,
    slots: [String: Int64] = [:], fields: [String] = [], known: Int? = nil
  ) -> Fact {
    let entry = CaseVocabulary.facts.entry(of: type.name) ?? Vocabulary.Entry()
    var values = Slots()
    var marks: UInt8 = 0
    for (place, slot) in entry.slots.enumerated() {
      guard let value = slots[slot.element] else { continue }
      values[place] = value
      marks |= 1 << UInt8(place)
    }
    var elements: UInt64 = 0
    for (place, element) in entry.elements.enumerated()
    where fields.contains(element) || slots[element] != nil {
      elements |= 1 << UInt64(place)
    }
    return Fact(
      occurred: instant(day: day, hour: hour).microseconds,
      recorded: instant(day: known ?? day, hour: hour).microseconds, slots: values,
      elements: elements, stream: subject, unit: unit, actor: actor,
      type: UInt32(type.rawValue) + 1, revision: 1, flags: 0, kind: StreamKind.case.rawValue,
      marks: marks)
  }
}

extension CivilDate {
  /// A date known to be one.
  init(_ year: Int, _ month: Int, _ day: Int) {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("a date written in a test is none: \(year)-\(month)-\(day)")
    }
    self = date
  }
}
