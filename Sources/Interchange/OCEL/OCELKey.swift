/// A name or id as a key: equal exactly if the bytes are.
///
/// Swift's own comparison of strings would normalise them, and so would its hash, under which a
/// hostile file can have any number of ids that share one.
struct OCELKey: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: OCELKey, right: OCELKey) -> Bool {
    // Swift's comparison is the quicker one, and tells most ids apart.
    left.text.utf8.count == right.text.utf8.count && left.text == right.text
      && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var (word, count) = (UInt64(0), 0)
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      count += 1
      if count % 8 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(count)
  }
}
