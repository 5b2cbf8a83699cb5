import EventModel
import Testing

@Suite struct UniqueIdentifierTests {
  static let text = "0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a"

  @Test func `an id reads as it is written`() throws {
    let id = try EventID(parsing: Self.text)
    #expect(id.high == 0x0192_F0C1_2B3C_7D4E)
    #expect(id.low == 0x8F5A_6B7C_8D9E_0F1A)
    #expect("\(id)" == Self.text)
    #expect("\(try CommandID(parsing: Self.text))" == Self.text)
  }

  @Test func `random ids survive text and bytes`() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<1_000 {
      let id = EventID(high: random.next(), low: random.next())
      var bytes: [UInt8] = []
      id.append(to: &bytes)
      #expect(bytes.count == EventID.byteCount)
      #expect(try EventID(bytes: bytes.span) == id)
      #expect(try EventID(parsing: "\(id)") == id)
    }
  }

  @Test func `the order of ids is the order of their bytes`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<1_000 {
      // Few values, so that first halves are often equal.
      let ids = (0..<2).map { _ in
        EventID(high: random.next() % 3 << 62, low: random.next() % 3 << 62)
      }
      let bytes = ids.map { id in
        var bytes: [UInt8] = []
        id.append(to: &bytes)
        return bytes
      }
      #expect((ids[0] < ids[1]) == bytes[0].lexicographicallyPrecedes(bytes[1]))
    }
  }

  @Test(arguments: [
    ("", IdentifierError.Fault.textLength(found: 0), 0),
    ("0192f0c12b3c7d4e8f5a6b7c8d9e0f1a", .textLength(found: 32), 0),
    ("{0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a}", .textLength(found: 38), 0),
    ("urn:uuid:0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a", .textLength(found: 45), 0),
    ("0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1å", .textLength(found: 37), 0),
    ("0192F0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a", .upperCase, 4),
    ("0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1g", .notADigit, 35),
    ("0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f -", .notADigit, 34),
    ("0192f0c1 2b3c-7d4e-8f5a-6b7c8d9e0f1a", .notAHyphen, 8),
    ("0192f0c1-2b3c-7d4e-8f5a06b7c8d9e0f1a", .notAHyphen, 23),
  ])
  func `an id in another form is refused`(
    text: String, fault: IdentifierError.Fault, offset: Int
  ) {
    let error = #expect(throws: IdentifierError.self) { try EventID(parsing: text) }
    #expect(error?.fault == fault)
    #expect(error?.offset == offset)
    #expect(error?.sentence.isEmpty == false && error?.remedy.isEmpty == false)
  }

  @Test(arguments: [0, 15, 17]) func `bytes are sixteen or refused`(count: Int) {
    let bytes = [UInt8](repeating: 0, count: count)
    let error = #expect(throws: IdentifierError.self) { try CommandID(bytes: bytes.span) }
    #expect(error?.fault == .byteCount(found: count))
  }

  @Test func `version 7 has the layout of RFC 9562's example`() {
    // RFC 9562, appendix A.6: 2022-02-22T19:22:22Z, rand_a CC3, rand_b 18C4DC0C0C07398F.
    let id = EventID.version7(
      milliseconds: 1_645_557_742_000, random: (0xCC3, 0x18C4_DC0C_0C07_398F))
    #expect("\(id)" == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test func `version 8 is milliseconds, then the hash`() {
    let hash = (0..<32).map { UInt8($0) * 8 + 7 }
    let id = EventID.version8(milliseconds: 0xFFFF_FFFF_FFFF, hash: hash.span)
    #expect("\(id)" == "ffffffff-ffff-873f-874f-575f676f777f")
  }

  @Test func `random bits never reach version and variant`() {
    let ones = EventID.version7(milliseconds: 0, random: (.max, .max))
    let zeros = EventID.version7(milliseconds: 0, random: (0, 0))
    #expect("\(ones)" == "00000000-0000-7fff-bfff-ffffffffffff")
    #expect("\(zeros)" == "00000000-0000-7000-8000-000000000000")
  }

  @Test func `a later millisecond gives a greater id`() {
    var random = SplitMix64(seed: 3)
    for milliseconds in UInt64(1_500_000_000_000)..<1_500_000_001_000 {
      let earlier = EventID.version7(
        milliseconds: milliseconds, random: (random.next(), random.next()))
      let later = EventID.version7(
        milliseconds: milliseconds + 1, random: (random.next(), random.next()))
      #expect(earlier < later)
    }
  }
}
