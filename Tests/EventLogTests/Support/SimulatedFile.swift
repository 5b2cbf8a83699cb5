/// A file on a disk whose power may go: what is surely on it, and what may be.
///
/// The disk stores sectors of 512 bytes one by one, in any order, each whole or not at all; what
/// was written since the last flush may be there or not. LMDB relies on the same: its meta page is
/// one such sector.
struct SimulatedFile {
  static let sectorSize = 512
  private static let pageSize = 4_096

  /// What a flush has made last.
  private var durable: [UInt8] = []
  /// What a reader sees while the power is on.
  private var current: [UInt8] = []
  /// Sectors written since the last flush, in order, with what each then held.
  private var pending: [(sector: Int, bytes: [UInt8])] = []

  mutating func write(_ bytes: [UInt8], at offset: Int, isDurable: Bool) {
    guard !bytes.isEmpty else { return }
    let end = offset + bytes.count
    Self.extend(&current, to: end)
    current.replaceSubrange(offset..<end, with: bytes)
    let touched = offset / Self.sectorSize...(end - 1) / Self.sectorSize
    guard isDurable else {
      for sector in touched { pending.append((sector, content(of: sector))) }
      return
    }
    Self.extend(&durable, to: end)
    for sector in touched { Self.put(content(of: sector), sector, into: &durable) }
    pending.removeAll { touched.contains($0.sector) }
  }

  /// A cut is taken to last at once: nothing of the store's is ever cut but what is new.
  mutating func resize(to size: Int) {
    if size < current.count {
      // What is cut off reads as zeros if the file grows over it again.
      let kept = size / Self.sectorSize * Self.sectorSize
      current.removeSubrange(size...)
      durable.removeSubrange(min(size, durable.count)...)
      pending.removeAll { $0.sector * Self.sectorSize >= kept }
      if size > kept { pending.append((size / Self.sectorSize, Array(current[kept...]))) }
    }
    Self.extend(&current, to: size)
  }

  mutating func extend(to size: Int) { Self.extend(&current, to: size) }

  mutating func flush() {
    durable = current
    pending = []
  }

  /// What may be found on the disk after a power cut now.
  func afterPowerCut(_ luck: Luck, _ dice: inout SeededGenerator) -> [UInt8] {
    var bytes = durable
    Self.extend(&bytes, to: size(luck, &dice))
    for (sector, content) in kept(luck, &dice)
    where sector * Self.sectorSize < bytes.count {
      Self.put(content, sector, into: &bytes)
    }
    return bytes
  }

  /// The file's size may have reached the disk before what was written there, or not at all.
  private func size(_ luck: Luck, _ dice: inout SeededGenerator) -> Int {
    switch luck {
    case .none: durable.count
    case .all: max(durable.count, current.count)
    case .first, .sectors, .pages:
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: durable.count
      case 1: max(durable.count, current.count)
      default:
        Int.random(in: durable.count...max(durable.count, current.count), using: &dice)
          / Self.pageSize * Self.pageSize
      }
    }
  }

  private func kept(
    _ luck: Luck, _ dice: inout SeededGenerator
  ) -> [(sector: Int, bytes: [UInt8])] {
    switch luck {
    case .none: return []
    case .all: return pending
    case .first: return Array(pending.prefix(Int.random(in: 0...pending.count, using: &dice)))
    case .sectors: return pending.filter { _ in dice.chance(50) }
    case .pages:
      let perPage = Self.pageSize / Self.sectorSize
      let pages = Set(pending.map { $0.sector / perPage }).sorted().filter { _ in dice.chance(50) }
      return pending.filter { pages.contains($0.sector / perPage) }
    }
  }

  private func content(of sector: Int) -> [UInt8] {
    let start = sector * Self.sectorSize
    // A copy: a slice would make every later write copy the whole file.
    return Array(current[start..<min(start + Self.sectorSize, current.count)])
  }

  private static func put(_ content: [UInt8], _ sector: Int, into bytes: inout [UInt8]) {
    let start = sector * sectorSize
    let part = content.prefix(bytes.count - start)
    bytes.replaceSubrange(start..<start + part.count, with: part)
  }

  private static func extend(_ bytes: inout [UInt8], to size: Int) {
    guard size > bytes.count else { return }
    bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
  }
}
