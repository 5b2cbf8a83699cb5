/// Walks an LMDB 0.9 data file with plain reads and bounds checks of its own.
///
/// LMDB trusts its pages: one flipped byte in a page header can kill the process that maps it. A
/// walk that returns has proved that every page LMDB can reach from the newest snapshot is what its
/// parent says, that none is used twice, and that none is missing. What no reader looks at (unused
/// room in pages, the content of freed pages) may hold anything. The proof holds for the file as it
/// lay still: the caller keeps writers out meanwhile.
///
/// Costs one read of the file and memory of one bit per page, a page per level, and 256 KiB.
package struct PageWalk {
  /// What a walk found.
  package struct Summary: Sendable, Equatable {
    /// The transaction that made the newest snapshot; 0 in a file never written to.
    package let transactionID: UInt64
    /// The map size noted in the file, in bytes.
    package let mapSize: UInt64
    /// The page size, which is the system's.
    package let pageSize: Int
    /// How many entries each named table holds.
    package let entries: [String: UInt64]
    /// Pages of trees and large values, without the two meta pages.
    package let pagesInUse: UInt64
    /// Pages that wait to be used again.
    package let pagesFree: UInt64
  }

  let path: String
  let isChecked: Bool
  let followed: String?

  /// A walk of the file at `path`.
  ///
  /// `checked`: every value in a named table ends in the checksum of its key and itself; test each.
  /// `following`: the table whose last good key an error reports, wherever the damage is.
  package init(path: String, checked: Bool, following table: String?) {
    self.path = path
    isChecked = checked
    followed = table
  }

  /// Proves the file sound, or throws what is wrong with it.
  ///
  /// `.damaged` names the page, what is wrong with it, and the last key of the followed table that
  /// was read whole before any damage in that table. `.foreignFormat` and `.foreignMachine` say
  /// that it was never such a file.
  package func run() throws(StoreError) -> Summary {
    var file = try File(path)
    let pair = try MetaPair(reading: &file)
    var walker = Walker(file, pair.newer, isChecked: isChecked, followed: followed)
    do throws(StoreError) {
      try walker.walkNames(after: pair)
      try walker.walkOthers(after: pair)
    } catch {
      guard error.code == .damaged else { throw error }
      throw StoreError(
        .damaged, at: path, detail: error.detail, lastGoodKey: walker.lastGoodKey)
    }
    return walker.summary
  }
}

extension PageWalk {
  /// The words of LMDB's file format, as published in its documentation and read off its files.
  enum Format {
    static let magic: UInt32 = 0xBEEF_C0DE
    static let version: UInt32 = 1
    static let noPage = UInt64.max
    static let metaCount: UInt64 = 2
    static let headerSize = 16
    static let nodeHeaderSize = 8
    static let keySizeMax = 511
    static let treeRecordSize = 48
    /// LMDB's cursors hold no deeper path.
    static let depthMax = 32
    /// 32 TiB of 4 KiB pages; a walk notes a bit for each.
    static let lastPageMax: UInt64 = 1 << 33

    static let branchPage: UInt16 = 0x01
    static let leafPage: UInt16 = 0x02
    static let overflowPage: UInt16 = 0x04
    static let metaPage: UInt16 = 0x08

    /// The value lies on pages of its own.
    static let largeValue: UInt16 = 0x01
    /// The value is a table's record.
    static let tableRecord: UInt16 = 0x02
    /// The free list's keys are numbers in the machine's byte order.
    static let integerKeys: UInt16 = 0x08
    /// Kept among the free list's flags if the path given to LMDB named a file.
    static let pathIsFile: UInt16 = 0x4000
  }
}
