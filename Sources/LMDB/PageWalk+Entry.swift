extension PageWalk {
  /// Where a value lies in the file.
  struct Place {
    let offset: UInt64
    let size: UInt64
  }
}

extension PageWalk.Walker {
  /// Reads one entry of a leaf whole.
  mutating func readEntry(
    _ page: Page, _ index: Int, _ node: PageWalk.Node, _ progress: inout Progress
  ) throws(StoreError) {
    if case .names = progress.use { return try readName(page, index, node) }
    guard node.flags & ~PageWalk.Format.largeValue == 0 else {
      throw damage(page, index, "has flags \(node.flags)")
    }
    if !node.isLarge {
      // What LMDB would have moved to pages of its own can't lie here.
      let half = (file.pageSize - PageWalk.Format.headerSize) / 2 & ~1
      guard node.size(isLeaf: true) <= half - 2 else {
        throw damage(page, index, "is too large for a leaf")
      }
    }
    if case .freeList = progress.use {
      return try readFreed(page, index, node, &progress)
    }
    if node.isLarge {
      let place = try claimLarge(page, index, node, &progress)
      if isChecked { try checkLarge(page, index, node, place) }
    } else if isChecked {
      try checkSmall(page, index, node)
    }
  }

  private mutating func readName(
    _ page: Page, _ index: Int, _ node: PageWalk.Node
  ) throws(StoreError) {
    guard node.flags == PageWalk.Format.tableRecord else {
      throw damage(page, index, "of the table of names has flags \(node.flags)")
    }
    guard node.valueSize == UInt64(PageWalk.Format.treeRecordSize) else {
      throw damage(page, index, "holds no table's record, but \(node.valueSize) bytes")
    }
    guard let name = String(validating: page.bytes[node.key], as: UTF8.self) else {
      throw damage(page, index, "names a table in bytes that are no text")
    }
    let end = node.valueStart + PageWalk.Format.treeRecordSize
    let tree = PageWalk.Tree(page.bytes.rawSpan.extracting(node.valueStart..<end))
    guard tree.flags == 0, tree.pad == 0 else {
      throw damage(page, index, "gives table \(name) flags that fribrev never sets")
    }
    tables.append((name, tree))
  }

  /// Takes the run of pages of a large value.
  mutating func claimLarge(
    _ page: Page, _ index: Int, _ node: PageWalk.Node, _ progress: inout Progress
  ) throws(StoreError) -> PageWalk.Place {
    let first = page.bytes.rawSpan.uint64(at: node.valueStart)
    try claim(first, for: progress.use)
    guard first < file.pageCount else {
      throw damage(page, index, "has its value at page \(first), beyond the end of the file")
    }
    let (start, header) = (first * UInt64(file.pageSize), PageWalk.Format.headerSize)
    let bytes = try file.bytes(at: start, count: header)
    let span = bytes.rawSpan
    guard span.uint64(at: 0) == first, span.uint16(at: 10) == PageWalk.Format.overflowPage else {
      throw file.damage(
        "page \(first): it says that it is page \(span.uint64(at: 0)) with flags "
          + "\(span.uint16(at: 10)), where a large value of \(progress.use.title) should be")
    }
    let count = UInt64(span.uint32(at: 12))
    let needed = (node.valueSize + UInt64(header + file.pageSize - 1)) / UInt64(file.pageSize)
    // A value written twice in one transaction keeps the room it had.
    guard count >= needed, count <= file.pageCount - first else {
      throw file.damage(
        "page \(first): a value of \(node.valueSize) bytes has \(count) pages")
    }
    for number in first + 1..<first + count { try claim(number, for: progress.use) }
    progress.overflowPages += count
    return PageWalk.Place(offset: start + UInt64(header), size: node.valueSize)
  }

  private func checkSmall(
    _ page: Page, _ index: Int, _ node: PageWalk.Node
  ) throws(StoreError) {
    let size = Int(node.valueSize) - Checksum.byteCount
    guard size >= 0 else { throw damage(page, index, "is too short for its checksum") }
    let span = page.bytes.rawSpan
    let end = node.valueStart + size
    let sum = Checksum.of(
      key: span.extracting(node.key), value: span.extracting(node.valueStart..<end))
    guard sum == UInt32(littleEndian: span.uint32(at: end)) else {
      throw damage(page, index, "does not match its checksum")
    }
  }

  /// A large value is read in pieces, so that memory stays bounded whatever its size.
  private mutating func checkLarge(
    _ page: Page, _ index: Int, _ node: PageWalk.Node, _ place: PageWalk.Place
  ) throws(StoreError) {
    guard place.size >= UInt64(Checksum.byteCount) else {
      throw damage(page, index, "is too short for its checksum")
    }
    let key = page.bytes.rawSpan.extracting(node.key)
    var state = Checksum.State(seed: Checksum.xxh64(key))
    var (offset, left) = (place.offset, place.size - UInt64(Checksum.byteCount))
    while left >= UInt64(Checksum.State.stripe) {
      let whole = left & ~UInt64(Checksum.State.stripe - 1)
      let piece = Int(min(whole, UInt64(PageWalk.File.windowMax)))
      let bytes = try file.bytes(at: offset, count: piece)
      state.absorb(bytes.rawSpan)
      offset += UInt64(piece)
      left -= UInt64(piece)
    }
    let rest = try file.bytes(at: offset, count: Int(left) + Checksum.byteCount)
    let span = rest.rawSpan
    let sum = UInt32(truncatingIfNeeded: state.finish(span.extracting(first: Int(left))))
    guard sum == UInt32(littleEndian: span.uint32(at: Int(left))) else {
      throw damage(page, index, "does not match its checksum")
    }
  }
}
