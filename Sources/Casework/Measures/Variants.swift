/// Numbers the distinct sequences of types, by first appearance.
///
/// Sequences are kept and compared, so that two never count as one; a hash only tells where to
/// look. Memory: four bytes for each step of each distinct sequence.
struct Variants: Sendable {
  private var types: [UInt32] = []
  /// Where each sequence begins; behind them, where the last one ends.
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Places by hash, the next free one where two meet; 0 is free, else a number plus 1.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// How many there are.
  var count: Int { hashes.count }

  /// The number of a case's sequence, from 0.
  mutating func number(of steps: Span<CaseStep>) -> UInt32 {
    let hash = Self.hash(of: steps)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      if hashes[number] == hash && isSame(number, steps) { return UInt32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    for place in steps.indices { types.append(steps[place].type) }
    starts.append(types.count)
    hashes.append(hash)
    slots[slot] = UInt32(hashes.count)
    if 2 * hashes.count > slots.count { grow() }
    return UInt32(hashes.count - 1)
  }

  private func isSame(_ number: Int, _ steps: Span<CaseStep>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == steps.count else { return false }
    for place in steps.indices where types[start + place] != steps[place].type { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Multiplies and folds, a step at a time; the last fold spreads the high bits to the low ones.
  private static func hash(of steps: Span<CaseStep>) -> UInt64 {
    var hash = UInt64(steps.count) &* 0x9E37_79B9_7F4A_7C15
    for place in steps.indices {
      hash = (hash ^ UInt64(steps[place].type)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }
}
