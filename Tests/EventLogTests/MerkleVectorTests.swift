import EventLog
import EventModel
import Testing

/// The published vectors of Certificate Transparency (merkle_tree_test.cc) for RFC 6962.
///
/// The failure guarded against: a tree that agrees with itself and with nobody else. Evidence is
/// worth something only if strangers' tools get the same roots and accept the same proofs.
@Suite
struct MerkleVectorTests {
  private static let leaves = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ]
  /// The roots of the first 0 to 8 leaves.
  private static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  /// A published proof: of a leaf's inclusion (its index), or of an old size's consistency.
  struct Proof: Sendable {
    let of: UInt64
    let size: UInt64
    let nodes: [String]

    init(_ of: UInt64, in size: UInt64, _ nodes: String...) {
      self.of = of
      self.size = size
      self.nodes = nodes
    }

    var digests: [Digest] { nodes.compactMap { Digest(hexadecimal: $0) } }
  }

  private static let first = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
  private static let second = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
  private static let third = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
  private static let fifth = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  private static let seventh = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
  private static let sixth = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"

  static let inclusions = [
    Proof(0, in: 1), Proof(0, in: 8, first, second, third),
    Proof(5, in: 8, fifth, seventh, roots[4]), Proof(2, in: 3, roots[2]),
    Proof(1, in: 5, roots[1], second, fifth),
  ]
  static let consistencies = [
    Proof(1, in: 1), Proof(1, in: 8, first, second, third),
    Proof(6, in: 8, sixth, seventh, roots[4]), Proof(2, in: 5, second, fifth),
  ]

  private static let hashes: [Digest] = leaves.map { text in
    var bytes: [UInt8] = [0]
    var digits = Substring(text)
    while !digits.isEmpty {
      bytes.append(UInt8(digits.prefix(2), radix: 16) ?? 0)
      digits = digits.dropFirst(2)
    }
    return Hash.leaf(prefixed: bytes)
  }

  private func root(_ size: UInt64) throws -> Digest {
    try #require(Digest(hexadecimal: Self.roots[Int(size)]))
  }

  /// A tree that has its leaves only.
  private func tree(_ size: UInt64) -> MerkleTree {
    MerkleTree(size: size) { (level, index) throws(LogError) in
      let width = 1 << level
      var row = Array(Self.hashes[Int(index) * width..<(Int(index) + 1) * width])
      while row.count > 1 {
        row = stride(from: 0, to: row.count, by: 2).map { Hash.node(row[$0], row[$0 + 1]) }
      }
      return row[0]
    }
  }

  @Test(arguments: 0...8 as ClosedRange<UInt64>)
  func `frontier and tree give the published root`(size: UInt64) throws {
    var frontier = Frontier()
    for hash in Self.hashes.prefix(Int(size)) { frontier.append(hash) }
    #expect(try frontier.root == root(size) && frontier.size == size)
    #expect(try tree(size).root() == root(size))
  }

  @Test(arguments: inclusions)
  func `an inclusion proof is the published one`(proof: Proof) throws {
    #expect(try tree(proof.size).inclusionProof(of: proof.of) == proof.digests)
    #expect(proof.digests.count == proof.nodes.count)
    let (leaf, root) = (Self.hashes[Int(proof.of)], try root(proof.size))
    func holds(_ leaf: Digest, _ index: UInt64, _ nodes: [Digest]) -> Bool {
      MerkleProof.includes(leaf, at: index, inSize: proof.size, root: root, proof: nodes)
    }
    #expect(holds(leaf, proof.of, proof.digests))
    #expect(!holds(root, proof.of, proof.digests) || proof.size == 1)
    for index in 0...9 as ClosedRange<UInt64> where index != proof.of {
      #expect(!holds(leaf, index, proof.digests))
    }
    #expect(!holds(leaf, proof.of, proof.digests + [root]))
    #expect(!holds(leaf, proof.of, [root] + proof.digests))
    for place in proof.digests.indices {
      var altered = proof.digests
      altered[place] = root
      #expect(!holds(leaf, proof.of, altered))
      altered.remove(at: place)
      #expect(!holds(leaf, proof.of, altered))
    }
  }

  @Test(arguments: consistencies)
  func `a consistency proof is the published one`(proof: Proof) throws {
    #expect(try tree(proof.size).consistencyProof(since: proof.of) == proof.digests)
    let (old, root) = (try root(proof.of), try root(proof.size))
    func holds(_ old: Digest, _ size: UInt64, _ nodes: [Digest]) -> Bool {
      MerkleProof.extends(old, old: size, to: root, size: proof.size, proof: nodes)
    }
    #expect(holds(old, proof.of, proof.digests))
    for size in 0...9 as ClosedRange<UInt64> where size != proof.of {
      #expect(!holds(old, size, proof.digests))
    }
    #expect(!holds(old, proof.of, proof.digests + [root]))
    #expect(!holds(Hash.plain([]), proof.of, proof.digests))
    for place in proof.digests.indices {
      var altered = proof.digests
      altered[place] = old
      #expect(!holds(old, proof.of, altered))
      altered.remove(at: place)
      #expect(!holds(old, proof.of, altered))
    }
  }
}
