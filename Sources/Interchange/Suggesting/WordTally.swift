/// Counts words, as many different ones as it may remember.
struct WordTally {
  /// How often each word was met.
  private(set) var counts: [String: Int] = [:]
  /// True if there were more words than are remembered.
  private(set) var hasMore = false

  private let wordsMax: Int

  init(wordsMax: Int) {
    self.wordsMax = wordsMax
  }

  /// Counts a word; one without letters is none.
  mutating func note(_ word: String) {
    guard !word.isEmpty else { return }
    guard counts[word] != nil || counts.count < wordsMax else {
      hasMore = true
      return
    }
    counts[word, default: 0] += 1
  }

  /// The words, most frequent first, those equally frequent by name.
  var ranked: [(word: String, count: Int)] {
    counts.map { (word: $0.key, count: $0.value) }.sorted {
      ($1.count, $0.word) < ($0.count, $1.word)
    }
  }
}
