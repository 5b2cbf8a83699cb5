/// Splits a file into lines, in the memory of a chunk and a line.
///
/// Lines end in LF or CRLF; blank ones and a byte order mark are passed over.
struct JSONLineSplitter {
  /// The line given out last, from 1.
  private(set) var number = 0
  /// How many bytes of it were passed over at its beginning.
  private(set) var passedOver = 0

  static let lineBytesMax = 16 << 20

  private let input: SourceInput
  private var chunk: [UInt8] = []
  private var index = 0

  init(_ input: SourceInput) {
    self.input = input
  }

  /// The next line that is not blank, without its end; nil at the end of the file.
  ///
  /// Throws `.tooLarge`, and whatever the input throws.
  mutating func next() throws(InterchangeError) -> [UInt8]? {
    while var line = try nextLine() {
      passedOver = 0
      if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) {
        line.removeFirst(3)
        passedOver = 3
      }
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if !isBlank { return line }
    }
    return nil
  }

  /// The place of a byte of the line given out last.
  func place(of offset: Int) -> SourcePlace {
    SourcePlace(line: number, column: passedOver + offset + 1)
  }

  private mutating func nextLine() throws(InterchangeError) -> [UInt8]? {
    var line: [UInt8] = []
    var isLine = false
    while true {
      if index == chunk.count {
        guard let next = try input.next() else { break }
        (chunk, index) = (next, 0)
      }
      if !isLine {
        number += 1
        isLine = true
      }
      let end = chunk[index...].firstIndex(of: UInt8(ascii: "\n"))
      line += chunk[index..<(end ?? chunk.count)]
      guard line.count <= Self.lineBytesMax else {
        throw .tooLarge(
          file: input.name, place: SourcePlace(line: number), what: "the line",
          size: line.count, limit: Self.lineBytesMax)
      }
      index = end.map { $0 + 1 } ?? chunk.count
      if end != nil { break }
    }
    return isLine ? line : nil
  }
}
