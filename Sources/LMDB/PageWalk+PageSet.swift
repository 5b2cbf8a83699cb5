extension PageWalk {
  /// Which pages a walk has met, one bit each.
  struct PageSet {
    let lastPage: UInt64
    private(set) var count: UInt64 = 0
    private var words: [UInt64]

    /// The pages from 2 to `lastPage`.
    init(through lastPage: UInt64) {
      self.lastPage = lastPage
      words = [UInt64](repeating: 0, count: Int(lastPage / 64) + 1)
    }

    /// Adds a page; false if it is outside the range or was added before.
    mutating func insert(_ page: UInt64) -> Bool {
      guard page >= Format.metaCount, page <= lastPage else { return false }
      let (word, bit) = (Int(page / 64), UInt64(1) << (page % 64))
      guard words[word] & bit == 0 else { return false }
      words[word] |= bit
      count += 1
      return true
    }

    /// The first page that was never added.
    var firstMissing: UInt64? {
      guard count < lastPage - 1 else { return nil }
      for page in Format.metaCount...lastPage where words[Int(page / 64)] >> (page % 64) & 1 == 0 {
        return page
      }
      return nil
    }
  }
}
