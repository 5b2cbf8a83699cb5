/// A set of small numbers, a bit each.
struct NumberSet: Hashable, Sendable {
  private var words: [UInt64] = []
  /// How many numbers it has.
  private(set) var count = 0

  /// Adds a number.
  mutating func insert(_ number: UInt32) {
    let (word, bit) = (Int(number / 64), UInt64(1) << UInt64(number % 64))
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    guard words[word] & bit == 0 else { return }
    words[word] |= bit
    count += 1
  }

  /// The numbers, ascending.
  var numbers: [UInt32] {
    words.indices.flatMap { word in
      (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { UInt32(64 * word + $0) }
    }
  }
}
