/// 32 bytes of SHA-256.
public struct Digest: BitwiseCopyable, Hashable, Sendable {
  /// The bytes in order, eight to a big-endian word.
  public let words: InlineArray<4, UInt64>

  /// Takes the words as they are.
  public init(words: InlineArray<4, UInt64>) {
    self.words = words
  }

  /// Reads 32 bytes; nil for any other number of them.
  public init?(_ bytes: Span<UInt8>) {
    guard bytes.count == 32 else { return nil }
    words = InlineArray { word in
      (0..<8).reduce(0) { $0 << 8 | UInt64(bytes[word * 8 + $1]) }
    }
  }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  public init?(hexadecimal text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.value(of: digits[index]), let low = Self.value(of: digits[index + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.init(bytes.span)
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - $0 % 8 * 8)) }
  }

  /// Same bytes.
  public static func == (left: Digest, right: Digest) -> Bool {
    left.words[0] == right.words[0] && left.words[1] == right.words[1]
      && left.words[2] == right.words[2] && left.words[3] == right.words[3]
  }

  /// Hashes the first word: the bytes are random already.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words[0])
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}

extension Digest: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
