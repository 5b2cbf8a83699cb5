internal import Crypto
package import EventModel
internal import LMDB

/// The hashes of RFC 6962 §2.1 and the byte-level dealings with swift-crypto, which hands digests
/// out by pointer only.
package enum Hash {
  /// SHA-256 of bytes that begin with the leaf prefix 0x00.
  package static func leaf(prefixed bytes: [UInt8]) -> EventModel.Digest {
    digest(SHA256.hash(data: bytes))
  }

  /// SHA-256 of 0x01, the left digest and the right digest.
  package static func node(
    _ left: EventModel.Digest, _ right: EventModel.Digest
  ) -> EventModel.Digest {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(65)
    bytes.append(1)
    append(left, to: &bytes)
    append(right, to: &bytes)
    return digest(SHA256.hash(data: bytes))
  }

  /// SHA-256 of bytes as they are.
  package static func plain(_ bytes: [UInt8]) -> EventModel.Digest {
    digest(SHA256.hash(data: bytes))
  }

  /// Appends the 32 bytes of a digest.
  static func append(_ digest: EventModel.Digest, to bytes: inout [UInt8]) {
    for index in 0..<4 {
      RecordBytes.append(big: digest.words[index], to: &bytes)
    }
  }

  private static func digest(_ digest: SHA256.Digest) -> EventModel.Digest {
    EventModel.Digest(words: digest.withUnsafeBytes { DigestWords(reading: $0) }.words)
  }
}
