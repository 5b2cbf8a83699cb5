internal import Synchronization

/// The environments open in this process, by device and inode of their folders.
///
/// Opening one twice in a process breaks LMDB's file locks: the first close drops them for both.
enum OpenEnvironments {
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  private static let open = Mutex<Set<Identity>>([])

  /// False if it is there already.
  static func insert(_ identity: Identity) -> Bool {
    open.withLock { $0.insert(identity).inserted }
  }

  static func remove(_ identity: Identity) {
    open.withLock { _ = $0.remove(identity) }
  }
}
