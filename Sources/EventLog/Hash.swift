internal import Crypto
package import EventModel
internal import LMDB

/// The hashes of RFC 6962 §2.1.
///
/// The one file above the memory floor that passes bytes by pointer: swift-crypto takes and gives
/// them no other way without copying.
package enum Hash {
  /// SHA-256 of bytes that begin with the leaf prefix 0x00.
  package static func leaf(prefixed bytes: [UInt8]) -> EventModel.Digest {
    leaf(prefixed: bytes.span.bytes)
  }

  /// SHA-256 of bytes that begin with the leaf prefix 0x00, in place.
  package static func leaf(prefixed bytes: RawSpan) -> EventModel.Digest {
    bytes.withUnsafeBytes { bytes in
      var hash = SHA256()
      hash.update(bufferPointer: bytes)
      return digest(hash.finalize())
    }
  }

  /// SHA-256 of 0x01, the left digest and the right digest.
  package static func node(
    _ left: EventModel.Digest, _ right: EventModel.Digest
  ) -> EventModel.Digest {
    // The last byte of the first word is the prefix; the seven before it are not hashed.
    var words = InlineArray<9, UInt64>(repeating: UInt64(1).bigEndian)
    for index in 0..<4 {
      words[1 + index] = left.words[index].bigEndian
      words[5 + index] = right.words[index].bigEndian
    }
    return withUnsafeBytes(of: words) { bytes in
      var hash = SHA256()
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[7...]))
      return digest(hash.finalize())
    }
  }

  /// SHA-256 of bytes as they are.
  package static func plain(_ bytes: [UInt8]) -> EventModel.Digest {
    digest(SHA256.hash(data: bytes))
  }

  /// Appends the 32 bytes of each digest.
  static func append(_ digests: some Sequence<EventModel.Digest>, to bytes: inout [UInt8]) {
    for digest in digests {
      let words = InlineArray<4, UInt64> { digest.words[$0].bigEndian }
      withUnsafeBytes(of: words) { bytes.append(contentsOf: $0) }
    }
  }

  private static func digest(_ digest: SHA256.Digest) -> EventModel.Digest {
    EventModel.Digest(words: digest.withUnsafeBytes { DigestWords(reading: $0) }.words)
  }
}
