import Foundation
import LMDB
import Testing

/// Decays every byte that LMDB relies on.
///
/// LMDB trusts its pages, so a byte that decayed in one can kill the process. Each must be found by
/// the walk, or do no harm.
@Suite
struct PageWalkTests {
  @Test
  func `a healthy file passes, and its entries are counted`() throws {
    let store = try DecayingStore(rounds: 8)
    let summary = try store.walk()
    #expect(summary.entries == ["records": 43, "ids": 40, "names": 30, "empty": 0])
    #expect(summary.transactionID == 9)
    #expect(summary.pageSize == DecayingStore.pageSize)
    #expect(summary.mapSize == 1 << 24)
    #expect(summary.pagesFree > 9)
    #expect(summary.pagesInUse > 15)
  }

  @Test
  func `a file that was never written to passes`() throws {
    let store = try DecayingStore(rounds: 0, tables: [])
    let summary = try store.walk()
    #expect(summary.transactionID == 0 && summary.entries.isEmpty && summary.pagesInUse == 0)
  }

  @Test
  func `a file that ends before pages freed unwritten passes`() throws {
    let store = try DecayingStore(rounds: 8, fleeting: 200)
    let summary = try store.walk()
    let pages = summary.pagesInUse + summary.pagesFree + 2
    #expect(UInt64(store.bytes.count / DecayingStore.pageSize) < pages)
  }

  @Test(arguments: 0..<4)
  func `a flipped byte that LMDB relies on is found, or does no harm`(share: Int) throws {
    let store = try DecayingStore(rounds: 8)
    let whole = try store.contents()
    var (found, harmless) = (0, 0)
    let offsets = store.structure()
    for offset in offsets where offset % 4 == share {
      for mask in [0xFF, 1 << UInt8(offset / 4 % 8)] as [UInt8] {
        store.flip(offset, mask)
        if let error = store.fault() {
          #expect(error.code == .damaged, "\(error)")
          found += 1
        } else {
          let contents = try? store.contents()
          #expect(contents == whole, "byte \(offset), mask \(mask)")
          harmless += 1
        }
        store.flip(offset, mask)
      }
    }
    #expect(found > 5 * harmless)
    #expect(found > 500)
  }

  @Test(arguments: 1...6)
  func `no flipped bit of a transaction number brings back an older snapshot`(rounds: Int) throws {
    let store = try DecayingStore(rounds: rounds)
    for page in 0...1 {
      for offset in page * DecayingStore.pageSize + 144..<page * DecayingStore.pageSize + 152 {
        for bit in 0..<8 {
          store.flip(offset, 1 << bit)
          #expect(throws: StoreError.self, "page \(page), \(offset), bit \(bit)") {
            try store.walk()
          }
          store.flip(offset, 1 << bit)
        }
      }
    }
  }

  @Test
  func `every flipped byte of a checked key, value or checksum is found`() throws {
    let store = try DecayingStore(rounds: 8)
    let entries = try store.contents()
    let large = try #require(entries.last { $0.value.count > DecayingStore.pageSize })
    let small = entries.filter { $0.value.count < DecayingStore.pageSize }
    let parts = stride(from: 0, to: small.count, by: 7).map { small[$0].key + small[$0].value }
    for part in parts + [large.value] {
      // Freed pages may hold an older copy; the page in use is where a flip is found.
      let places = store.places(of: part).filter { store.finds(flipAt: $0) }
      #expect(places.count == 1)
      for place in places {
        let missed = (place..<place + part.count + 4).filter { !store.finds(flipAt: $0) }
        #expect(missed.isEmpty)
      }
    }
  }

  @Test
  func `damage names the last record read whole before it`() throws {
    let store = try DecayingStore(rounds: 8)
    let record = DecayingStore.pattern(17, count: 317)
    let keys = store.places(of: record).map { place in
      store.flip(place, 1)
      defer { store.flip(place, 1) }
      return store.fault()?.lastGoodKey
    }
    #expect(keys.contains([0, 0, 0, 16]))
  }

  @Test
  func `damage elsewhere names the very last record`() throws {
    let store = try DecayingStore(rounds: 8)
    let id = DecayingStore.pattern(1003, count: 16)
    let ends = [44, 144, 148].map { $0 + DecayingStore.pageSize } + store.places(of: id)
    let keys = ends.map { place in
      store.flip(place, 0x10)
      defer { store.flip(place, 0x10) }
      return store.fault()?.lastGoodKey
    }
    #expect(keys.prefix(3) == [[0, 0, 0, 39, 1], [0, 0, 0, 39, 1], [0, 0, 0, 39, 1]])
    #expect(keys.dropFirst(3).contains([0, 0, 0, 39, 1]))
  }

  @Test
  func `a hundred truncations are found`() throws {
    let store = try DecayingStore(rounds: 8)
    let last = try #require(store.pagesInUse.last)
    let needed = (last + 1) * DecayingStore.pageSize
    for step in 1...100 {
      let length = (needed - 1) * step / 100
      try store.write(Array(store.bytes.prefix(length)))
      #expect(store.fault()?.code == .damaged, "\(length) bytes")
    }
  }

  @Test
  func `garbage is refused, with or without true meta pages`() throws {
    let store = try DecayingStore(rounds: 2)
    for seed in 0..<300 {
      let noise = DecayingStore.pattern(seed, count: 3 * DecayingStore.pageSize + seed * 40)
      try store.write(noise)
      #expect(store.fault()?.code == .foreignFormat)
      try store.write(Array(store.bytes.prefix(2 * DecayingStore.pageSize)) + noise)
      #expect(store.fault()?.code == .damaged)
    }
  }

  @Test
  func `a file of another kind or machine is told from a damaged one`() throws {
    let store = try DecayingStore(rounds: 2)
    let size = DecayingStore.pageSize
    #expect(try store.code(altering: [16, size + 16]) { $0.map { $0 ^ 1 } } == .foreignFormat)
    #expect(try store.code(altering: [20, size + 20]) { $0.map { $0 ^ 2 } } == .foreignFormat)
    #expect(try store.code(altering: [16, size + 16]) { $0.reversed() } == .foreignMachine)
    #expect(try store.code(altering: [16]) { $0.map { $0 ^ 1 } } == .damaged)
    #expect(try store.code(altering: [40]) { [0, $0[1] * 2, 0, 0] } == .damaged)
    var wide = store.bytes + store.bytes
    wide.replaceSubrange(2 * size..<3 * size, with: store.bytes[size..<2 * size])
    wide.replaceSubrange(40..<44, with: [0, 0x20, 0, 0])
    wide.replaceSubrange(2 * size + 40..<2 * size + 44, with: [0, 0x20, 0, 0])
    try store.write(wide)
    #expect(store.fault()?.code == .foreignMachine)
  }

  @Test
  func `a missing file, an empty one and a folder are told apart`() throws {
    let store = try DecayingStore(rounds: 0)
    try store.write([])
    #expect(store.fault()?.code == .damaged)
    try FileManager.default.removeItem(at: store.file)
    #expect(store.fault()?.code == .missing)
    try FileManager.default.createDirectory(at: store.file, withIntermediateDirectories: true)
    #expect(store.fault()?.code == .foreignFormat)
  }
}
