/// Turns bytes of cells into text.
enum CSVText {
  /// The text of bytes that are UTF-8; nil for others.
  @inline(__always)
  static func utf8(_ bytes: Span<UInt8>) -> String? {
    guard let text = try? UTF8Span(validating: bytes) else { return nil }
    return String(copying: text)
  }

  /// The text of bytes in Windows-1252, where every byte means something.
  static func latin1(_ bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 8)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar =
          byte < 0xA0 ? special[Int(byte - 0x80)] : UInt16(byte)
        append(scalar, to: &text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first byte that is no part of UTF-8; a character cut off at the end is none where more
  /// bytes follow.
  static func firstForeign(in bytes: [UInt8], from start: Int, hasMore: Bool) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start..<bytes.count))
      return nil
    } catch {
      let index = start + error.byteOffsets.lowerBound
      let isCutOff =
        error.kind == .truncatedScalar && start + error.byteOffsets.upperBound == bytes.count
      return hasMore && isCutOff ? nil : index
    }
  }

  private static func append(_ scalar: UInt16, to text: inout [UInt8]) {
    if scalar < 0x800 {
      text.append(0xC0 | UInt8(scalar >> 6))
    } else {
      text.append(0xE0 | UInt8(scalar >> 12))
      text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    }
    text.append(0x80 | UInt8(scalar & 0x3F))
  }

  /// What the bytes 0x80 to 0x9F mean; those without meaning are control characters.
  private static let special: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
