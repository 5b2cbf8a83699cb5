internal import CLMDB
internal import Glibc

/// What went wrong in a store's files, where, and what to do about it.
///
/// LMDB's and the system's C codes arrive here once, in `init(_:at:while:)`; above this floor only
/// the Swift names exist. The C spelling stands beside each name so that a search finds it.
package struct StoreError: Error, Sendable, Equatable {
  /// The kind of fault.
  package let code: Code
  /// The file or folder concerned.
  package let path: String
  /// What exactly was found, in words; empty where the code says it all.
  package let detail: String
  /// For damage found by a walk in key order: the last key of the followed table read whole.
  package let lastGoodKey: [UInt8]?

  package init(_ code: Code, at path: String, detail: String = "", lastGoodKey: [UInt8]? = nil) {
    self.code = code
    self.path = path
    self.detail = detail
    self.lastGoodKey = lastGoodKey
  }

  /// Translates a non-zero C result.
  package init(_ result: CInt, at path: String, while operation: String) {
    self.init(Code(result), at: path, detail: operation)
  }

  /// One sentence saying what is wrong and where.
  package var sentence: String {
    let what = "\(path): \(code.sentence)"
    return detail.isEmpty ? what : "\(what) (\(detail))"
  }

  /// What to do next.
  package var remedy: String { code.remedy }
}

extension StoreError {
  /// The kinds of fault, with the C name each stands for.
  package enum Code: Sendable, Equatable {
    /// `MDB_MAP_FULL`.
    case mapFull
    /// `MDB_MAP_RESIZED`.
    case mapResized
    /// `MDB_READERS_FULL`.
    case readersFull
    /// `MDB_TXN_FULL`.
    case transactionFull
    /// `MDB_DBS_FULL`.
    case tablesFull
    /// `MDB_KEYEXIST`.
    case keyExists
    /// `MDB_BAD_VALSIZE`: an empty or too long key, or a too long value.
    case keySize
    /// `MDB_NOTFOUND`, for a table that should be there.
    case tableMissing
    /// `MDB_CORRUPTED`, `MDB_PAGE_NOTFOUND`, `MDB_PAGE_FULL`, `MDB_CURSOR_FULL`, a failed walk or
    /// a wrong checksum.
    case damaged
    /// `MDB_VERSION_MISMATCH` or `MDB_INVALID`: not an LMDB 0.9 file.
    case foreignFormat
    /// Written on a machine of the other byte order, or with another page size.
    case foreignMachine
    /// `MDB_PANIC`, or a handle closed to further use after a failed commit.
    case poisoned
    /// `MDB_BAD_RSLOT`, `MDB_BAD_TXN`, `MDB_BAD_DBI`, `MDB_INCOMPATIBLE`, `EINVAL`: our fault.
    case misuse
    /// `ENOSPC`, `EDQUOT`, `EFBIG`.
    case diskFull
    /// `EIO`.
    case inputOutput
    /// `EACCES`, `EPERM`, `EROFS`.
    case notPermitted
    /// `ENOENT`, `ENOTDIR`.
    case missing
    /// `ENOMEM`.
    case outOfMemory
    /// `EAGAIN`, `EBUSY`, after retries.
    case busy
    /// The same environment is open already in this process.
    case alreadyOpen
    /// The handle was closed.
    case closed
    /// The handle was carried over a `fork`.
    case forked
    /// The folder lies on a network or user-space file system.
    case networkFileSystem
    /// The map must grow but a transaction of this process stays open.
    case growthBlocked
    /// Another file took this one's place (compaction).
    case replaced
    /// Any other system code.
    case system(CInt)

    init(_ result: CInt) {
      self =
        switch result {
        case MDB_MAP_FULL: .mapFull
        case MDB_MAP_RESIZED: .mapResized
        case MDB_READERS_FULL: .readersFull
        case MDB_TXN_FULL: .transactionFull
        case MDB_DBS_FULL: .tablesFull
        case MDB_KEYEXIST: .keyExists
        case MDB_BAD_VALSIZE: .keySize
        case MDB_NOTFOUND: .tableMissing
        case MDB_CORRUPTED, MDB_PAGE_NOTFOUND, MDB_PAGE_FULL, MDB_CURSOR_FULL: .damaged
        case MDB_VERSION_MISMATCH, MDB_INVALID: .foreignFormat
        case MDB_PANIC: .poisoned
        case MDB_BAD_RSLOT, MDB_BAD_TXN, MDB_BAD_DBI, MDB_INCOMPATIBLE, EINVAL: .misuse
        case ENOSPC, EDQUOT, EFBIG: .diskFull
        case EIO: .inputOutput
        case EACCES, EPERM, EROFS: .notPermitted
        case ENOENT, ENOTDIR: .missing
        case ENOMEM: .outOfMemory
        case EAGAIN, EBUSY: .busy
        default: .system(result)
        }
    }
  }
}
