extension PageWalk {
  /// What a tree is for, which decides what its entries must be.
  enum Use {
    case names
    case table(String)
    case freeList

    var title: String {
      switch self {
      case .names: "the table of names"
      case .table(let name): "table \(name)"
      case .freeList: "the free list"
      }
    }
  }

  /// How far the walk of one tree has come.
  struct Progress {
    let use: Use
    let tree: Tree
    let isFollowed: Bool
    var branchPages: UInt64 = 0
    var leafPages: UInt64 = 0
    var overflowPages: UInt64 = 0
    var entries: UInt64 = 0
    /// The last leaf key or separator passed.
    var passed: [UInt8] = []
    var passedSeparator = false

    /// True if a key may follow what was passed: a separator may come back as the next leaf's key.
    func allows(_ key: RawSpan) -> Bool {
      if passed.isEmpty { return true }
      let order = Self.order(of: passed.rawSpan, against: key, in: use)
      return order < 0 || order == 0 && passedSeparator
    }

    static func order(of key: RawSpan, against other: RawSpan, in use: Use) -> Int {
      guard case .freeList = use else { return key.order(against: other) }
      let (left, right) = (key.uint64(at: 0), other.uint64(at: 0))
      return left == right ? 0 : left < right ? -1 : 1
    }

    func allowsSize(_ keySize: Int) -> Bool {
      guard case .freeList = use else { return (1...Format.keySizeMax).contains(keySize) }
      return keySize == 8
    }
  }
}

extension PageWalk.Walker {
  typealias Page = PageWalk.Page
  typealias Progress = PageWalk.Progress

  /// Walks a tree in key order and compares what it met with what its record counts.
  mutating func walk(_ tree: PageWalk.Tree, as use: PageWalk.Use) throws(StoreError) {
    if let what = tree.complaint(lastPage: pages.lastPage) {
      throw file.damage("\(use.title) \(what)")
    }
    guard !tree.isEmpty else { return }
    var isFollowed = false
    if case .table(let name) = use { isFollowed = name == followed }
    var progress = Progress(use: use, tree: tree, isFollowed: isFollowed)
    try descend(to: tree.root, level: 1, &progress)
    let counts: [(String, counted: UInt64, met: UInt64)] = [
      ("branch pages", tree.branchPages, progress.branchPages),
      ("leaf pages", tree.leafPages, progress.leafPages),
      ("overflow pages", tree.overflowPages, progress.overflowPages),
      ("entries", tree.entries, progress.entries),
    ]
    for (what, counted, met) in counts where counted != met {
      throw file.damage("\(use.title) counts \(counted) \(what), but has \(met)")
    }
  }

  /// Reads the subtree under a page.
  ///
  /// The record's depth, which is bounded, bounds the recursion.
  private mutating func descend(
    to number: UInt64, level: Int, _ progress: inout Progress
  ) throws(StoreError) {
    try claim(number, for: progress.use)
    let page = Page(number: number, bytes: try file.page(number))
    let isLeaf = level == progress.tree.depth
    try check(page, isLeaf: isLeaf)
    if isLeaf {
      progress.leafPages += 1
      return try readLeaf(page, &progress)
    }
    progress.branchPages += 1
    for index in 0..<page.count {
      let node = page.node(index)
      if index == 0 {
        // LMDB leaves the first separator out: it would be the parent's.
        guard node.keySize == 0 else { throw damage(page, index, "has a key") }
      } else {
        try pass(page, index, node, &progress)
        progress.passed = Array(page.bytes[node.key])
        progress.passedSeparator = true
      }
      try descend(to: node.child, level: level + 1, &progress)
    }
  }

  /// Proves that a node's key may follow the last one passed.
  private func pass(
    _ page: Page, _ index: Int, _ node: PageWalk.Node, _ progress: inout Progress
  ) throws(StoreError) {
    guard progress.allowsSize(node.keySize) else {
      throw damage(page, index, "has a key of \(node.keySize) bytes")
    }
    guard progress.allows(page.bytes.rawSpan.extracting(node.key)) else {
      throw damage(page, index, "is out of order")
    }
  }

  private mutating func readLeaf(
    _ page: Page, _ progress: inout Progress
  ) throws(StoreError) {
    let span = page.bytes.rawSpan
    var last: PageWalk.Node?
    defer {
      if let last {
        progress.passed = Array(page.bytes[last.key])
        progress.passedSeparator = false
        if progress.isFollowed { lastGoodKey = progress.passed }
      }
    }
    for index in 0..<page.count {
      let node = page.node(index)
      if let last {
        let (key, next) = (span.extracting(last.key), span.extracting(node.key))
        guard progress.allowsSize(node.keySize) else {
          throw damage(page, index, "has a key of \(node.keySize) bytes")
        }
        guard Progress.order(of: key, against: next, in: progress.use) < 0 else {
          throw damage(page, index, "is out of order")
        }
      } else {
        try pass(page, index, node, &progress)
      }
      try readEntry(page, index, node, &progress)
      progress.entries += 1
      last = node
    }
  }

  /// Takes a page for a tree; no page is taken twice.
  mutating func claim(_ number: UInt64, for use: PageWalk.Use) throws(StoreError) {
    guard !pages.insert(number) else { return }
    guard number >= PageWalk.Format.metaCount, number <= pages.lastPage else {
      throw file.damage("page \(number): \(use.title) leads there, beyond the pages in use")
    }
    throw file.damage("page \(number): it is used twice, the second time by \(use.title)")
  }

  func damage(_ page: Page, _ index: Int, _ what: String) -> StoreError {
    file.damage("page \(page.number): node \(index) \(what)")
  }
}
