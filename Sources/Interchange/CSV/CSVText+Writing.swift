extension CSVText {
  /// Appends a cell, in quotes where it would not be read back as it is without.
  ///
  /// A NUL, which no reader of text passes, becomes U+FFFD.
  static func append(_ cell: String, to line: inout [UInt8]) {
    let start = line.count
    line += cell.utf8
    var (needsQuotes, hasNUL) = (cell.utf8.starts(with: [0xEF, 0xBB, 0xBF]), false)
    for index in start..<line.count {
      switch line[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        needsQuotes = true
      case 0: hasNUL = true
      default: break
      }
    }
    guard needsQuotes || hasNUL else { return }
    let plain = line[start...]
    line.removeSubrange(start...)
    line.append(UInt8(ascii: "\""))
    for byte in plain {
      switch byte {
      case 0: line += [0xEF, 0xBF, 0xBD]
      case UInt8(ascii: "\""): line += [byte, byte]
      default: line.append(byte)
      }
    }
    line.append(UInt8(ascii: "\""))
  }
}
