extension PageWalk {
  /// A meta page: where one snapshot's trees begin.
  struct Meta {
    /// The size of a page header and the fields after it.
    private static let byteCount = 152
    /// No processor of today addresses more.
    private static let mapSizeMax: UInt64 = 1 << 56

    let page: UInt64
    let number: UInt64
    let flags: UInt16
    let magic: UInt32
    let version: UInt32
    let address: UInt64
    let mapSize: UInt64
    /// The free list; its first field holds the page size.
    let free: Tree
    /// The tree of named tables.
    let names: Tree
    let lastPage: UInt64
    let transactionID: UInt64

    init(
      page: UInt64, at offset: UInt64, of file: inout File
    ) throws(StoreError) {
      let bytes = try file.bytes(at: offset, count: Self.byteCount)
      let span = bytes.rawSpan
      self.page = page
      number = span.uint64(at: 0)
      flags = span.uint16(at: 10)
      magic = span.uint32(at: 16)
      version = span.uint32(at: 20)
      address = span.uint64(at: 24)
      mapSize = span.uint64(at: 32)
      free = Tree(span.extracting(40..<88))
      names = Tree(span.extracting(88..<136))
      lastPage = span.uint64(at: 136)
      transactionID = span.uint64(at: 144)
    }

    var isOurFormat: Bool { magic == Format.magic && version == Format.version }

    /// What is wrong with what LMDB reads of either meta page.
    func headerComplaint(pageSize: Int) -> String? {
      headerFault(pageSize: pageSize).map { "meta page \(page): \($0)" }
    }

    /// What is wrong with what LMDB reads of the newer one.
    func fieldComplaint(pageSize: Int) -> String? {
      fieldFault(pageSize: UInt64(pageSize)).map { "meta page \(page): \($0)" }
    }

    private func headerFault(pageSize: Int) -> String? {
      if number != page { return "it says that it is page \(number)" }
      if flags != Format.metaPage { return "its flags are \(flags)" }
      if magic != Format.magic { return "its first word is not LMDB's" }
      if version != Format.version { return "its format version is \(version)" }
      if address != 0 { return "it asks for a fixed address" }
      if free.pad != UInt32(pageSize) { return "its page size is \(free.pad)" }
      if free.flags & ~Format.pathIsFile != Format.integerKeys {
        return "its free list has flags \(free.flags)"
      }
      if names.flags != 0 || names.pad != 0 { return "its table of names has flags" }
      return nil
    }

    private func fieldFault(pageSize: UInt64) -> String? {
      if mapSize > Self.mapSizeMax { return "its map size \(mapSize) is beyond all memory" }
      if lastPage < 1 || lastPage >= mapSize / pageSize {
        return "its last page \(lastPage) does not fit the map size \(mapSize)"
      }
      for (name, tree) in [("free list", free), ("table of names", names)] {
        if let what = tree.complaint(lastPage: lastPage) { return "its \(name) \(what)" }
      }
      if transactionID == 0, !free.isEmpty || !names.isEmpty || lastPage != 1 {
        return "transaction 0 wrote nothing, but it has pages"
      }
      return nil
    }
  }

  /// The record of a tree: its shape as LMDB counted it.
  struct Tree: Equatable {
    let pad: UInt32
    let flags: UInt16
    let depth: Int
    let branchPages: UInt64
    let leafPages: UInt64
    let overflowPages: UInt64
    let entries: UInt64
    let root: UInt64

    init(_ bytes: RawSpan) {
      pad = bytes.uint32(at: 0)
      flags = bytes.uint16(at: 4)
      depth = Int(bytes.uint16(at: 6))
      branchPages = bytes.uint64(at: 8)
      leafPages = bytes.uint64(at: 16)
      overflowPages = bytes.uint64(at: 24)
      entries = bytes.uint64(at: 32)
      root = bytes.uint64(at: 40)
    }

    var isEmpty: Bool { root == Format.noPage }

    /// What is wrong with the record by itself.
    func complaint(lastPage: UInt64) -> String? {
      if isEmpty {
        let counted = [UInt64(depth), branchPages, leafPages, overflowPages, entries]
        return counted.allSatisfy { $0 == 0 } ? nil : "has no root, but counts pages or entries"
      }
      if root < Format.metaCount || root > lastPage { return "has its root at page \(root)" }
      if depth < 1 || depth > Format.depthMax { return "is \(depth) levels deep" }
      for count in [branchPages, leafPages, overflowPages] where count > lastPage {
        return "counts \(count) pages of a kind"
      }
      return nil
    }
  }
}
