/// The checksum that every value of a checked table ends in: the low half of an XXH64.
///
/// It guards against decay, not against people: anyone can compute it, so forgery is the Merkle
/// tree's to find. Each step of XXH64 maps a word onto the state one to one, so a change confined
/// to one aligned 8-byte word of the value always changes the 64-bit result; 32 bits of it are
/// kept, so of all changes one in four thousand million goes unseen.
package enum Checksum {
  /// The size of a stored checksum.
  package static let byteCount = 4

  /// The checksum stored after `value`: it depends on the key too, so values can't trade places.
  package static func of(key: RawSpan, value: RawSpan) -> UInt32 {
    UInt32(truncatingIfNeeded: xxh64(value, seed: xxh64(key)))
  }

  /// XXH64 of its published specification, in one pass: about 45 ns for 350 bytes.
  package static func xxh64(_ bytes: RawSpan, seed: UInt64 = 0) -> UInt64 {
    var state = State(seed: seed)
    let whole = bytes.byteCount & ~(State.stripe - 1)
    state.absorb(bytes.extracting(first: whole))
    return state.finish(bytes.extracting(droppingFirst: whole))
  }
}

extension Checksum {
  /// XXH64 under way, for a value that is read piece by piece.
  struct State {
    /// How many bytes one round takes in.
    static let stripe = 32

    private static let prime1: UInt64 = 11_400_714_785_074_694_791
    private static let prime2: UInt64 = 14_029_467_366_897_019_727
    private static let prime3: UInt64 = 1_609_587_929_392_839_161
    private static let prime4: UInt64 = 9_650_029_242_287_828_579
    private static let prime5: UInt64 = 2_870_177_450_012_600_261

    private let seed: UInt64
    private var lanes: (UInt64, UInt64, UInt64, UInt64)
    private var absorbed: UInt64 = 0

    init(seed: UInt64) {
      self.seed = seed
      lanes = (
        seed &+ Self.prime1 &+ Self.prime2, seed &+ Self.prime2, seed, seed &- Self.prime1
      )
    }

    /// Takes in a whole number of stripes.
    mutating func absorb(_ bytes: RawSpan) {
      precondition(bytes.byteCount % Self.stripe == 0, "absorb whole stripes, finish with the rest")
      var (first, second, third, fourth) = lanes
      unsafe bytes.withUnsafeBytes { buffer in
        var offset = 0
        while offset < buffer.count {
          // In bounds: the count is a multiple of 32 and the offset moves by 32.
          first = Self.round(first, unsafe Self.word(buffer, offset))
          second = Self.round(second, unsafe Self.word(buffer, offset &+ 8))
          third = Self.round(third, unsafe Self.word(buffer, offset &+ 16))
          fourth = Self.round(fourth, unsafe Self.word(buffer, offset &+ 24))
          offset &+= Self.stripe
        }
      }
      lanes = (first, second, third, fourth)
      absorbed &+= UInt64(bytes.byteCount)
    }

    /// Takes in the rest, which is shorter than a stripe, and gives the hash of it all.
    func finish(_ rest: RawSpan) -> UInt64 {
      precondition(rest.byteCount < Self.stripe, "absorb whole stripes first")
      var hash = absorbed == 0 ? seed &+ Self.prime5 : merged
      hash &+= absorbed &+ UInt64(rest.byteCount)
      unsafe rest.withUnsafeBytes { buffer in
        var offset = 0
        // In bounds: each step is taken only if its width is left.
        while buffer.count &- offset >= 8 {
          hash ^= Self.round(0, unsafe Self.word(buffer, offset))
          hash = Self.rotate(hash, 27) &* Self.prime1 &+ Self.prime4
          offset &+= 8
        }
        if buffer.count &- offset >= 4 {
          let half = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
          hash ^= UInt64(UInt32(littleEndian: half)) &* Self.prime1
          hash = Self.rotate(hash, 23) &* Self.prime2 &+ Self.prime3
          offset &+= 4
        }
        while offset < buffer.count {
          hash ^= UInt64(unsafe buffer[offset]) &* Self.prime5
          hash = Self.rotate(hash, 11) &* Self.prime1
          offset &+= 1
        }
      }
      return Self.avalanche(hash)
    }

    private var merged: UInt64 {
      let (first, second, third, fourth) = lanes
      var hash = Self.rotate(first, 1) &+ Self.rotate(second, 7)
      hash &+= Self.rotate(third, 12) &+ Self.rotate(fourth, 18)
      hash = Self.merge(hash, first)
      hash = Self.merge(hash, second)
      hash = Self.merge(hash, third)
      return Self.merge(hash, fourth)
    }

    @inline(__always)
    private static func word(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
      UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
      rotate(lane &+ word &* prime2, 31) &* prime1
    }

    @inline(__always)
    private static func merge(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
      (hash ^ round(0, lane)) &* prime1 &+ prime4
    }

    @inline(__always)
    private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
      word &<< count | word &>> (64 &- count)
    }

    private static func avalanche(_ hash: UInt64) -> UInt64 {
      var hash = hash
      hash ^= hash &>> 33
      hash &*= prime2
      hash ^= hash &>> 29
      hash &*= prime3
      return hash ^ hash &>> 32
    }
  }
}
