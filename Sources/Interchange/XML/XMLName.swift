/// What XML Schema takes as a name.
enum XMLName {
  /// True for an `xs:Name`.
  static func isName(_ text: String) -> Bool {
    var isFirst = true
    for scalar in text.unicodeScalars {
      guard isFirst ? isStart(scalar) : isPart(scalar) else { return false }
      isFirst = false
    }
    return !isFirst
  }

  /// True for an `xs:NCName`: a name without colon.
  static func isNCName(_ text: String) -> Bool {
    isName(text) && !text.utf8.contains(UInt8(ascii: ":"))
  }

  /// True if a name may begin with this.
  static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A: true
    case ..<0xC0: false
    case 0xD7, 0xF7, 0x300...0x36F, 0x37E: false
    case 0xC0...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// True if a name may go on with this.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x2D, 0x2E, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isStart(scalar)
    }
  }
}
