import EventModel

@testable import Interchange

/// Random logs and random damage, the same for the same seed.
struct XESRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Cases with all they may hold, then rows of no case.
  mutating func items() -> [SourceItem] {
    let nowhere = SourcePlace(line: 1)
    var items: [SourceItem] = []
    if Bool.random(using: &self) {
      items.append(
        .attachment(
          SourceAttachment(name: "xes:globals", content: .array([.string(text()), .null]))))
    }
    let logAttributes = attributes(depth: 2)
    if !logAttributes.isEmpty {
      items.append(
        .attachment(
          SourceAttachment(name: "xes:attributes", content: .array(logAttributes.map(\.json)))))
    }
    for number in 0..<below(6) {
      let id = "\(text())\(number)"
      let about = attributes(depth: 2)
      let rows = below(5)
      if !about.isEmpty || rows == 0 {
        items.append(.caseAttributes(SourceCase(place: nowhere, id: id, attributes: about)))
      }
      for _ in 0..<rows { items.append(.row(row(id))) }
    }
    for _ in 0..<below(4) { items.append(.row(row(nil))) }
    return items
  }

  private mutating func row(_ caseID: String?) -> SourceRow {
    var row = SourceRow(
      place: SourcePlace(line: 1), caseID: caseID, attributes: attributes(depth: 3))
    for _ in 0..<below(3) {
      row.relations.append(Tag(name: text(), value: text(), qualifier: text()))
    }
    return row
  }

  private mutating func attributes(depth: Int) -> [SourceAttribute] {
    (0..<below(5)).map { number in
      // Keys differ as they would in a file; a case's name is written by the writer itself.
      SourceAttribute(
        "\(text())\(number)", value(depth: depth),
        nested: depth > 0 ? attributes(depth: depth - 1) : [])
    }
  }

  private mutating func value(depth: Int) -> SourceValue {
    switch below(depth > 0 ? 8 : 6) {
    case 0: .time("2031-0\(1 + below(9))-1\(below(10))T0\(below(10)):00:00.\(below(1000))Z")
    case 1: .integer("\(Int64.random(in: .min ... .max, using: &self))")
    case 2: .real("\(Double.random(in: -1e9...1e9, using: &self))")
    case 3: .flag(Bool.random(using: &self) ? "true" : "0")
    case 4: .identifier(text())
    case 5: .text(text())
    default:
      .list((0..<below(4)).map { _ in SourceAttribute(text(), value(depth: depth - 1)) })
    }
  }

  mutating func text() -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "b", "_", "x", "0", "4", "1", "F", " ", "\n", "\r", "\t", "<", "&", "\"", "'", ">", ":",
      "-", "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "å", "€", "\u{FFFE}", "\u{FFFF}", "😀", "]",
    ]
    var text = ""
    for _ in 0..<below(12) {
      if let scalar = scalars.randomElement(using: &self) { text.unicodeScalars.append(scalar) }
      if below(6) == 0 { text += "_x00" }
    }
    return text
  }

  /// A whole number below a limit.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
