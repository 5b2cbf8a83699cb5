import EventLog
import Foundation
import Testing

/// A sort in bounded memory: what goes in in any order, by any writer, comes out in the one order
/// of the keys; a working file that decays is a named error (invariant 13).
@Suite struct SpoolTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder(inMemory: true)
  }

  struct Item: Hashable {
    let key: SpoolKey
    let bytes: [UInt8]
  }

  /// Items with keys of their own, many of them with the same time, in a random order.
  static func items(_ count: Int, using random: inout SeededGenerator) -> [Item] {
    var items = (0..<count).map { number in
      let key = SpoolKey(
        time: Int64.random(in: -3...3, using: &random),
        order: random.chance(50) ? .max : UInt64(number % 5), step: UInt32(number))
      let size = random.chance(1) ? 300_000 : Int.random(in: 0...400, using: &random)
      return Item(key: key, bytes: (0..<size).map { UInt8(truncatingIfNeeded: $0 ^ number) })
    }
    items.shuffle(using: &random)
    return items
  }

  private func runs(
    of items: [Item], writers count: Int, memoryBytes: Int, using random: inout SeededGenerator
  ) throws(LogError) -> [SpoolRuns] {
    let owners = items.map { _ in Int.random(in: 0..<count, using: &random) }
    var all: [SpoolRuns] = []
    for number in 0..<count {
      var writer = SpoolWriter(
        folder: scratch.path("spool"), name: "w\(number)", memoryBytes: memoryBytes)
      for (item, owner) in zip(items, owners) where owner == number {
        try writer.add(item.key, item.bytes.span.bytes)
      }
      all.append(writer.finish())
    }
    return all
  }

  private func sorted(_ runs: [SpoolRuns]) throws(LogError) -> [Item] {
    var reader = try SpoolReader(runs)
    var items: [Item] = []
    while let (key, bytes) = try reader.next() { items.append(Item(key: key, bytes: Array(bytes))) }
    return items
  }

  private var files: [String] {
    let folder = scratch.path("spool")
    return (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }

  @Test(arguments: 1...5, [1, 700, 40_000, 64 << 20])
  func `items come out in the order of their keys, whoever wrote them`(
    writers: Int, memoryBytes: Int
  ) throws {
    var random = SeededGenerator(seed: Effort.seed)
    let items = Self.items(Int.random(in: 0...400, using: &random), using: &random)
    let runs = try runs(of: items, writers: writers, memoryBytes: memoryBytes, using: &random)
    #expect(try sorted(runs) == items.sorted { $0.key < $1.key }, "seed \(Effort.seed)")
  }

  @Test func `what fits into memory never touches the disk`() throws {
    var random = SeededGenerator(seed: 1)
    let items = Self.items(200, using: &random)
    let runs = try runs(of: items, writers: 2, memoryBytes: 64 << 20, using: &random)
    #expect(try sorted(runs).count == 200)
    #expect(!scratch.exists("spool"))
  }

  @Test func `working files are gone with the runs`() throws {
    var random = SeededGenerator(seed: 2)
    let items = Self.items(200, using: &random)
    do {
      let runs = try runs(of: items, writers: 2, memoryBytes: 5_000, using: &random)
      #expect(files.count > 2)
      withExtendedLifetime(runs) {}
    }
    #expect(files == [])
  }

  @Test(arguments: 0..<60)
  func `a byte that changed in a working file is found`(round: Int) throws {
    var random = SeededGenerator(seed: UInt64(round))
    let items = Self.items(60, using: &random)
    let runs = try runs(of: items, writers: 1, memoryBytes: 5_000, using: &random)
    let path = scratch.path("spool/") + (try #require(files.first))
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The first bytes are a chunk's size and checksum: they may change too.
    let place = round < 12 ? round : Int.random(in: 0..<bytes.count, using: &random)
    bytes[place] ^= UInt8(1 << (round % 8))
    try bytes.write(to: URL(filePath: path))
    #expect(throws: LogError.spoolDamaged(path: path)) { try sorted(runs) }
  }

  @Test(arguments: [0, 1, 11, 12, 13, 500, -1])
  func `a working file cut short is found`(size: Int) throws {
    var random = SeededGenerator(seed: 3)
    let items = Self.items(60, using: &random)
    let runs = try runs(of: items, writers: 1, memoryBytes: 5_000, using: &random)
    let path = scratch.path("spool/") + (try #require(files.first))
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.prefix(size < 0 ? bytes.count + size : size).write(to: URL(filePath: path))
    #expect(throws: LogError.spoolDamaged(path: path)) { try sorted(runs) }
  }

  @Test func `a folder that can't be made is a fault of the store`() throws {
    var writer = SpoolWriter(folder: scratch.path("none/spool"), name: "w", memoryBytes: 1)
    let bytes: [UInt8] = [1]
    do {
      try writer.add(SpoolKey(time: 1, order: 1, step: 1), bytes.span.bytes)
      Issue.record("the folder above is missing")
    } catch {
      #expect(error.word == "store" && !error.sentence.isEmpty && !error.remedy.isEmpty)
    }
  }

  /// `/dev/full` is a disk without room.
  @Test func `a full disk is a fault of the store, and leaves no file`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("spool"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("spool/w-1.spool"), withDestinationPath: "/dev/full")
    do {
      var writer = SpoolWriter(folder: scratch.path("spool"), name: "w", memoryBytes: 1)
      let bytes: [UInt8] = [1]
      try writer.add(SpoolKey(time: 1, order: 1, step: 1), bytes.span.bytes)
      Issue.record("there is no room")
    } catch {
      #expect(error.word == "store" && "\(error)".contains("diskFull"))
    }
    #expect(files == [])
  }
}
