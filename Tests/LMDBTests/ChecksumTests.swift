import LMDB
import Testing

@Suite
struct ChecksumTests {
  /// Vectors computed with PyPI's `xxhash` over `bytes(count:)`.
  @Test(arguments: [
    (UInt64(0), 0, UInt64(0xEF46_DB37_51D8_E999)), (0, 1, 0xE934_A84A_DB05_2768),
    (0, 3, 0xA833_78D1_EB86_EC62), (0, 4, 0x9882_E57E_D36C_4CFC),
    (0, 7, 0xF0AE_F407_B447_30F8), (0, 8, 0x6F79_9D72_84A5_CBE6),
    (0, 14, 0x6D8F_D9FA_D6C4_E8DB), (0, 31, 0x3A4B_DDF5_24C4_8530),
    (0, 32, 0xA4D7_5AB3_55F1_3155), (0, 33, 0x445A_4AAA_FFE4_5526),
    (0, 63, 0x3928_1613_14DE_657A), (0, 64, 0x26C0_1CF9_FB1C_3888),
    (0, 100, 0xCC9A_8FC0_4F06_D4A5), (0, 222, 0x4B45_1649_9D84_468B),
    (0, 350, 0x42D3_E7A3_7DCB_57CA), (0, 4096, 0xDE62_46EC_8ED9_3B88),
    (0, 65535, 0x8E62_D5E7_A33F_9BBC), (1, 0, 0xD5AF_BA13_36A3_BE4B),
    (1, 31, 0x5AE4_6A0D_9623_1C48), (1, 350, 0x722A_225F_80A3_B41B),
    (0x9E37_79B9_7F4A_7C15, 0, 0xC434_9FC9_3C01_0000),
    (0x9E37_79B9_7F4A_7C15, 33, 0x312A_6D9C_4A6B_D8E2),
    (0x9E37_79B9_7F4A_7C15, 4096, 0x8B98_4507_E748_3BF9),
  ])
  func `the hash is XXH64 as published`(seed: UInt64, count: Int, hash: UInt64) {
    let bytes = Self.bytes(count: count)
    #expect(Checksum.xxh64(bytes.span.bytes, seed: seed) == hash)
  }

  @Test(arguments: [
    ("a", UInt64(0xD24E_C4F1_A98C_6E5B)), ("abc", 0x44BC_2CF5_AD77_0999),
    ("xxhash", 0x32DD_3895_2C4B_C720),
    ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
  ])
  func `well-known texts have their well-known hashes`(text: String, hash: UInt64) {
    let bytes = Array(text.utf8)
    #expect(Checksum.xxh64(bytes.span.bytes) == hash)
  }

  @Test
  func `a checksum is the low half of the value's hash, seeded by the key's`() {
    let (key, value, none) = (Array("key".utf8), Array("value".utf8), [UInt8]())
    #expect(Checksum.of(key: key.span.bytes, value: value.span.bytes) == 0x312A_E10D)
    #expect(Checksum.of(key: none.span.bytes, value: none.span.bytes) == 0x1FB5_D95C)
  }

  @Test
  func `one changed byte changes the hash, wherever it lies`() {
    var bytes = Self.bytes(count: 350)
    let hash = Checksum.xxh64(bytes.span.bytes)
    for index in bytes.indices {
      for bit in 0..<8 {
        bytes[index] ^= 1 << bit
        #expect(Checksum.xxh64(bytes.span.bytes) != hash, "byte \(index), bit \(bit)")
        bytes[index] ^= 1 << bit
      }
    }
  }

  private static func bytes(count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 * 131 + $0 / 7) }
  }
}
