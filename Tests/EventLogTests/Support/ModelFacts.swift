import EventModel

/// The facts of a log, by their documentation, and the vocabularies of random histories.
enum ModelFacts {
  /// A vocabulary over the names that random events use.
  static func vocabulary(_ random: inout SeededGenerator) -> Vocabulary {
    if random.chance(20) { return .empty }
    var entries: [String: Vocabulary.Entry] = [:]
    for type in ["A", "T1", "\u{E5}", "\u{212B}", "fi"] where random.chance(70) {
      let elements = TextGenerator.elements.filter { _ in random.chance(60) }
      let units: [Slot.Unit] = [
        .microseconds, .dayNumber, .ore, .code(["granted", "refused", "cafe\u{301}"]), .position,
        .count,
      ]
      let slots = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        Slot(random.pick(TextGenerator.elements), in: random.pick(units))
      }
      entries[type] = Vocabulary.Entry(elements: elements.shuffled(using: &random), slots: slots)
    }
    return Vocabulary(entries)
  }

  /// One line a position: every part of its fact as a number.
  static func lines(of log: ModelLog, size: UInt64, by vocabulary: Vocabulary) -> [[Int64]] {
    var streams = Numbering()
    var types = Numbering()
    var units = Numbering()
    var actors = Numbering()
    return log.records.prefix(Int(size)).map { record in
      let event = record.draft.event
      var line = [event.occurred.instant.microseconds, record.recorded.microseconds]
      line.append(streams.number([event.stream.kind.rawValue] + Array(event.stream.id.utf8)))
      line.append(types.number(Array(event.type.utf8)))
      line.append(event.unit.map { units.number(Array($0.utf8)) } ?? 0)
      line.append(event.actor.map { actors.number(Array($0.utf8)) } ?? 0)
      line += [
        Int64(record.revision), Int64(event.flags.rawValue), Int64(event.stream.kind.rawValue),
      ]
      line.append(Int64(event.imposedBy?.rawValue ?? 0))
      return line + payloadPart(of: event, by: vocabulary)
    }
  }

  /// The same line of a fact that the log gave.
  static func line(of fact: Fact) -> [Int64] {
    var line = [fact.occurred, fact.recorded]
    line += [fact.stream, fact.type, fact.unit, fact.actor, fact.revision].map { Int64($0) }
    line += [Int64(fact.flags), Int64(fact.kind), Int64(fact.marks >> 4)]
    line.append(Int64(bitPattern: fact.elements))
    for index in 0..<4 { line += [fact.slot(index) == nil ? 0 : 1, fact.slots[index]] }
    return line
  }

  private static func payloadPart(of event: Event, by vocabulary: Vocabulary) -> [Int64] {
    let entry = vocabulary.entries.first { same($0.key, event.type) }?.value
    let members: [JSONValue.Member]
    if case .object(let found) = event.payload.value { members = found } else { members = [] }
    var elements: Int64 = 0
    for (bit, name) in (entry?.elements ?? []).enumerated()
    where members.contains(where: { same($0.name, name) }) {
      elements |= 1 << Int64(bit)
    }
    var part = [elements]
    for index in 0..<4 {
      let slot = entry.flatMap { index < $0.slots.count ? $0.slots[index] : nil }
      let value = slot.flatMap { slot in members.first { same($0.name, slot.element) }?.value }
      let number = slot.flatMap { slot in value.flatMap { self.number(from: $0, in: slot.unit) } }
      part += [number == nil ? 0 : 1, number ?? 0]
    }
    return part
  }

  private static func number(from value: JSONValue, in unit: Slot.Unit) -> Int64? {
    if case .object(let members) = value {
      return members.first { same($0.name, "v") }.flatMap { number(from: $0.value, in: unit) }
    }
    switch unit {
    case .microseconds:
      return value.text.flatMap { try? OffsetInstant(parsing: $0) }?.instant.microseconds
    case .dayNumber:
      return value.text.flatMap { try? CivilDate(parsing: $0) }.map { Int64($0.dayNumber) }
    case .code(let words):
      guard let text = value.text else { return nil }
      return words.firstIndex { same($0, text) }.map { Int64($0) + 1 }
    case .ore, .position, .count: return value.integer
    case .name:
      guard let text = value.text, !text.isEmpty else { return nil }
      // FNV-1a with its two constants in decimal, as its authors give them.
      var hash: UInt64 = 14_695_981_039_346_656_037
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
      return Int64(truncatingIfNeeded: hash)
    }
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    Array(left.utf8) == Array(right.utf8)
  }

  /// Numbers by first appearance, from 1.
  private struct Numbering {
    private var numbers: [[UInt8]: Int64] = [:]

    mutating func number(_ name: [UInt8]) -> Int64 {
      if let number = numbers[name] { return number }
      numbers[name] = Int64(numbers.count) + 1
      return Int64(numbers.count)
    }
  }
}
