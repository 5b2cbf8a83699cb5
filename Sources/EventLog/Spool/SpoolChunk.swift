internal import LMDB

/// What a run's file is read in: whole items behind their size and checksum.
///
/// Size in 4 bytes, XXH64 in 8, seeded by the chunk's place in the file; then per item time 8,
/// order 8, step 4, size 4 and its bytes. Numbers are little-endian.
struct SpoolChunk {
  static let headerSize = 12
  private static let itemHeaderSize = 24
  private static let fullSize = 256 << 10

  /// The header, zeros until it is sealed, and the items.
  private var bytes = [UInt8](repeating: 0, count: headerSize)

  init() {
    bytes.reserveCapacity(Self.fullSize + Self.fullSize / 4)
  }

  /// True once it is worth a call of the system.
  var isFull: Bool { bytes.count >= Self.fullSize }

  mutating func append(_ key: SpoolKey, _ item: RawSpan) {
    bytes.append(little: key.time)
    bytes.append(little: key.order)
    bytes.append(little: key.step)
    bytes.append(little: UInt32(item.byteCount))
    item.copy(into: &bytes, from: bytes.count)
  }

  /// The chunk as it is written at a place in the file.
  mutating func seal(at place: Int) -> [UInt8] {
    let checksum = Self.checksum(
      of: bytes.span.bytes.extracting(droppingFirst: Self.headerSize), at: place)
    bytes.write(little: UInt32(bytes.count - Self.headerSize), at: 0)
    bytes.write(little: checksum, at: 4)
    return bytes
  }

  /// The items of the chunk that stands next in a file; nil where it is none.
  static func next(
    in file: ForwardFile, at place: Int
  ) throws(StoreError) -> [UInt8]? {
    let header = try file.read(headerSize)
    guard header.count == headerSize else { return nil }
    let size: UInt32 = header.span.bytes.little(at: 0)
    // A size that no writer writes would only ask for memory.
    guard size <= fullSize + itemHeaderSize + SpoolWriter.itemBytesMax else { return nil }
    let items = try file.read(Int(size))
    let expected: UInt64 = header.span.bytes.little(at: 4)
    guard items.count == Int(size), checksum(of: items.span.bytes, at: place) == expected else {
      return nil
    }
    return items
  }

  /// The item at an offset of a chunk's items; nil where there is none whole.
  static func item(in items: [UInt8], at offset: Int) -> (key: SpoolKey, bytes: Range<Int>)? {
    let bytes = items.span.bytes
    let start = offset + itemHeaderSize
    guard start <= bytes.byteCount else { return nil }
    let size: UInt32 = bytes.little(at: offset + 20)
    guard Int(size) <= bytes.byteCount - start else { return nil }
    let key = SpoolKey(
      time: bytes.little(at: offset), order: bytes.little(at: offset + 8),
      step: bytes.little(at: offset + 16))
    return (key, start..<start + Int(size))
  }

  private static func checksum(of items: RawSpan, at place: Int) -> UInt64 {
    Checksum.xxh64(items, seed: UInt64(place))
  }
}
