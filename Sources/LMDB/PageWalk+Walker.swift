extension PageWalk {
  /// A walk under way through the snapshot of one meta page.
  struct Walker: ~Copyable {
    let meta: Meta
    let isChecked: Bool
    let followed: String?
    var file: File
    var pages: PageSet
    var tables: [(name: String, tree: Tree)] = []
    var lastGoodKey: [UInt8]?
    var freeCount: UInt64 = 0
    var newestFreed: UInt64 = 0
    /// Room for `Page.layoutComplaint`.
    var sizes: [UInt16]

    init(_ file: consuming File, _ meta: Meta, isChecked: Bool, followed: String?) {
      self.meta = meta
      self.isChecked = isChecked
      self.followed = followed
      pages = PageSet(through: Self.lastPagePossible(meta, file))
      sizes = [UInt16](repeating: 0, count: file.pageSize / 2)
      self.file = file
    }

    /// The last page, as far as it can be true: a forged one must not cost memory.
    ///
    /// A page beyond the file's end was freed before it was ever written, so the free list must
    /// name it.
    private static func lastPagePossible(_ meta: Meta, _ file: borrowing File) -> UInt64 {
      let listPages =
        min(meta.free.leafPages, file.pageCount)
        + min(meta.free.overflowPages, file.pageCount)
      let nameable = file.pageCount + listPages * UInt64(file.pageSize / 8)
      return min(max(meta.lastPage, 1), nameable, Format.lastPageMax)
    }

    var summary: Summary {
      Summary(
        transactionID: meta.transactionID, mapSize: meta.mapSize, pageSize: file.pageSize,
        entries: Dictionary(
          tables.map { ($0.name, $0.tree.entries) }, uniquingKeysWith: { first, _ in first }),
        pagesInUse: pages.count - freeCount, pagesFree: freeCount)
    }

    /// Walks the table of names and the followed table, then throws what is wrong so far.
    ///
    /// Its keys are wanted whatever else is damaged, so the first complaint waits.
    mutating func walkNames(after pair: MetaPair) throws(StoreError) {
      var first = pair.complaint.map { file.damage($0) }
      do throws(StoreError) {
        try walk(meta.names, as: .names)
      } catch {
        first = first ?? error
      }
      do throws(StoreError) {
        for table in tables where table.name == followed {
          try walk(table.tree, as: .table(table.name))
        }
      } catch {
        first = first ?? error
      }
      if let first { throw first }
    }

    /// Walks all that is left and sees that it fits together.
    mutating func walkOthers(after pair: MetaPair) throws(StoreError) {
      guard pages.lastPage == meta.lastPage else {
        throw file.damage("the last page \(meta.lastPage) is more than its free list could name")
      }
      for table in tables where table.name != followed {
        try walk(table.tree, as: .table(table.name))
      }
      try walk(meta.free, as: .freeList)
      if let missing = pages.firstMissing {
        throw file.damage("page \(missing): it is neither in use nor free")
      }
      try checkNewest(pair)
    }

    /// Proves that no later snapshot hides behind a transaction number that decayed.
    ///
    /// A transaction frees the root of the table of names that it found, and notes that under its
    /// own number, so each snapshot's free list ends with its own transaction.
    private mutating func checkNewest(_ pair: MetaPair) throws(StoreError) {
      if !pair.older.names.isEmpty, newestFreed != meta.transactionID {
        throw file.damage(
          "meta page \(meta.page): its free list ends with transaction \(newestFreed), "
            + "but it claims transaction \(meta.transactionID)")
      }
      // Nothing but a number read wrongly, or a commit whose last write failed, puts the roots of
      // the transaction to come into the older page. Its trees may be overwritten, as no reader
      // needs them: what makes no sense there is no evidence.
      let limit = pair.older.lastPage
      if let freed = try? newestFreed(in: pair.older.free, limit: limit),
        freed == pair.newer.transactionID &+ 1
      {
        throw file.damage(
          "meta page \(pair.older.page): it claims transaction \(pair.older.transactionID), "
            + "but its free list ends with transaction \(freed)")
      }
    }

    /// The last key of a free list, by its rightmost path.
    private mutating func newestFreed(
      in tree: Tree, limit: UInt64
    ) throws(StoreError) -> UInt64? {
      guard !tree.isEmpty, tree.complaint(lastPage: limit) == nil else { return nil }
      var number = tree.root
      for level in 1...tree.depth {
        guard number <= limit else { return nil }
        let page = Page(number: number, bytes: try file.page(number))
        try check(page, isLeaf: level == tree.depth)
        let node = page.node(page.count - 1)
        if level == tree.depth {
          return node.keySize == 8 ? page.bytes.rawSpan.uint64(at: node.keyStart) : nil
        }
        number = node.child
      }
      return nil
    }

    /// Proves a tree page's header and layout.
    mutating func check(_ page: Page, isLeaf: Bool) throws(StoreError) {
      let what =
        page.headerComplaint(isLeaf: isLeaf)
        ?? page.layoutComplaint(isLeaf: isLeaf, sizes: &sizes)
      guard let what else { return }
      sizes = [UInt16](repeating: 0, count: sizes.count)
      throw file.damage("page \(page.number): \(what)")
    }
  }
}
