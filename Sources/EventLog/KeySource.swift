internal import Crypto

/// Where the keys come from under which persons' fields are sealed.
public enum KeySource: Sendable {
  /// The system's generator: nobody can make a key a second time.
  case system
  /// The same keys for the same bytes: HMAC-SHA-256 of the subject's pseudonym in UTF-8 under them.
  ///
  /// For made-up histories alone, so that the same seed gives the same log: whoever knows the bytes
  /// can open whatever is sealed under a key made while this was the source.
  case derived(from: [UInt8])

  /// A new key for a person: 32 bytes.
  func key(for subject: [UInt8]) -> [UInt8] {
    switch self {
    case .system:
      var generator = SystemRandomNumberGenerator()
      return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    case .derived(let seed):
      return Array(
        HMAC<SHA256>.authenticationCode(for: subject, using: SymmetricKey(data: seed)))
    }
  }
}
