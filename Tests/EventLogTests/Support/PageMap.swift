/// Which bytes of an LMDB data file mean what, as its format says.
struct PageMap {
  private static let pageSize = 4_096

  /// Bytes of meta pages, page headers, pointers and node headers: LMDB trusts them.
  private(set) var structure: [Int] = []
  /// Keys, values and checksums of table entries with six-byte keys and some size: in the log's
  /// file its records, in the derived file the data of blocks.
  private(set) var records: [Int] = []
  /// All other bytes.
  private(set) var rest: [Int] = []

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for page in 2..<max(2, bytes.count / Self.pageSize) { map(page) }
    structure = Set(structure + (0..<152) + (Self.pageSize..<Self.pageSize + 152)).sorted()
    let known = Set(structure)
    rest = bytes.indices.filter { !known.contains($0) }
  }

  private mutating func map(_ page: Int) {
    let start = page * Self.pageSize
    let flags = half(start + 10)
    // The pages of a large value have one header together; the others begin with anything.
    guard word(start) == page, [1, 2, 4].contains(flags) else { return }
    structure += start..<start + 16
    let lower = half(start + 12)
    guard flags != 4, 16...Self.pageSize ~= lower else { return }
    structure += start + 16..<start + lower
    for pointer in stride(from: start + 16, to: start + lower, by: 2) {
      let node = start + half(pointer)
      guard node + 8 <= start + Self.pageSize else { continue }
      structure += node..<node + 8
      if flags == 2 { mapEntry(node) }
    }
  }

  private mutating func mapEntry(_ node: Int) {
    let (size, keySize) = (word(node) & 0xFFFF_FFFF, half(node + 6))
    guard keySize == 6, size > 84 else { return }
    records += node + 8..<node + 14
    let isLarge = half(node + 4) & 1 == 1
    let value = isLarge ? word(node + 14) * Self.pageSize + 16 : node + 14
    guard value + size <= bytes.count else { return }
    records += value..<value + size
  }

  private func half(_ offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }

  /// Eight bytes; numbers in whole files need no more than seven.
  private func word(_ offset: Int) -> Int {
    (0..<7).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
