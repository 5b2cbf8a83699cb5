import EventModel
import Testing

@Suite struct JSONPropertyTests {
  @Test(arguments: UInt64(0)..<20)
  func `any writing of a value becomes its one canonical text`(seed: UInt64) throws {
    var generator = JSONGenerator(seed: seed)
    for _ in 0..<50 {
      let value = generator.object(levels: 4)
      let expected = Array(JSONGenerator.canonical(value).utf8)
      let loose = generator.loose(value)
      let parsed = try CanonicalJSON(parsing: loose)
      #expect(parsed.bytes == expected, "seed \(seed): \(loose)")
      #expect(try CanonicalJSON(parsing: expected).bytes == expected)
      #expect(try CanonicalJSON(parsing: [0x20] + expected).bytes == expected)
      #expect(parsed.value == value)
      #expect(try CanonicalJSON(value).bytes == expected)
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `members are visited and found as the tree has them`(seed: UInt64) throws {
    var generator = JSONGenerator(seed: seed)
    for _ in 0..<50 {
      let value = generator.object(levels: 3)
      guard case .object(let members) = value else { continue }
      let payload = try CanonicalJSON(value)
      var visited: [JSONValue.Member] = []
      try payload.forEachMember { name, value in
        let text = "\"\(String(decoding: name, as: UTF8.self))\""
        guard case .string(let name) = try JSONValue(parsing: text) else { return }
        visited.append(.init(name, try JSONValue(parsing: Array(value))))
      }
      #expect(visited == members)
      for member in members { #expect(payload.field(member.name) == member.value) }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `a damaged text is refused within its bounds or has a canonical form`(seed: UInt64) {
    var generator = JSONGenerator(seed: seed)
    let value = generator.object(levels: 3)
    let whole = Array(generator.loose(value).utf8)
    let marks = Array(#"{}[]",:\u0d8eE+-. tn"#.utf8) + [0x00, 0x80, 0xC3, 0xED, 0xFF]
    for _ in 0..<200 {
      var text = whole
      let index = Int.random(in: 0..<text.count, using: &generator.random)
      switch Int.random(in: 0..<3, using: &generator.random) {
      case 0: text.remove(at: index)
      case 1: text[index] = marks.randomElement(using: &generator.random) ?? 0
      default: text.removeSubrange(index...)
      }
      do {
        let parsed = try CanonicalJSON(parsing: text)
        #expect((try? CanonicalJSON(parsing: parsed.bytes)) == parsed)
        #expect((try? CanonicalJSON(parsing: [0x20] + parsed.bytes)) == parsed)
      } catch {
        #expect(0...text.count ~= error.offset)
      }
    }
  }
}
