extension PageWalk {
  /// The two meta pages.
  ///
  /// Transaction n writes page n mod 2, so the pair holds the last two.
  struct MetaPair {
    let newer: Meta
    let older: Meta
    /// What is wrong with either; the newer may still lead to readable tables.
    let complaint: String?

    init(reading file: inout File) throws(StoreError) {
      let size = UInt64(file.pageSize)
      guard file.length >= Format.metaCount * size else {
        throw file.damage("it is cut off: \(file.length) bytes hold no two meta pages")
      }
      let first = try Meta(page: 0, at: 0, of: &file)
      let second = try Meta(page: 1, at: size, of: &file)
      if !first.isOurFormat && !second.isOurFormat { try Self.refuse(first, &file) }
      try Self.checkPageSize(first, &file)
      let isFirstNewer = first.transactionID >= second.transactionID
      newer = isFirstNewer ? first : second
      older = isFirstNewer ? second : first
      complaint =
        newer.headerComplaint(pageSize: file.pageSize)
        ?? older.headerComplaint(pageSize: file.pageSize)
        ?? newer.fieldComplaint(pageSize: file.pageSize) ?? Self.complaint(newer, older)
    }

    /// Says of what kind a file is that is not ours.
    private static func refuse(_ meta: Meta, _ file: inout File) throws(StoreError) -> Never {
      // Half as wide page numbers put the magic four bytes earlier.
      let narrow = try file.bytes(at: 12, count: 4)
      let magics = [meta.magic, narrow.rawSpan.uint32(at: 0)]
      if magics.contains(Format.magic.byteSwapped) {
        throw StoreError(.foreignMachine, at: file.path, detail: "its byte order is the other")
      }
      if meta.magic != Format.magic && magics.contains(Format.magic) {
        throw StoreError(.foreignMachine, at: file.path, detail: "its words have 32 bits")
      }
      let detail =
        meta.magic == Format.magic
        ? "its format version is \(meta.version)" : "its first word is not LMDB's"
      throw StoreError(.foreignFormat, at: file.path, detail: detail)
    }

    /// Another page size is another machine's if a second meta page lies where it says.
    private static func checkPageSize(_ meta: Meta, _ file: inout File) throws(StoreError) {
      let (size, ours) = (UInt64(meta.free.pad), UInt64(file.pageSize))
      guard meta.isOurFormat, size != ours, size >= 512, size <= 65_536,
        file.length >= Format.metaCount * size
      else { return }
      let other = try Meta(page: 1, at: size, of: &file)
      guard other.isOurFormat, other.number == 1, other.free.pad == meta.free.pad else { return }
      throw StoreError(
        .foreignMachine, at: file.path, detail: "its pages have \(size) bytes, ours \(ours)")
    }

    /// What is wrong with the two as a pair.
    private static func complaint(_ newer: Meta, _ older: Meta) -> String? {
      let (new, old) = (newer.transactionID, older.transactionID)
      let isFresh = new == 0 && old == 0
      // No overflow: the newer is the greater.
      if !isFresh, new - old != 1 || new % 2 != newer.page {
        return "the meta pages hold transactions \(old) and \(new), which never lie side by side"
      }
      if newer.mapSize < older.mapSize {
        return "meta page \(newer.page): its map size \(newer.mapSize) shrank"
      }
      if newer.lastPage < older.lastPage {
        return "meta page \(newer.page): its last page \(newer.lastPage) went back"
      }
      if newer.free.flags != older.free.flags {
        return "the meta pages disagree on the free list's flags"
      }
      return nil
    }
  }
}
