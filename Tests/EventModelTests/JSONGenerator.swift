import EventModel

/// Makes random JSON values, and writes them in two ways: canonically, by the plainest code that
/// can be read to do so, and loosely, as any other program might have written the same value.
struct JSONGenerator {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// An object whose members are in canonical order.
  mutating func object(levels: Int) -> JSONValue {
    var names: [[UInt8]] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) { names.append(Array(string().utf8)) }
    names.sort { $0.lexicographicallyPrecedes($1) }
    var members: [JSONValue.Member] = []
    for (index, name) in names.enumerated() where index == 0 || names[index - 1] != name {
      members.append(.init(String(decoding: name, as: UTF8.self), value(levels: levels - 1)))
    }
    return .object(members)
  }

  mutating func value(levels: Int) -> JSONValue {
    switch Int.random(in: levels > 0 ? 0...6 : 2...6, using: &random) {
    case 0: return object(levels: levels)
    case 1:
      let count = Int.random(in: 0...4, using: &random)
      return .array((0..<count).map { _ in value(levels: levels - 1) })
    case 2: return .bool(Bool.random(using: &random))
    case 3: return .null
    case 4: return .number(number())
    default: return .string(string())
    }
  }

  private mutating func number() -> String {
    let numbers = ["0", "-0", "1.50", "1e5", "-12E-03", "9223372036854775808", "0.0e+00"]
    guard Bool.random(using: &random) else { return numbers.randomElement(using: &random) ?? "0" }
    return String(Int64(bitPattern: random.next()) >> Int64.random(in: 0...63, using: &random))
  }

  private mutating func string() -> String {
    let alphabet: [String] = [
      "a", "b", "A", "!", "#", "\"", "\\", "/", " ", "\n", "\r", "\t", "\0", "\u{8}", "\u{C}",
      "\u{1F}", "\u{7F}", "å", "\u{30A}", "\u{2028}", "\u{FFFD}", "😀", "{", "}", "[", "]", ",", ":",
    ]
    let count = Int.random(in: 0...4, using: &random)
    return (0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" }.joined()
  }

  /// The canonical text of a value whose members are in order.
  static func canonical(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let number): number
    case .string(let string): canonical(string)
    case .array(let elements): "[\(elements.map(canonical).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\(canonical($0.name)):\(canonical($0.value))" }.joined(separator: ","))}"
    }
  }

  private static func canonical(_ string: String) -> String {
    let characters = string.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x22: return "\\\""
      case 0x5C: return "\\\\"
      case 0x00..<0x10: return "\\u000" + String(scalar.value, radix: 16)
      case 0x10..<0x20: return "\\u00" + String(scalar.value, radix: 16)
      default: return String(scalar)
      }
    }
    return "\"\(characters.joined())\""
  }

  /// The same value with white space, escapes and the order of members as it happens.
  mutating func loose(_ value: JSONValue) -> String {
    let text: String
    switch value {
    case .null, .bool, .number: text = Self.canonical(value)
    case .string(let string): text = loose(string)
    case .array(let elements):
      text = "[\(space())\(elements.map { loose($0) }.joined(separator: ","))]"
    case .object(let members):
      let written = members.shuffled(using: &random).map { member in
        "\(space())\(loose(member.name))\(space()):\(loose(member.value))"
      }
      text = "{\(space())\(written.joined(separator: ","))}"
    }
    return space() + text + space()
  }

  private mutating func loose(_ string: String) -> String {
    let characters = string.unicodeScalars.map { loose($0) }
    return "\"\(characters.joined())\""
  }

  private mutating func loose(_ scalar: UnicodeScalar) -> String {
    let short: [UnicodeScalar: String] = [
      "\n": "\\n", "\r": "\\r", "\t": "\\t", "\u{8}": "\\b", "\u{C}": "\\f", "/": "\\/",
      "\"": "\\\"", "\\": "\\\\",
    ]
    let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
    if let escape = short[scalar], Bool.random(using: &random) { return escape }
    guard mustEscape || Bool.random(using: &random) else { return String(scalar) }
    let units = String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return units.joined()
  }

  private mutating func space() -> String {
    ["", "", "", "", " ", "\n", "\t", "\r\n "].randomElement(using: &random) ?? ""
  }
}
