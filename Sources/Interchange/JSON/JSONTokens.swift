internal import EventModel

/// Reads the JSON text of a file piece by piece, in the memory of a chunk and one string.
///
/// Ask for `next()` until it is nil; `value(_:)` reads a whole value as a tree, `skip(_:)` passes
/// one over. What it gives out stands in the right order (a name before its value, ends where
/// something begun), and its strings are valid UTF-8. Text that is no JSON is `.malformed` with
/// line and column; a string, tree or nesting past the limits below is `.tooLarge`. A byte order
/// mark at the beginning is passed over.
struct JSONTokens {
  /// The name to show in errors.
  let file: String
  /// Where the token given out last begins.
  private(set) var place = SourcePlace(line: 1, column: 1)

  /// Bytes of one string or one tree.
  static let valueSizeMax = 16 << 20
  /// Values in one tree, each of which costs far more memory than its text.
  static let valueCountMax = 1 << 20
  /// Arrays and objects within each other.
  static let levelsMax = 64
  static let numberSizeMax = CanonicalJSON.numberBytesMax

  let input: SourceInput
  var chunk: [UInt8] = []
  /// The next byte of the chunk.
  var index = 0
  /// Bytes before the chunk, and before the line that the next byte stands in.
  private var chunkStart = 0
  private var lineStart = 0
  private var line = 1
  /// For every array and object begun, whether it is an object.
  private var levels: [Bool] = []
  private var expected = Expected.start
  /// False while values are passed over: strings are then given out empty.
  var wantsText = true

  /// What may come next.
  private enum Expected { case start, value, valueOrEnd, nameOrEnd, commaOrEnd, end }

  init(_ input: SourceInput) {
    self.input = input
    file = input.name
  }

  /// How many bytes were read.
  var byteCount: Int { chunkStart + index }

  /// The next token; nil after the one value that JSON text consists of.
  mutating func next() throws(InterchangeError) -> JSONToken? {
    if expected == .start { try passByteOrderMark() }
    var byte = try significant()
    if expected == .commaOrEnd, byte == JSONByte.comma {
      index += 1
      byte = try significant()
      if levels.last == true { return try name(byte) }
      expected = .value
    }
    guard let byte else {
      guard expected == .end else { throw malformed("the text ends too early") }
      return nil
    }
    mark()
    switch expected {
    case .end: throw malformed("something stands after the end of the value")
    case .commaOrEnd: return try end(byte, otherwise: "a comma or an end is missing")
    case .nameOrEnd where byte == JSONByte.closeBrace,
      .valueOrEnd where byte == JSONByte.closeBracket:
      return try end(byte, otherwise: "")
    case .nameOrEnd: return try name(byte)
    case .start, .value, .valueOrEnd: return try value(startingWith: byte)
    }
  }

  /// The error of text that is no JSON, at the next byte.
  func malformed(_ sentence: String) -> InterchangeError {
    .malformed(file: file, place: here, sentence: "it is no JSON: \(sentence)")
  }

  /// Where the next byte stands.
  var here: SourcePlace { SourcePlace(line: line, column: byteCount - lineStart + 1) }

  /// The next byte without taking it; nil at the end.
  @inline(__always)
  mutating func peek() throws(InterchangeError) -> UInt8? {
    if index < chunk.count { return chunk[index] }
    return try refill() ? chunk[index] : nil
  }

  /// Remembers the next byte's place as the token's.
  private mutating func mark() { place = here }

  private mutating func refill() throws(InterchangeError) -> Bool {
    guard let next = try input.next() else { return false }
    chunkStart += chunk.count
    chunk = next
    index = 0
    return true
  }

  private mutating func passByteOrderMark() throws(InterchangeError) {
    expected = .value
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] {
      guard try peek() == byte else {
        if index > 0 { throw malformed("the byte order mark is not whole") }
        return
      }
      index += 1
    }
  }

  /// Passes white space over; the byte after it, not taken.
  private mutating func significant() throws(InterchangeError) -> UInt8? {
    while let byte = try peek() {
      switch byte {
      case JSONByte.space, JSONByte.tab, JSONByte.carriageReturn: index += 1
      case JSONByte.newline:
        index += 1
        line += 1
        lineStart = byteCount
      default: return byte
      }
    }
    return nil
  }

  private mutating func name(_ byte: UInt8?) throws(InterchangeError) -> JSONToken {
    mark()
    guard byte == JSONByte.quote else { throw malformed("the name of a member is missing") }
    let text = try string()
    guard try significant() == JSONByte.colon else { throw malformed("a colon is missing") }
    index += 1
    expected = .value
    return .name(text)
  }

  private mutating func end(
    _ byte: UInt8, otherwise sentence: String
  ) throws(InterchangeError) -> JSONToken {
    guard let isObject = levels.last,
      byte == (isObject ? JSONByte.closeBrace : JSONByte.closeBracket)
    else { throw malformed(sentence) }
    index += 1
    levels.removeLast()
    expected = levels.isEmpty ? .end : .commaOrEnd
    return isObject ? .objectEnd : .arrayEnd
  }

  private mutating func value(startingWith byte: UInt8) throws(InterchangeError) -> JSONToken {
    let token: JSONToken
    switch byte {
    case JSONByte.openBrace, JSONByte.openBracket:
      let isObject = byte == JSONByte.openBrace
      guard levels.count < Self.levelsMax else {
        throw .tooLarge(
          file: file, place: here, what: "the nesting of arrays and objects",
          size: levels.count + 1, limit: Self.levelsMax)
      }
      index += 1
      levels.append(isObject)
      expected = isObject ? .nameOrEnd : .valueOrEnd
      return isObject ? .objectStart : .arrayStart
    case JSONByte.quote: token = .string(try string())
    case JSONByte.minus, JSONByte.zero...JSONByte.nine: token = .number(try number())
    default: token = try word()
    }
    expected = levels.isEmpty ? .end : .commaOrEnd
    return token
  }
}
