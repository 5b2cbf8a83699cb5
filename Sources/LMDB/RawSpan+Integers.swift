internal import Glibc

extension RawSpan {
  /// The little-endian number at an offset; traps outside the span.
  @inlinable
  package func little<Number: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Number.Type = Number.self
  ) -> Number {
    precondition(
      offset >= 0 && offset <= byteCount - MemoryLayout<Number>.size,
      "a number lies inside its bytes: test the length first")
    // The bounds were tested, and any bits are a valid integer.
    return unsafe Number(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: type))
  }

  /// The big-endian number of six bytes at an offset; traps outside the span.
  package func big48(at offset: Int) -> UInt64 {
    precondition(
      offset >= 0 && offset <= byteCount - 6,
      "a number lies inside its bytes: test the length first")
    let high = unsafe UInt16(
      bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self))
    let low = unsafe UInt32(
      bigEndian: unsafeLoadUnaligned(fromByteOffset: offset + 2, as: UInt32.self))
    return UInt64(high) << 32 | UInt64(low)
  }

  /// A copy of some of the bytes; traps outside the span.
  package func copy(_ range: Range<Int>) -> [UInt8] {
    let part = extracting(range)
    return unsafe part.withUnsafeBytes { unsafe Array($0) }
  }

  /// A copy of all bytes.
  package func copy() -> [UInt8] { copy(0..<byteCount) }

  /// Puts a copy of all bytes in place of what an array holds from an index on.
  package func copy(into array: inout [UInt8], from start: Int) {
    array.removeSubrange(start...)
    unsafe withUnsafeBytes { unsafe array.append(contentsOf: $0) }
  }

  /// The text of some of the bytes; nil if they are not UTF-8.
  ///
  /// Traps outside the span.
  package func text(_ range: Range<Int>) -> String? {
    let part = extracting(range)
    return unsafe part.withUnsafeBytes { unsafe String(validating: $0, as: UTF8.self) }
  }

  /// True if some of the bytes are UTF-8.
  ///
  /// Traps outside the span.
  package func isText(_ range: Range<Int>) -> Bool {
    let part = extracting(range)
    if part.isASCII { return true }
    return (try? UTF8Span(validating: Span<UInt8>(_bytes: part))) != nil
  }

  /// True if no byte has its highest bit set: most names, told eight bytes at a time.
  private var isASCII: Bool {
    let wholeWords = byteCount & ~7
    var bits: UInt64 = 0
    for offset in stride(from: 0, to: wholeWords, by: 8) {
      bits |= little(at: offset, as: UInt64.self)
    }
    for offset in wholeWords..<byteCount {
      bits |= UInt64(little(at: offset, as: UInt8.self))
    }
    return bits & 0x8080_8080_8080_8080 == 0
  }

  /// True if both hold the same bytes.
  package func isEqual(to other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    return unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return true }
        // Both are `byteCount` long.
        return unsafe memcmp(left, right, byteCount) == 0
      }
    }
  }

  /// True if these bytes come before the others in byte order, as in LMDB's keys.
  package func precedes(_ other: RawSpan) -> Bool {
    let common = Swift.min(byteCount, other.byteCount)
    let order = unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right -> CInt in
        guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
        // Both are at least `common` long.
        return unsafe memcmp(left, right, common)
      }
    }
    return order == 0 ? byteCount < other.byteCount : order < 0
  }

  /// The bytes as values of fixed width, without copying; traps where they do not fit.
  @_lifetime(copy self)
  package func elements<Element: BitwiseCopyable>(of type: Element.Type) -> Span<Element> {
    let count = byteCount / MemoryLayout<Element>.stride
    precondition(
      byteCount == count * MemoryLayout<Element>.stride, "the bytes hold whole elements")
    let start = unsafe withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    precondition(
      start % UInt(MemoryLayout<Element>.alignment) == 0, "the bytes are aligned for the element")
    // Length and alignment were tested, and the callers' elements are made of integers.
    return Span(_bytes: self)
  }
}
