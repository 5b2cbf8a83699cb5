/// What the first bytes of a file of separated values show: how it is written, and its heads.
struct CSVBeginning {
  /// How it is written.
  let dialect: CSVDialect
  /// The heads as written.
  let heads: [String]
  /// Where the head line begins: bytes before it, and its line.
  let start: (byte: Int, line: Int)
  /// Where bytes first stand that are not UTF-8.
  let foreign: SourcePlace?

  /// Looks at the bytes that `SourceInput.beginning` gives.
  ///
  /// The separator is the one that spreadsheets name in a line `sep=;`, else the one with which
  /// the heads are those of a tool we know, else the one that splits the head line into most cells.
  /// Throws `.malformed` for UTF-16 and other bytes that are no text.
  init(_ bytes: [UInt8], file: String) throws(InterchangeError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .malformed(
        file: file, place: SourcePlace(line: 1, column: 1),
        sentence: "it is written in UTF-16; save it as UTF-8")
    }
    var start = (byte: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, line: 1)
    let named = Self.namedSeparator(bytes, at: &start)
    let hasMore = bytes.count >= SourceInput.chunkSize
    let foreign = CSVText.firstForeign(in: bytes, from: start.byte, hasMore: hasMore)
    self.foreign = foreign.map { Self.place(of: $0, in: bytes) }
    self.start = start
    let encoding: CSVDialect.Encoding = foreign == nil ? .utf8 : .latin1
    var best: (rank: (Int, Int), dialect: CSVDialect, heads: [String])?
    var failure: InterchangeError?
    for separator in named.map({ [$0] }) ?? CSVDialect.separators {
      let dialect = CSVDialect(separator: separator, encoding: encoding)
      let heads: [String]
      do throws(InterchangeError) {
        heads = try Self.heads(bytes, dialect, from: start, file: file)
      } catch {
        // Another separator may make sense of what this one leaves open.
        failure = failure ?? error
        continue
      }
      let rank = (CSVHeads.keys(for: heads) == nil ? 0 : 1, heads.count)
      if best.map({ $0.rank < rank }) ?? true { best = (rank, dialect, heads) }
    }
    // One cell is what any separator makes of a line that the right one can't read.
    if let failure, best.map({ $0.heads.count < 2 }) ?? true { throw failure }
    guard let best, !best.heads.isEmpty else {
      throw .malformed(
        file: file, place: SourcePlace(line: 1), sentence: "it has no line of heads")
    }
    (dialect, heads) = (best.dialect, best.heads)
  }

  /// Steps past a line `sep=;` and gives its separator.
  private static func namedSeparator(
    _ bytes: [UInt8], at start: inout (byte: Int, line: Int)
  ) -> UInt8? {
    let line = bytes[start.byte...].prefix(8)
    guard line.count >= 6, line.starts(with: "sep=".utf8) || line.starts(with: "SEP=".utf8)
    else { return nil }
    let separator = line[line.startIndex + 4]
    var end = line.startIndex + 5
    guard CSVDialect.separators.contains(separator), bytes[end] == 0x0D || bytes[end] == 0x0A
    else { return nil }
    end += bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1
    start = (end, 2)
    return separator
  }

  /// The cells of the first row that is not blank.
  private static func heads(
    _ bytes: [UInt8], _ dialect: CSVDialect, from start: (byte: Int, line: Int), file: String
  ) throws(InterchangeError) -> [String] {
    var splitter = CSVSplitter(
      file: file, separator: dialect.separator, line: start.line, from: start.byte)
    var index = start.byte
    while try splitter.next(in: bytes, from: &index) {
      if !splitter.isBlank { return Self.texts(of: splitter, dialect.encoding) }
    }
    guard try splitter.finish(), !splitter.isBlank else { return [] }
    return Self.texts(of: splitter, dialect.encoding)
  }

  static func texts(of splitter: CSVSplitter, _ encoding: CSVDialect.Encoding) -> [String] {
    splitter.ends.indices.map { cell in
      let bytes = splitter.bytes.span.extracting(splitter.range(of: cell))
      return (encoding == .utf8 ? CSVText.utf8(bytes) : nil) ?? CSVText.latin1(bytes)
    }
  }

  private static func place(of index: Int, in bytes: [UInt8]) -> SourcePlace {
    var (line, lineStart) = (1, 0)
    for (position, byte) in bytes[..<index].enumerated() {
      let isReturn = byte == 0x0D && (position + 1 == bytes.count || bytes[position + 1] != 0x0A)
      guard byte == 0x0A || isReturn else { continue }
      line += 1
      lineStart = position + 1
    }
    return SourcePlace(line: line, column: index - lineStart + 1)
  }
}
