/// One line of YAML, looked through for what nests and what refers.
struct YAMLLine {
  private let bytes: Substring.UTF8View.SubSequence
  /// How many brackets are open.
  private(set) var depth: Int
  /// True if what was found is a reference.
  private(set) var isAnchor = false

  init(bytes: Substring.UTF8View.SubSequence, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  /// The column of the first fault, from 1; nil where there is none.
  mutating func faultAfter(depthMax: Int) -> Int? {
    var previous = UInt8(ascii: " ")
    var isIndent = true
    var quote: UInt8?
    var isEscaped = false
    for (offset, byte) in bytes.enumerated() {
      defer { previous = byte }
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") && open == UInt8(ascii: "\"") {
          isEscaped = true
        } else if byte == open {
          quote = nil
        }
        continue
      }
      isIndent = isIndent && " -?\t".utf8.contains(byte)
      if isIndent && offset > 2 * depthMax { return offset + 1 }
      let begins = " \t[{,:".utf8.contains(previous)
      switch byte {
      case UInt8(ascii: "#") where begins: return nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if begins { quote = byte }
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "&") where begins, UInt8(ascii: "*") where begins:
        let next = bytes.dropFirst(offset + 1).first
        isAnchor = next.map { !" \t,".utf8.contains($0) } ?? false
      default: break
      }
      if isAnchor || depth > depthMax { return offset + 1 }
    }
    return nil
  }
}
