internal import LMDB
package import EventModel

/// The roots of the complete subtrees of a Merkle tree, left to right: all that is needed to grow
/// it and to know its root (RFC 6962 §2.1).
package struct Frontier: Sendable, Equatable {
  /// The number of leaves.
  package private(set) var size: UInt64
  /// One digest for each bit set in `size`, the largest subtree first.
  private(set) var peaks: [Digest]

  /// The empty tree.
  package init() {
    size = 0
    peaks = []
  }

  /// Reads what `append(to:)` wrote; nil for other bytes.
  init?(_ bytes: RawSpan) {
    guard bytes.byteCount >= 8 else { return nil }
    size = bytes.little(at: 0)
    guard bytes.byteCount == 8 + 32 * size.nonzeroBitCount else { return nil }
    peaks = (0..<size.nonzeroBitCount).compactMap { peak in
      Digest(bytes.copy(8 + 32 * peak..<40 + 32 * peak).span)
    }
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(little: size)
    Hash.append(peaks, to: &bytes)
  }

  /// Adds a leaf; the root of the tile of 256 that it completes.
  ///
  /// One interior hash per leaf on average.
  @discardableResult
  package mutating func append(_ leaf: Digest) -> Digest? {
    append(leaf, level: 0)
  }

  /// Adds the root of a complete subtree of 2^level leaves; traps unless the size so far is a
  /// multiple of that.
  @discardableResult
  mutating func append(_ root: Digest, level: Int) -> Digest? {
    let count = size >> UInt64(level)
    precondition(count << UInt64(level) == size, "a subtree follows whole ones of its size")
    var node = root
    var tileRoot: Digest?
    for step in 0..<(~count).trailingZeroBitCount {
      node = Hash.node(peaks.removeLast(), node)
      if level + step + 1 == Block.tileLevel { tileRoot = node }
    }
    peaks.append(node)
    size += 1 << UInt64(level)
    return tileRoot
  }

  /// The root of the complete subtree at this place, if it is one of the peaks.
  func peak(level: Int, index: UInt64) -> Digest? {
    let bit = UInt64(1) << UInt64(level)
    guard size & bit != 0, index == (size >> UInt64(level)) - 1 else { return nil }
    return peaks[(size & ~(bit | (bit - 1))).nonzeroBitCount]
  }

  /// The root; of the empty tree the hash of nothing.
  package var root: Digest {
    guard var root = peaks.last else { return Hash.plain([]) }
    for peak in peaks.dropLast().reversed() {
      root = Hash.node(peak, root)
    }
    return root
  }
}
