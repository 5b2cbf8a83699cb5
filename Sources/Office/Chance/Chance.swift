/// Chance that is counted and not consumed: what is drawn depends on the question alone.
///
/// A draw is a pure function of (seed, subject, step, purpose), so nobody's draw depends on how
/// often others were drawn, on order or on threads. A scenario changed in one place stays paired
/// with the other everywhere else.
///
/// The parts of the key go one after another through the finaliser of SplitMix64 (Steele, Lea and
/// Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014; constants of Stafford's
/// variant 13): `m(m(m(seed + γ) ⊕ subject + γ) ⊕ (step, purpose) + γ)`, where γ is their odd
/// golden gamma. Each stage is a bijection, so of one subject no two draws have the same bits.
/// It withstands statistics, not an enemy: nothing secret may hang on it.
public struct Chance: Hashable, Sendable {
  /// The seed after the first stage.
  private let root: UInt64

  /// Starts from a seed; every number is as good as any other.
  public init(seed: UInt64) {
    root = Self.mixed(seed)
  }

  /// What chance says of a subject, at one of its steps, for one purpose; some nanoseconds.
  public func draw(_ subject: UInt64, _ step: UInt32, _ purpose: Purpose) -> Draw {
    let counter = UInt64(step) << 16 | UInt64(purpose.rawValue)
    return Draw(bits: Self.mixed(Self.mixed(root ^ subject) ^ counter))
  }

  /// The number of a subject with a name, such as a handler's id: the same in all runs.
  ///
  /// FNV-1a over the UTF-8 bytes (Fowler, Noll and Vo, 64 bits), then the finaliser.
  public static func subject(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return mixed(hash)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var bits = word &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
