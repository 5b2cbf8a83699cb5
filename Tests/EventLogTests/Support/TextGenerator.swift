import EventModel

/// Makes names and payloads of the kinds that break stores: the same text in two normal forms,
/// control characters, what looks like a path or an escape, the empty and the long.
struct TextGenerator {
  var random: SeededGenerator

  /// Each stands for a trap somebody fell into.
  private static let nasty = [
    "\u{E5}", "a\u{30A}", "\u{C5}", "\u{212B}", "e\u{301}", "\u{E9}", "\u{AC00}",
    "\u{1100}\u{1161}", "\u{FB01}", "fi", "\u{0}", "\n", "\r\n", " ", "\u{A0}", "\u{FEFF}",
    "\u{202E}",
    "\u{1F600}", "\u{1F468}\u{200D}\u{1F469}", "/", "\\", "\"", "%00", "../x", "NULL", "0", "-1",
    "K-17", "k-17",
    "\u{FFFD}", "\u{10FFFF}", "\u{7F}", "\u{130}", "\u{131}", "\u{DF}", "ss",
  ]

  /// A name from a small pool, so that names meet again; now and then one never seen.
  mutating func name() -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<11: return random.pick(["A", "B", "C", "Torsby", "handler-1", "T1", "T2"])
    case 11..<18: return random.pick(Self.nasty)
    case 18: return random.pick(Self.nasty) + random.pick(Self.nasty) + "\(random.next() % 100)"
    default:
      return String(
        repeating: random.pick(["x", "\u{E5}"]), count: Int.random(in: 1...200, using: &random))
    }
  }

  /// A name, or none.
  mutating func optionalName(_ percent: Int = 60) -> String? {
    random.chance(percent) ? name() : nil
  }

  /// Any text, the empty one included.
  mutating func text() -> String {
    random.chance(15) ? "" : name() + (random.chance(20) ? name() : "")
  }

  /// An object whose members are often ones that a vocabulary names.
  mutating func payload() -> CanonicalJSON {
    if random.chance(25) { return .empty }
    var members: [JSONValue.Member] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let name = random.chance(75) ? random.pick(Self.elements) : text()
      guard !members.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { continue }
      members.append(JSONValue.Member(name, value(levels: 3)))
    }
    return (try? CanonicalJSON(JSONValue.object(members))) ?? .empty
  }

  /// The names of payload elements.
  static let elements = [
    "amount", "at", "day", "word", "seen", "count", "\u{E5}r", "a\u{30A}r", "\"q\"", "",
  ]

  private mutating func value(levels: Int) -> JSONValue {
    switch Int.random(in: 0...(levels > 0 ? 11 : 8), using: &random) {
    case 0: return .null
    case 1: return .bool(random.chance(50))
    case 2, 3: return .number(number())
    case 4: return .string(text())
    case 5: return .string(random.pick(["granted", "refused", "caf\u{E9}", "cafe\u{301}"]))
    case 6: return .string(random.pick(["2016-03-15", "1969-12-31", "2016-02-30", "0001-01-01"]))
    case 7, 8:
      return .string(
        random.pick([
          "2016-03-15T08:00:00+01:00", "1969-12-31T23:59:59.999999Z", "2016-03-15T08:00",
          "2016-03-15T08:00:60Z",
        ]))
    case 9:
      return .array(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in value(levels: levels - 1) })
    case 10: return .object([.init("t", .string("x")), .init("v", value(levels: 0))])
    default: return .object([.init(text(), value(levels: levels - 1))])
    }
  }

  private mutating func number() -> String {
    random.pick([
      "0", "-0", "1", "-17", "1.50", "1e5", "-12E-03", "9223372036854775807",
      "-9223372036854775808", "9223372036854775808", "12345678901234567890123", "0.0e+00",
    ])
  }
}
