internal import LMDB

/// Names met in a batch, a block or a commit, each with an index from 0 by first appearance.
///
/// Compared by their bytes. A look-up is one XXH64, keyed anew in every process so that nobody can
/// make names that collide, and one comparison; nothing is allocated for a name met before.
struct NameTable: Sendable {
  private static let seed = UInt64.random(in: .min ... .max)

  /// Where an entry begins in the arena, + 1; 0 where free.
  ///
  /// A power of two of them, at most half in use.
  private var slots = [UInt32](repeating: 0, count: 64)
  /// Where the entries begin, by index.
  private var starts: [UInt32] = []
  /// Entries, each its hash (8 bytes), index (4), size (4), kind (1) and name: what a look-up needs
  /// lies together.
  private var arena: [UInt8] = []

  private static let indexOffset = 8
  private static let sizeOffset = 12
  private static let keyOffset = 16

  /// How many names there are.
  var count: Int { starts.count }

  /// The name's index, a new one at its first appearance.
  ///
  /// `kind` is a byte put before the name: names of two kinds are two names.
  mutating func index(of name: RawSpan, kind: UInt8) -> Int {
    index(of: name, kind: kind, hash: Self.hash(of: name, kind: kind))
  }

  /// The index here of a name of another table, without hashing it again.
  mutating func index(of other: Int, in table: NameTable) -> Int {
    let bytes = table.arena.span.bytes
    let start = Int(table.starts[other])
    return index(
      of: table.name(at: other), kind: bytes.little(at: start + Self.keyOffset),
      hash: bytes.little(at: start))
  }

  private mutating func index(of name: RawSpan, kind: UInt8, hash: UInt64) -> Int {
    let slot = slot(of: name, kind: kind, hash)
    if slots[slot] != 0 {
      let index: UInt32 = arena.span.bytes.little(at: Int(slots[slot]) - 1 + Self.indexOffset)
      return Int(index)
    }
    let index = starts.count
    starts.append(UInt32(arena.count))
    slots[slot] = UInt32(arena.count + 1)
    arena.append(little: hash)
    arena.append(little: UInt32(index))
    arena.append(little: UInt32(name.byteCount + 1))
    arena.append(kind)
    name.copy(into: &arena, from: arena.count)
    if 2 * starts.count > slots.count { grow() }
    return index
  }

  /// The index of a name met before.
  func find(_ name: RawSpan, kind: UInt8) -> Int? {
    let slot = slot(of: name, kind: kind, Self.hash(of: name, kind: kind))
    guard slots[slot] != 0 else { return nil }
    let index: UInt32 = arena.span.bytes.little(at: Int(slots[slot]) - 1 + Self.indexOffset)
    return Int(index)
  }

  /// The kind byte and the name, as in a key of table `heads`.
  @_lifetime(borrow self)
  func key(at index: Int) -> RawSpan {
    let bytes = arena.span.bytes
    let start = Int(starts[index])
    let size = Int(bytes.little(at: start + Self.sizeOffset) as UInt32)
    return bytes.extracting(start + Self.keyOffset..<start + Self.keyOffset + size)
  }

  /// The name without its kind.
  @_lifetime(borrow self)
  func name(at index: Int) -> RawSpan {
    let key = key(at: index)
    return key.extracting(1..<key.byteCount)
  }

  /// All indices, in the byte order of kind and name.
  func sortedIndices() -> [Int] {
    starts.indices.sorted { key(at: $0).precedes(key(at: $1)) }
  }

  private static func hash(of name: RawSpan, kind: UInt8) -> UInt64 {
    Checksum.xxh64(name, seed: seed &+ UInt64(kind))
  }

  /// The slot that holds the name, or is free for it.
  private func slot(of name: RawSpan, kind: UInt8, _ hash: UInt64) -> Int {
    let bytes = arena.span.bytes
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let start = Int(slots[slot]) - 1
      if bytes.little(at: start) == hash {
        let key = start + Self.keyOffset
        let size = Int(bytes.little(at: start + Self.sizeOffset) as UInt32)
        if size == name.byteCount + 1, bytes.little(at: key) == kind,
          bytes.extracting(key + 1..<key + size).isEqual(to: name)
        {
          break
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: 2 * slots.count)
    // A second reference, so that the entries can be read while the slots change.
    let array = arena
    let bytes = array.span.bytes
    for start in starts {
      let hash: UInt64 = bytes.little(at: Int(start))
      var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = start + 1
    }
    slots = larger
  }
}
