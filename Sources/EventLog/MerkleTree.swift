package import EventModel

/// Roots and proofs of RFC 6962 §2.1 over a tree of some size, given its complete subtrees.
package struct MerkleTree {
  /// The number of leaves.
  package let size: UInt64
  /// The root of the complete subtree of 2^level leaves with this index from the left.
  private let node: (_ level: Int, _ index: UInt64) throws(LogError) -> Digest

  package init(
    size: UInt64, node: @escaping (_ level: Int, _ index: UInt64) throws(LogError) -> Digest
  ) {
    self.size = size
    self.node = node
  }

  /// The root of all leaves.
  package func root() throws(LogError) -> Digest {
    size == 0 ? Hash.plain([]) : try root(of: 0..<size)
  }

  /// The siblings from a leaf up to the root.
  ///
  /// Traps where there is no such leaf.
  package func inclusionProof(of leaf: UInt64) throws(LogError) -> [Digest] {
    precondition(leaf < size, "a proof is of a leaf of the tree")
    var range = 0..<size
    var siblings: [Digest] = []
    while range.count > 1 {
      let middle = Self.split(range)
      if leaf < middle {
        siblings.append(try root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        siblings.append(try root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
      }
    }
    return siblings.reversed()
  }

  /// The nodes that show the first `old` leaves unchanged in this tree.
  ///
  /// Traps unless 0 < old ≤ size.
  package func consistencyProof(since old: UInt64) throws(LogError) -> [Digest] {
    precondition(old > 0 && old <= size, "a proof is since a size from 1 to the tree's")
    var range = 0..<size
    var isWhole = true
    var siblings: [Digest] = []
    while old != range.upperBound {
      let middle = Self.split(range)
      if old <= middle {
        siblings.append(try root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        siblings.append(try root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
        isWhole = false
      }
    }
    if !isWhole { siblings.append(try root(of: range)) }
    return siblings.reversed()
  }

  private func root(of range: Range<UInt64>) throws(LogError) -> Digest {
    let count = UInt64(range.count)
    if count.nonzeroBitCount == 1 {
      return try node(count.trailingZeroBitCount, range.lowerBound / count)
    }
    let middle = Self.split(range)
    return Hash.node(
      try root(of: range.lowerBound..<middle), try root(of: middle..<range.upperBound))
  }

  /// The start plus the largest power of two less than the count.
  private static func split(_ range: Range<UInt64>) -> UInt64 {
    let count = UInt64(range.count)
    return range.lowerBound + 1 << UInt64(63 - (count - 1).leadingZeroBitCount)
  }
}
