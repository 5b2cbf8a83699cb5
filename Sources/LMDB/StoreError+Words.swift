internal import Glibc

extension StoreError.Code {
  /// What the code means, without the path.
  package var sentence: String {
    switch self {
    case .mapFull: "the memory map is full"
    case .mapResized: "another process enlarged the file beyond this process's map"
    case .readersFull: "every reader slot is taken by a live reader"
    case .transactionFull: "one transaction changed too many pages"
    case .tablesFull: "the environment has no room for another table"
    case .keyExists: "the key is there already, or came out of order"
    case .keySize: "the key is empty or too long, or the value is too long"
    case .tableMissing: "a table that this format needs is missing"
    case .damaged: "the file is damaged"
    case .foreignFormat: "the file is not an LMDB 0.9 data file"
    case .foreignMachine: "the file was written by a machine of another byte order or page size"
    case .poisoned: "the handle is closed to further use after a failed commit"
    case .misuse: "LMDB was called in a way it does not allow"
    case .diskFull: "the disk, the quota or the file size limit is full"
    case .inputOutput: "the disk reported a read or write error"
    case .notPermitted: "this user may not read or write it, or the file system is read-only"
    case .missing: "it does not exist"
    case .outOfMemory: "the system gave no memory or address space"
    case .busy: "another process holds it"
    case .alreadyOpen: "it is open already in this process"
    case .closed: "the handle was closed"
    case .forked: "it was opened before a fork and may not be used after it"
    case .networkFileSystem: "it lies on a network or user-space file system"
    case .growthBlocked: "the map must grow, but a transaction of this process stays open"
    case .replaced: "a compacted copy took its place"
    case .system(let result): unsafe String(cString: strerror(result))
    }
  }

  /// What to do next.
  package var remedy: String {
    switch self {
    case .mapFull, .growthBlocked: "end open reads and try again; the map then grows by itself"
    case .mapResized, .busy: "try again"
    case .readersFull: "close some readers, or open with more reader slots"
    case .transactionFull: "append in smaller batches"
    case .tablesFull, .keyExists, .keySize, .misuse: "this is a bug in fribrev: please report it"
    case .tableMissing, .damaged:
      "run `fribrev log verify`, then restore a backup; do not write to this store"
    case .foreignFormat: "check the path; a store is made by `fribrev init`"
    case .foreignMachine: "export it on a machine of its own kind and import it here"
    case .closed: "open the store again"
    case .poisoned: "close the store and open it again"
    case .diskFull: "free disk space, then try again; nothing was half written"
    case .inputOutput: "check the disk, then run `fribrev log verify`"
    case .notPermitted: "check the owner and mode of the folder and its files"
    case .missing: "check the path; a store is made by `fribrev init`"
    case .outOfMemory: "raise the address space limit, or open with a smaller map"
    case .alreadyOpen: "share the handle that is open"
    case .forked: "open the store after the fork"
    case .networkFileSystem: "move the store to a local disk; LMDB can't be trusted elsewhere"
    case .replaced: "open the store again"
    case .system: "see the system's message"
    }
  }
}
