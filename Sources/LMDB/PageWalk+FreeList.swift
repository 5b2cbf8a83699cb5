extension PageWalk.Walker {
  /// Reads the pages one transaction freed: a count, then their numbers, the highest first.
  mutating func readFreed(
    _ page: Page, _ index: Int, _ node: PageWalk.Node, _ progress: inout Progress
  ) throws(StoreError) {
    let transaction = page.bytes.rawSpan.uint64(at: node.keyStart)
    guard transaction >= 1, transaction <= meta.transactionID else {
      throw damage(page, index, "frees pages under transaction \(transaction)")
    }
    newestFreed = transaction
    guard node.valueSize >= 8, node.valueSize % 8 == 0 else {
      throw damage(page, index, "frees pages in \(node.valueSize) bytes")
    }
    if node.isLarge {
      try readLargeList(page, index, node, &progress)
    } else {
      let count = page.bytes.rawSpan.uint64(at: node.valueStart)
      try checkCount(count, page, index, node)
      let numbers = node.valueStart + 8..<node.valueStart + Int(node.valueSize)
      let list = Array(page.bytes[numbers])
      var last = UInt64.max
      try free(list, of: count, below: &last)
    }
  }

  private mutating func readLargeList(
    _ page: Page, _ index: Int, _ node: PageWalk.Node, _ progress: inout Progress
  ) throws(StoreError) {
    let place = try claimLarge(page, index, node, &progress)
    let head = try file.bytes(at: place.offset, count: 8)
    let count = head.rawSpan.uint64(at: 0)
    try checkCount(count, page, index, node)
    var (done, last) = (UInt64(0), UInt64.max)
    while done < count {
      let piece = min(count - done, UInt64(PageWalk.File.windowMax / 8))
      let list = try file.bytes(at: place.offset + 8 + 8 * done, count: Int(piece) * 8)
      try free(list, of: piece, below: &last)
      done += piece
    }
  }

  /// A list fills its value, except one that LMDB reserved and then did not need.
  private func checkCount(
    _ count: UInt64, _ page: Page, _ index: Int, _ node: PageWalk.Node
  ) throws(StoreError) {
    guard count == 0 || count == node.valueSize / 8 - 1 else {
      throw damage(page, index, "frees \(count) pages in \(node.valueSize) bytes")
    }
  }

  private mutating func free(
    _ list: [UInt8], of count: UInt64, below last: inout UInt64
  ) throws(StoreError) {
    for index in 0..<Int(count) {
      let number = list.rawSpan.uint64(at: 8 * index)
      guard number < last else {
        throw file.damage("page \(number): it is out of order in the free list")
      }
      guard pages.insert(number) else {
        let isInside = (PageWalk.Format.metaCount...pages.lastPage).contains(number)
        let what = isInside ? "in use or free already" : "no page of this file"
        throw file.damage("page \(number): it is listed as free, but is \(what)")
      }
      last = number
      freeCount += 1
    }
  }
}
