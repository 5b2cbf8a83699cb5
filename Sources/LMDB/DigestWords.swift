/// Four big-endian words read from 32 bytes that a library hands out by pointer.
package struct DigestWords: Sendable {
  package let words: InlineArray<4, UInt64>

  /// Reads the first 32 bytes; traps where there are fewer.
  package init(reading bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count >= 32, "a SHA-256 digest has 32 bytes")
    words = InlineArray { word in
      unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
    }
  }
}
