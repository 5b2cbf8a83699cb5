/// A 64-bit hash of cells, to tell whether they changed.
///
/// FNV-1a, the same in every run. That two contents have the same hash by chance would leave a
/// change out; made on purpose, it harms only the file's own author.
struct CSVHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  /// True as long as only empty cells were added.
  private(set) var isEmpty = true

  /// Adds a cell; which one it is counts too.
  mutating func add(_ bytes: Span<UInt8>, as cell: Int) {
    if bytes.isEmpty { return }
    isEmpty = false
    value = (value ^ UInt64(truncatingIfNeeded: cell + 1)) &* 0x100_0000_01B3
    for index in bytes.indices { value = (value ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    value = (value ^ UInt64(truncatingIfNeeded: bytes.count)) &* 0x100_0000_01B3
  }
}
