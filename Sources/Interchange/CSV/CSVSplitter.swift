/// Splits the bytes of RFC 4180 into rows and cells, chunk by chunk.
///
/// Rows end in CRLF, LF or CR. A cell that begins with a quote ends at the next one that is not
/// doubled, and may hold anything but NUL; a quote within a cell that has none at its beginning
/// stands for itself. Memory: a row.
struct CSVSplitter {
  /// The cells of the row, one behind the other, without their quotes.
  private(set) var bytes: [UInt8] = []
  /// Where the row's cells end in `bytes`.
  private(set) var ends: [Int] = []
  /// The line in which the row begins.
  private(set) var line: Int
  /// What is wrong with the row's quotes.
  private(set) var fault: (place: SourcePlace, sentence: String)?
  /// The cells that may be as large as a row, by their number.
  var largeCells: Set<Int> = []

  static let cellBytesMax = 1 << 20
  static let rowBytesMax = 16 << 20
  static let cellsMax = 4_096

  private let file: String
  private let separator: UInt8
  private var state = State.rowStart
  /// The line of the next byte.
  private var lineNow: Int
  /// Bytes before the chunk, and before the line that the next byte stands in.
  private var chunkStart = 0
  private var lineStart: Int
  /// The byte after the last CR, which ends no second line if it is LF.
  private var afterReturn = -1
  private var quotePlace = SourcePlace(line: 1)

  private enum State { case rowStart, cellStart, plain, quoted, quoteInQuotes, rowEnd }

  /// Takes the line that the first byte stands in, and the bytes before it.
  init(file: String, separator: UInt8, line: Int = 1, from start: Int = 0) {
    self.file = file
    self.separator = separator
    self.line = line
    lineNow = line
    lineStart = start
  }

  /// Reads on in a chunk, to the end of a row (true) or of the chunk (false).
  mutating func next(
    in chunk: [UInt8], from index: inout Int
  ) throws(InterchangeError) -> Bool {
    if state == .rowEnd { begin() }
    let text = chunk.span
    while index < text.count {
      switch state {
      case .rowStart: startRow(text[index], at: &index)
      case .cellStart where text[index] == UInt8(ascii: "\""):
        quotePlace = place(of: index)
        state = .quoted
        index += 1
      case .cellStart, .plain: try plain(chunk, text, at: &index)
      case .quoted: try quoted(chunk, text, at: &index)
      case .quoteInQuotes: try afterQuote(text[index], at: &index)
      case .rowEnd: return true
      }
    }
    if state == .rowEnd { return true }
    chunkStart += chunk.count
    return false
  }

  /// Ends the file; true if a row without a line end was its last.
  mutating func finish() throws(InterchangeError) -> Bool {
    switch state {
    case .rowStart, .rowEnd: return false
    case .quoted:
      throw .malformed(
        file: file, place: quotePlace, sentence: "the quote that opens here is never closed")
    case .cellStart, .plain, .quoteInQuotes:
      try endCell()
      state = .rowEnd
      return true
    }
  }

  /// True if nothing stands in the row, not even an empty cell beside another.
  var isBlank: Bool { ends.count == 1 && bytes.isEmpty }

  /// Where a cell begins and ends in `bytes`.
  func range(of cell: Int) -> Range<Int> { (cell == 0 ? 0 : ends[cell - 1])..<ends[cell] }

  /// Makes room for the next row.
  private mutating func begin() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.cellBytesMax)
    ends.removeAll(keepingCapacity: true)
    fault = nil
    state = .rowStart
  }

  private mutating func startRow(_ byte: UInt8, at index: inout Int) {
    if byte == UInt8(ascii: "\n"), chunkStart + index == afterReturn {
      index += 1
      lineStart = chunkStart + index
      return
    }
    line = lineNow
    state = .cellStart
  }

  /// Takes bytes of a cell without quotes, up to what ends it or the chunk.
  @inline(__always)
  private mutating func plain(
    _ chunk: [UInt8], _ text: Span<UInt8>, at index: inout Int
  ) throws(InterchangeError) {
    let start = index
    var end = index
    scan: while end < text.count {
      let byte = text[end]
      if byte == separator { break }
      // Whatever else ends a cell comes before the blank.
      if byte < 0x20 {
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0: break scan
        default: break
        }
      }
      end += 1
    }
    try take(chunk, start..<end)
    state = .plain
    index = end
    if end < text.count { try endPlain(text[end], at: &index) }
  }

  private mutating func endPlain(_ byte: UInt8, at index: inout Int) throws(InterchangeError) {
    guard byte != 0 else { throw binary(at: index) }
    try endCell()
    state = byte == separator ? .cellStart : .rowEnd
    if byte != separator { countLine(byte, at: index) }
    index += 1
  }

  /// Takes bytes between quotes, up to the next quote, line end or end of the chunk.
  private mutating func quoted(
    _ chunk: [UInt8], _ text: Span<UInt8>, at index: inout Int
  ) throws(InterchangeError) {
    let start = index
    scan: while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""): break scan
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): countLine(text[index], at: index)
      case 0: throw binary(at: index)
      default: break
      }
      index += 1
    }
    try take(chunk, start..<index)
    if index < text.count {
      state = .quoteInQuotes
      index += 1
    }
  }

  private mutating func afterQuote(_ byte: UInt8, at index: inout Int) throws(InterchangeError) {
    switch byte {
    case UInt8(ascii: "\""):
      bytes.append(byte)
      state = .quoted
      index += 1
    case separator, UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0:
      try endPlain(byte, at: &index)
    default:
      if fault == nil {
        let end = place(of: index)
        fault = (
          quotePlace,
          "the cell that a quote opens here goes on behind its end (\(end.line):\(end.column)); "
            + "double the quotes within it"
        )
      }
      state = .plain
    }
  }

  private mutating func take(
    _ chunk: [UInt8], _ range: Range<Int>
  ) throws(InterchangeError) {
    bytes.append(contentsOf: chunk[range])
    let size = bytes.count - (ends.last ?? 0)
    if size > Self.cellBytesMax, !largeCells.contains(ends.count) {
      throw tooLarge("the cell \(ends.count + 1)", size, Self.cellBytesMax)
    }
    if bytes.count > Self.rowBytesMax { throw tooLarge("the row", bytes.count, Self.rowBytesMax) }
  }

  private mutating func endCell() throws(InterchangeError) {
    ends.append(bytes.count)
    if ends.count > Self.cellsMax { throw tooLarge("the row", ends.count, Self.cellsMax) }
  }

  private mutating func countLine(_ byte: UInt8, at index: Int) {
    let position = chunkStart + index
    if byte == UInt8(ascii: "\r") { afterReturn = position + 1 }
    if byte != UInt8(ascii: "\n") || position != afterReturn { lineNow += 1 }
    lineStart = position + 1
  }

  private func place(of index: Int) -> SourcePlace {
    SourcePlace(line: lineNow, column: chunkStart + index - lineStart + 1)
  }

  private func binary(at index: Int) -> InterchangeError {
    .malformed(
      file: file, place: place(of: index),
      sentence: "a NUL byte stands here, so it is no text, or UTF-16; save it as UTF-8")
  }

  private func tooLarge(_ what: String, _ size: Int, _ limit: Int) -> InterchangeError {
    let isOpen = state == .quoted
    return .tooLarge(
      file: file, place: isOpen ? quotePlace : SourcePlace(line: line),
      what: isOpen ? "\(what), which a quote opens here," : what, size: size, limit: limit)
  }
}
