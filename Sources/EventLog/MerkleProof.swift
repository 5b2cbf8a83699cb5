package import EventModel

/// Checks proofs without the tree: RFC 9162 §2.1.3.2 and §2.1.4.2, whose hashes are RFC 6962's.
package enum MerkleProof {
  /// True if the proof shows a leaf's digest at an index of the tree with this size and root.
  package static func includes(
    _ leaf: Digest, at index: UInt64, inSize size: UInt64, root: Digest, proof: [Digest]
  ) -> Bool {
    guard index < size else { return false }
    var place = index
    var last = size - 1
    var node = leaf
    for sibling in proof {
      guard last > 0 else { return false }
      if place & 1 == 1 || place == last {
        node = Hash.node(sibling, node)
        while place & 1 == 0 && place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        node = Hash.node(node, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && node == root
  }

  /// True if the proof shows the tree of `old` leaves to be the beginning of the tree of `size`.
  package static func extends(
    _ oldRoot: Digest, old: UInt64, to root: Digest, size: UInt64, proof: [Digest]
  ) -> Bool {
    guard old > 0 && old <= size else { return false }
    guard old < size else { return proof.isEmpty && oldRoot == root }
    var path = proof[...]
    if old.nonzeroBitCount == 1 { path = [oldRoot] + path }
    guard let first = path.popFirst() else { return false }
    var place = old - 1
    var last = size - 1
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var oldNode = first
    var node = first
    for sibling in path {
      guard last > 0 else { return false }
      if place & 1 == 1 || place == last {
        oldNode = Hash.node(sibling, oldNode)
        node = Hash.node(sibling, node)
        while place & 1 == 0 && place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        node = Hash.node(node, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && oldNode == oldRoot && node == root
  }
}
