import CLimits
import EventLog
import EventModel
import Foundation
import LMDB

/// A store that the C loops write and read.
final class LimitStore {
  let path: String
  private let store: OpaquePointer
  private var isOpen = true

  /// Takes over the folder of a store that holds its genesis only.
  init(at path: String, scope: limits_scope = limits_whole) throws {
    guard let store = limits_open(path, Self.ourHash, scope) else {
      throw CocoaError(.fileReadUnknown)
    }
    self.store = store
    self.path = path
  }

  func append(_ batch: inout RawBatch) {
    batch.withBatch { limits_append(store, $0) }
  }

  func scan() -> UInt64 { limits_scan(store) }

  func verify() {
    var digest = [UInt8](repeating: 0, count: 32)
    limits_verify(store, &digest)
  }

  func close() {
    if isOpen { limits_close(store) }
    isOpen = false
  }

  deinit {
    close()
  }

  /// Our hash as C calls it: the same SHA-256 for both, so that the ratios compare all the rest.
  private static var ourHash: limits_hash {
    limits_hash(
      leaf: { prefixed, size, digest in
        guard let prefixed, let digest else { return }
        let bytes = UnsafeBufferPointer(start: prefixed, count: size)
        LimitStore.store(Hash.leaf(prefixed: bytes.span.bytes), at: digest)
      },
      node: { left, right, digest in
        guard let left, let right, let digest else { return }
        LimitStore.store(Hash.node(LimitStore.load(left), LimitStore.load(right)), at: digest)
      })
  }

  private static func load(_ bytes: UnsafePointer<UInt8>) -> EventModel.Digest {
    EventModel.Digest(
      words: DigestWords(reading: UnsafeRawBufferPointer(start: bytes, count: 32)).words)
  }

  private static func store(
    _ digest: EventModel.Digest, at bytes: UnsafeMutablePointer<UInt8>
  ) {
    let raw = UnsafeMutableRawPointer(bytes)
    for word in 0..<4 {
      raw.storeBytes(of: digest.words[word].bigEndian, toByteOffset: 8 * word, as: UInt64.self)
    }
  }
}
