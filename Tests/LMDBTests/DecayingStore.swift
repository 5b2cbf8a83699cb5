import Foundation
import LMDB

/// A store's data file whose bytes can be altered at will.
final class DecayingStore {
  static let pageSize = Int(sysconf(CInt(_SC_PAGESIZE)))
  let folder: URL
  let tables: [String]
  private(set) var bytes: [UInt8] = []

  struct Entry: Equatable {
    let key: [UInt8]
    let value: [UInt8]
  }

  /// A file of some 100 kB: a few tables, values on pages of their own, and freed pages.
  ///
  /// `fleeting` is how many entries a last transaction adds and removes again.
  init(
    rounds: Int, tables: [String] = ["records", "ids", "names", "empty"], fleeting: Int = 0
  ) throws {
    let home = URL(fileURLWithPath: NSTemporaryDirectory())
    folder = home.appending(path: "fribrev-walk-\(UUID().uuidString)")
    self.tables = tables
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      let environment = try Self.open(folder, tables)
      for round in 0..<rounds { try Self.write(round, to: environment) }
      if fleeting > 0 { try Self.writeFleeting(fleeting, to: environment) }
    }
    bytes = [UInt8](try Data(contentsOf: file))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var file: URL { folder.appending(path: "data.mdb") }

  func walk() throws(StoreError) -> PageWalk.Summary {
    try PageWalk(path: file.path, checked: true, following: "records").run()
  }

  /// What the walk finds wrong.
  func fault() -> StoreError? {
    do throws(StoreError) {
      _ = try walk()
      return nil
    } catch {
      return error
    }
  }

  /// Every entry of every table, read through LMDB.
  func contents() throws -> [Entry] {
    let environment = try Self.open(folder, tables)
    let transaction = try environment.beginRead()
    var entries: [Entry] = []
    for table in environment.tables {
      var cursor = try transaction.cursor(in: table)
      while try cursor.move(.next) {
        entries.append(Entry(key: cursor.key.copy(), value: cursor.value.copy()))
      }
    }
    return entries
  }
}

extension DecayingStore {
  func write(_ altered: [UInt8]) throws { try Data(altered).write(to: file) }

  /// Flips bits of one byte, or flips them back.
  func flip(_ offset: Int, _ mask: UInt8) {
    bytes[offset] ^= mask
    guard let handle = FileHandle(forWritingAtPath: file.path) else { return }
    defer { try? handle.close() }
    try? handle.seek(toOffset: UInt64(offset))
    try? handle.write(contentsOf: [bytes[offset]])
  }

  func finds(flipAt offset: Int) -> Bool {
    flip(offset, 1 << UInt8(offset % 8))
    defer { flip(offset, 1 << UInt8(offset % 8)) }
    return fault() != nil
  }

  /// The code the walk gives after a change to the four bytes at each offset.
  func code(
    altering offsets: [Int], by change: ([UInt8]) -> [UInt8]
  ) throws -> StoreError.Code? {
    var altered = bytes
    for offset in offsets {
      altered.replaceSubrange(offset..<offset + 4, with: change(Array(bytes[offset..<offset + 4])))
    }
    try write(altered)
    return fault()?.code
  }
}

extension DecayingStore {
  /// Where in the file these bytes lie.
  func places(of part: [UInt8]) -> [Int] {
    var places: [Int] = []
    var rest = Data(bytes)[...]
    while let range = rest.range(of: Data(part)) {
      places.append(range.lowerBound)
      rest = rest[range.upperBound...]
    }
    return places
  }

  /// Pages whose decay matters: in a page that waits for use nobody looks at the number.
  var pagesInUse: [Int] {
    (2..<bytes.count / Self.pageSize).filter { finds(flipAt: $0 * Self.pageSize) }
  }

  /// The bytes of meta pages, page headers, pointers and node headers.
  func structure() -> [Int] {
    var offsets = Array(0..<152) + Array(Self.pageSize..<Self.pageSize + 152)
    for page in pagesInUse {
      let start = page * Self.pageSize
      guard word(at: start) == page, [1, 2, 4].contains(word(at: start + 10)) else { continue }
      offsets += start..<start + 16
      guard word(at: start + 10) != 4 else { continue }
      let end = start + word(at: start + 12)
      offsets += start + 16..<end
      for pointer in stride(from: start + 16, to: end, by: 2) {
        let node = start + word(at: pointer)
        offsets += node..<node + 8
      }
    }
    return offsets
  }

  private func word(at offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }
}

extension DecayingStore {
  static func open(_ folder: URL, _ tables: [String]) throws -> Environment {
    try Environment(
      at: folder.path, tables: tables, options: .init(mapBytes: 1 << 24, readerSlots: 8))
  }

  private static func write(_ round: Int, to environment: Environment) throws {
    let transaction = try environment.beginWrite()
    let tables = environment.tables
    for number in round * 5..<round * 5 + 5 {
      let (key, record) = ([0, 0, 0, UInt8(number)], pattern(number, count: 300 + number))
      try transaction.put(record.span.bytes, for: key.span.bytes, in: tables[0], as: .append)
      let id = pattern(number + 1000, count: 16)
      try transaction.put(key.span.bytes, for: id.span.bytes, in: tables[1], as: .insert)
      let (name, note) = (name(number), pattern(number + 2000, count: 200))
      try transaction.put(note.span.bytes, for: name.span.bytes, in: tables[2], as: .insert)
    }
    if round > 4 {
      let (key, large) = ([0, 0, 0, UInt8(round * 5 + 4), 1], pattern(round, count: 6000))
      try transaction.put(large.span.bytes, for: key.span.bytes, in: tables[0], as: .append)
    }
    if round > 5 {
      for number in round * 5 - 20..<round * 5 - 15 {
        try transaction.remove(name(number).span.bytes, from: tables[2])
      }
    }
    try transaction.commit()
  }

  private static func writeFleeting(_ count: Int, to environment: Environment) throws {
    let transaction = try environment.beginWrite()
    let table = environment.tables[3]
    let keys = (0..<count).map { [9, UInt8($0)] }
    let value = pattern(count, count: 6000)
    for key in keys {
      try transaction.put(value.span.bytes, for: key.span.bytes, in: table, as: .insert)
    }
    for key in keys { try transaction.remove(key.span.bytes, from: table) }
    try transaction.commit()
  }

  private static func name(_ number: Int) -> [UInt8] {
    Array("name \(number)".utf8) + pattern(number, count: number * 7)
  }

  /// Bytes that look random and are the same in every run.
  static func pattern(_ seed: Int, count: Int) -> [UInt8] {
    var state = UInt64(truncatingIfNeeded: seed + 1) &* 0x9E37_79B9_7F4A_7C15
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 24)
    }
  }
}
