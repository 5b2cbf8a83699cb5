internal import Dispatch
internal import EventModel
internal import LMDB
internal import Synchronization

/// The leaf hashes of a batch and the tree grown by them, computed beside other work.
final class LeafHashing: Sendable {
  /// What hashing comes to.
  struct Hashes {
    var leaves: [Digest] = []
    var frontier: Frontier
    /// The number, from 0, of the first tile that the batch completes.
    let firstTile: UInt64
    /// The roots of the tiles that the batch completes.
    var tileRoots: [Digest] = []
  }

  private let outcome = Mutex<Hashes?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Batches from which the other core's wake-up pays.
  private static let eventsWorthwhile = 128

  /// Begins; small batches are hashed here and now.
  init(_ batch: PreparedBatch, growing frontier: Frontier) {
    let work: @Sendable () -> Void = { [self] in
      var hashes = Hashes(
        frontier: frontier, firstTile: frontier.size / UInt64(Block.tileSize))
      hashes.leaves.reserveCapacity(batch.events.count)
      let bytes = batch.bytes.span.bytes
      for event in batch.events {
        let leaf = Hash.leaf(prefixed: bytes.extracting(event.prefixed))
        hashes.leaves.append(leaf)
        if let root = hashes.frontier.append(leaf) { hashes.tileRoots.append(root) }
      }
      let result = hashes
      outcome.withLock { $0 = result }
      done.signal()
    }
    if batch.events.count < Self.eventsWorthwhile {
      work()
    } else {
      DispatchQueue.global(qos: .userInitiated).async(execute: work)
    }
  }

  /// Waits for the hashes; once.
  func result() -> Hashes {
    done.wait()
    guard let result = outcome.withLock({ $0 }) else {
      preconditionFailure("the hashes are there when their work is done")
    }
    return result
  }
}
