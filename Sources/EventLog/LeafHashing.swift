internal import Dispatch
internal import EventModel
internal import LMDB
internal import Synchronization

/// The leaf hashes of a batch and the tree grown by them, computed beside other work.
final class LeafHashing: Sendable {
  private let outcome = Mutex<(leaves: [Digest], frontier: Frontier)?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Batches from which the other core's wake-up pays.
  private static let eventsWorthwhile = 128

  /// Begins; small batches are hashed here and now.
  init(_ batch: PreparedBatch, growing frontier: Frontier) {
    let work: @Sendable () -> Void = { [self] in
      var grown = frontier
      var leaves: [Digest] = []
      leaves.reserveCapacity(batch.events.count)
      let bytes = batch.bytes.span.bytes
      for event in batch.events {
        let leaf = Hash.leaf(prefixed: bytes.extracting(event.prefixed))
        leaves.append(leaf)
        grown.append(leaf)
      }
      let result = (leaves, grown)
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
  func result() -> (leaves: [Digest], frontier: Frontier) {
    done.wait()
    guard let result = outcome.withLock({ $0 }) else {
      preconditionFailure("the hashes are there when their work is done")
    }
    return result
  }
}
