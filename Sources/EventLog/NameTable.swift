internal import LMDB

/// Names met in a batch, a block or a commit, each with an index from 0 by first appearance.
///
/// Compared by their bytes. A look-up is one XXH64, keyed anew in every process so that nobody can
/// make names that collide, and one comparison; nothing is allocated for a name met before.
struct NameTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
  }

  private static let seed = UInt64.random(in: .min ... .max)

  /// Index + 1 of an entry, 0 where free; a power of two of them, at most half in use.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var entries: [Entry] = []
  private var arena: [UInt8] = []

  /// How many names there are.
  var count: Int { entries.count }

  /// The name's index, a new one at its first appearance.
  ///
  /// `kind` is a byte put before the name: names of two kinds are two names.
  mutating func index(of name: RawSpan, kind: UInt8) -> Int {
    let hash = Self.hash(of: name, kind: kind)
    let slot = slot(of: name, kind: kind, hash)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    entries.append(Entry(hash: hash, start: arena.count, count: name.byteCount + 1))
    arena.append(kind)
    name.copy(into: &arena, from: arena.count)
    slots[slot] = UInt32(entries.count)
    if 2 * entries.count > slots.count { grow() }
    return entries.count - 1
  }

  /// The index of a name met before.
  func find(_ name: RawSpan, kind: UInt8) -> Int? {
    let slot = slot(of: name, kind: kind, Self.hash(of: name, kind: kind))
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The kind byte and the name, as in a key of table `heads`.
  @_lifetime(borrow self)
  func key(at index: Int) -> RawSpan {
    let entry = entries[index]
    return arena.span.bytes.extracting(entry.start..<entry.start + entry.count)
  }

  /// The name without its kind.
  @_lifetime(borrow self)
  func name(at index: Int) -> RawSpan {
    let entry = entries[index]
    return arena.span.bytes.extracting(entry.start + 1..<entry.start + entry.count)
  }

  /// All indices, in the byte order of kind and name.
  func sortedIndices() -> [Int] {
    entries.indices.sorted { key(at: $0).precedes(key(at: $1)) }
  }

  private static func hash(of name: RawSpan, kind: UInt8) -> UInt64 {
    Checksum.xxh64(name, seed: seed &+ UInt64(kind))
  }

  /// The slot that holds the name, or is free for it.
  private func slot(of name: RawSpan, kind: UInt8, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash && isSame(index, kind: kind, name) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isSame(_ index: Int, kind: UInt8, _ name: RawSpan) -> Bool {
    let entry = entries[index]
    return entry.count == name.byteCount + 1 && arena[entry.start] == kind
      && self.name(at: index).isEqual(to: name)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}
