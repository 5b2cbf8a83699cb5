internal import Glibc

extension [UInt8] {
  /// The bytes, borrowed.
  var rawSpan: RawSpan {
    @_lifetime(borrow self)
    get {
      // The bytes of bytes are all initialised.
      unsafe span.bytes
    }
  }
}

// Fields as LMDB stores them: in the machine's byte order, aligned to nothing. Each load checks its
// bounds, and any bits make a number.
extension RawSpan {
  func uint16(at offset: Int) -> UInt16 {
    unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self)
  }

  func uint32(at offset: Int) -> UInt32 {
    unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
  }

  func uint64(at offset: Int) -> UInt64 {
    unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Negative, zero or positive as this sorts before, with or after the other, byte by byte.
  func order(against other: RawSpan) -> Int {
    let shared = Swift.min(byteCount, other.byteCount)
    let order = unsafe withUnsafeBytes { mine in
      unsafe other.withUnsafeBytes { theirs -> CInt in
        guard shared > 0, let left = mine.baseAddress, let right = theirs.baseAddress else {
          return 0
        }
        // In bounds: `shared` is the shorter's length.
        return unsafe memcmp(left, right, shared)
      }
    }
    return order == 0 ? byteCount - other.byteCount : Int(order)
  }
}
