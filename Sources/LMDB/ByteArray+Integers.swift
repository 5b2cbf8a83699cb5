extension [UInt8] {
  // Inlinable, since unspecialised they cost more than all else in encoding a record.

  /// Appends a number, least significant byte first.
  @inlinable
  package mutating func append(little number: some FixedWidthInteger & BitwiseCopyable) {
    unsafe Swift.withUnsafeBytes(of: number.littleEndian) { unsafe append(contentsOf: $0) }
  }

  /// Writes a number over what is there, least significant byte first; traps outside the array.
  @inlinable
  package mutating func write(
    little number: some FixedWidthInteger & BitwiseCopyable, at offset: Int
  ) {
    let size = MemoryLayout.size(ofValue: number)
    precondition(offset >= 0 && offset + size <= count, "a number is written inside the array")
    // The bounds were tested.
    unsafe withUnsafeMutableBytes {
      unsafe $0.storeBytes(of: number.littleEndian, toByteOffset: offset, as: type(of: number))
    }
  }
}
