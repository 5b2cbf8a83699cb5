extension PageWalk {
  /// A branch or leaf page: pointers in key order at its start, nodes in any order at its end.
  struct Page {
    let number: UInt64
    let bytes: [UInt8]

    private var flags: UInt16 { bytes.rawSpan.uint16(at: 10) }
    private var lower: Int { Int(bytes.rawSpan.uint16(at: 12)) }
    private var upper: Int { Int(bytes.rawSpan.uint16(at: 14)) }

    /// How many nodes it has, once its header is proved.
    var count: Int { (lower - Format.headerSize) / 2 }

    /// The node at a place in key order, once the layout is proved.
    func node(_ index: Int) -> Node {
      let span = bytes.rawSpan
      let start = Int(span.uint16(at: Format.headerSize + 2 * index))
      return Node(span, start)
    }

    /// What is wrong with the header.
    func headerComplaint(isLeaf: Bool) -> String? {
      let says = bytes.rawSpan.uint64(at: 0)
      if says != number { return "it says that it is page \(says)" }
      if flags != (isLeaf ? Format.leafPage : Format.branchPage) {
        return "its flags are \(flags) where a \(isLeaf ? "leaf" : "branch") should be"
      }
      if upper > bytes.count { return "upper bound \(upper) lies beyond the page" }
      if lower > bytes.count { return "lower bound \(lower) lies beyond the page" }
      if lower > upper { return "lower bound \(lower) lies above upper bound \(upper)" }
      if lower < Format.headerSize { return "lower bound \(lower) lies in the header" }
      if lower % 2 != 0 { return "lower bound \(lower) is odd" }
      if upper % 2 != 0 { return "upper bound \(upper) is odd" }
      if count < (isLeaf ? 1 : 2) { return "it has \(count) nodes" }
      return nil
    }

    /// What is wrong with the nodes' places: they tile the page from its upper bound to its end.
    ///
    /// `sizes` has a zero for each pair of bytes in a page; it is left so if nothing is wrong.
    func layoutComplaint(isLeaf: Bool, sizes: inout [UInt16]) -> String? {
      let span = bytes.rawSpan
      let (count, upper) = (count, upper)
      for index in 0..<count {
        let start = Int(span.uint16(at: Format.headerSize + 2 * index))
        if start < upper || start % 2 != 0 || start > bytes.count - Format.nodeHeaderSize {
          return "pointer \(index) leads to byte \(start)"
        }
        let size = Node(span, start).size(isLeaf: isLeaf)
        if size > bytes.count - start { return "node \(index) runs beyond the page" }
        if sizes[start / 2] != 0 { return "pointers lead twice to byte \(start)" }
        sizes[start / 2] = UInt16(size)
      }
      var (place, met) = (upper, 0)
      while place < bytes.count {
        let size = Int(sizes[place / 2])
        if size == 0 { return "byte \(place) belongs to no node" }
        sizes[place / 2] = 0
        place += size
        met += 1
      }
      return met == count ? nil : "nodes overlap"
    }
  }

  /// A node: in a leaf an entry, in a branch a separator key and the page it leads to.
  struct Node {
    /// A leaf's value size, or the low half of a branch's page number.
    private let word: UInt32
    let flags: UInt16
    let keySize: Int
    let keyStart: Int

    init(_ page: RawSpan, _ start: Int) {
      word = page.uint32(at: start)
      flags = page.uint16(at: start + 4)
      keySize = Int(page.uint16(at: start + 6))
      keyStart = start + Format.nodeHeaderSize
    }

    var child: UInt64 { UInt64(word) | UInt64(flags) << 32 }
    var valueSize: UInt64 { UInt64(word) }
    var isLarge: Bool { flags & Format.largeValue != 0 }
    var valueStart: Int { keyStart + keySize }
    var key: Range<Int> { keyStart..<keyStart + keySize }

    /// The bytes it takes in its page, padded to an even number.
    func size(isLeaf: Bool) -> Int {
      var size = Format.nodeHeaderSize + keySize
      if isLeaf { size += isLarge ? 8 : Int(word) }
      return size + size % 2
    }
  }
}
