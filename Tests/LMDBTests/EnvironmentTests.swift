import Foundation
import LMDB
import Testing

/// The floor that deals with LMDB: its codes become named errors, its transactions scopes that end
/// by themselves, and what a handle may not do it refuses (EVENT-STORES §6.2).
@Suite struct EnvironmentTests {
  private let scratch: ScratchEnvironment

  init() throws {
    scratch = try ScratchEnvironment()
  }

  private func code(_ work: () throws -> Void) -> StoreError.Code? {
    #expect(throws: StoreError.self) { try work() }?.code
  }

  @Test func `what is committed is there, for this handle and the next`() throws {
    let environment = try scratch.open()
    try environment.put([("a", [1]), ("b", []), ("c", Array(repeating: 7, count: 30_000))])
    #expect(try environment.value("a") == [1])
    #expect(try environment.value("b") == [])
    #expect(try environment.value("d") == nil)
    environment.close()
    let again = try scratch.open()
    #expect(try again.value("c")?.count == 30_000)
    #expect(try again.keys() == ["a", "b", "c"])
  }

  @Test func `a transaction that is dropped changed nothing`() throws {
    let environment = try scratch.open()
    try environment.put([("a", [1])])
    let before = try environment.lastTransactionID
    try dropped(in: environment)
    #expect(try environment.keys() == ["a"])
    #expect(try environment.value("a") == [1])
    #expect(try environment.lastTransactionID == before)
    // And the next writer gets its turn.
    try environment.put([("b", [2])])
    #expect(try environment.lastTransactionID == before + 1)
  }

  private func dropped(in environment: Environment) throws {
    let transaction = try environment.beginWrite()
    for key in [[0x61], [0x7A]] as [[UInt8]] {
      try transaction.put(
        key.span.bytes, for: key.span.bytes, in: environment.tables[0], as: .replace)
      #expect(try transaction.copy(of: key.span.bytes, in: environment.tables[0]) == key)
    }
  }

  @Test func `a read sees one state, whatever is committed meanwhile`() throws {
    let environment = try scratch.open()
    try environment.put([("a", [1])])
    try readAcrossCommits(environment)
    #expect(try environment.value("a") == [3])
  }

  private func readAcrossCommits(_ environment: Environment) throws {
    let transaction = try environment.beginRead()
    let key = Array("a".utf8)
    let id = transaction.id
    try environment.put([("a", [2])])
    try environment.put([("a", [3]), ("b", [4])])
    #expect(try transaction.copy(of: key.span.bytes, in: environment.tables[0]) == [1])
    #expect(try transaction.count(of: environment.tables[0]) == 1)
    #expect(try transaction.id == id && environment.usage().oldestReader == id)
  }

  @Test func `keys come in the way the caller says`() throws {
    let environment = try scratch.open()
    try environment.put([("b", [1])])
    #expect(code { try environment.put([("a", [1])], as: .append) } == .keyExists)
    #expect(code { try environment.put([("b", [1])], as: .append) } == .keyExists)
    #expect(code { try environment.put([("b", [2])], as: .insert) } == .keyExists)
    try environment.put([("a", [2])], as: .insert)
    try environment.put([("c", [3])], as: .append)
    try environment.put([("a", [4])], as: .replace)
    #expect(try environment.keys() == ["a", "b", "c"])
    #expect(try environment.value("a") == [4])
  }

  @Test func `a key has 1 to 511 bytes`() throws {
    let environment = try scratch.open()
    let longest = String(repeating: "k", count: 511)
    try environment.put([(longest, [1])])
    #expect(try environment.value(longest) == [1])
    #expect(code { try environment.put([(longest + "k", [1])]) } == .keySize)
    #expect(code { try environment.put([("", [1])]) } == .keySize)
    #expect(try environment.value(longest + "k") == nil)
  }

  @Test func `cursors walk both ways and find the next key`() throws {
    let environment = try scratch.open()
    #expect(try environment.keys() == [])
    #expect(try environment.keys(.last, .previous) == [])
    let keys = (0..<500).map { String(1_000 + 2 * $0) }
    try environment.put(keys.map { ($0, Array($0.utf8)) })
    #expect(try environment.keys() == keys)
    #expect(try environment.keys(.next) == keys)
    #expect(try environment.keys(.last, .previous) == keys.reversed())
    #expect(try environment.keys(.previous, .previous) == keys.reversed())
    #expect(try environment.keys(.last) == [keys[499]])
    #expect(try found("1001", in: environment) == "1002")
    #expect(try found("1002", in: environment) == "1002")
    #expect(try found("0", in: environment) == "1000")
    #expect(try found("1999", in: environment) == nil)
  }

  private func found(_ key: String, in environment: Environment) throws -> String? {
    let transaction = try environment.beginRead()
    var cursor = try transaction.cursor(in: environment.tables[0])
    let name = Array(key.utf8)
    guard try cursor.move(atLeast: name.span.bytes) else { return nil }
    #expect(cursor.key.copy() == cursor.value.copy())
    return String(decoding: cursor.key.copy(), as: UTF8.self)
  }

  @Test func `keys are removed one by one or all at once`() throws {
    let environment = try scratch.open(["letters", "others"])
    try environment.put([("a", [1]), ("b", [2]), ("c", [3])])
    try change(environment) { transaction in
      let key: [UInt8] = [0x62]
      try transaction.remove(key.span.bytes, from: environment.tables[0])
      try transaction.remove(key.span.bytes, from: environment.tables[0])
      try transaction.put(
        key.span.bytes, for: key.span.bytes, in: environment.tables[1], as: .insert)
    }
    #expect(try environment.keys() == ["a", "c"])
    try change(environment) { transaction in
      try transaction.empty(environment.tables[0])
      #expect(try transaction.count(of: environment.tables[0]) == 0)
      #expect(try transaction.count(of: environment.tables[1]) == 1)
    }
    #expect(try environment.keys() == [])
    try environment.put([("z", [1])])
    #expect(try environment.keys() == ["z"])
  }

  private func change(
    _ environment: Environment, _ body: (borrowing WriteTransaction) throws -> Void
  ) throws {
    let transaction = try environment.beginWrite()
    try body(transaction)
    try transaction.commit()
  }

  @Test func `an altered value is damaged, never an answer`() throws {
    var environment = try scratch.open()
    try environment.put([("a", Array("forty-two".utf8)), ("b", [1])])
    environment.close()
    let url = URL(filePath: scratch.dataFile)
    var bytes = try Data(contentsOf: url)
    var start = bytes.startIndex
    while let place = bytes.range(of: Data("forty-two".utf8), in: start..<bytes.endIndex) {
      bytes[place.lowerBound] ^= 1
      start = place.upperBound
    }
    // The note of the clean close is made to fit: as if the disk had lied, not a writer.
    try bytes.write(to: url)
    let note = try String(contentsOfFile: scratch.path + "/clean", encoding: .utf8)
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.dataFile)
    #expect(attributes[.size] as? Int == bytes.count && !note.isEmpty)
    let fault = #expect(throws: StoreError.self) { try scratch.open() }
    #expect(fault?.code == .damaged && fault?.sentence.contains("data.mdb") == true)
    try "".write(toFile: scratch.path + "/clean")
    environment = try reopenedUnwalked()
    #expect(code { _ = try environment.value("a") } == .damaged)
    #expect(code { _ = try environment.keys() } == .damaged)
    #expect(try environment.value("b") == [1])
  }

  /// Opens a file as if it had been walked: it is altered only after it was mapped.
  private func reopenedUnwalked() throws -> Environment {
    let url = URL(filePath: scratch.dataFile)
    var bytes = try Data(contentsOf: url)
    var start = bytes.startIndex
    while let place = bytes.range(of: Data("gorty-two".utf8), in: start..<bytes.endIndex) {
      bytes[place.lowerBound] ^= 1
      start = place.upperBound
    }
    try bytes.write(to: url)
    let environment = try scratch.open()
    let file = try FileHandle(forUpdating: url)
    start = bytes.startIndex
    while let place = bytes.range(of: Data("forty-two".utf8), in: start..<bytes.endIndex) {
      try file.seek(toOffset: UInt64(place.lowerBound))
      try file.write(contentsOf: Data([0x67]))
      start = place.upperBound
    }
    try file.close()
    return environment
  }

  @Test func `a process opens an environment once`() throws {
    let environment = try scratch.open()
    #expect(code { _ = try scratch.open() } == .alreadyOpen)
    environment.close()
    try scratch.open().close()
  }

  @Test func `a failed open leaves nothing open`() throws {
    // The root pages of the tables do not fit.
    let names = (0..<40).map { "table-with-a-long-name-\($0)" }
    #expect(code { _ = try scratch.open(names, mapBytes: 8_192) } == .mapFull)
    #expect(try scratch.openDescriptors() == 0)
    let environment = try scratch.open(names)
    try environment.put([("a", [1])])
  }

  @Test func `what is not a folder, or not there, is named`() throws {
    #expect(code { _ = try ScratchEnvironment.open(scratch.path + "/gone") } == .missing)
    let file = scratch.path + "/file"
    try "a letter".write(toFile: file)
    #expect(code { _ = try ScratchEnvironment.open(file) } == .missing)
  }

  @Test func `a file of another kind is not opened`() throws {
    for bytes in [0, 5, 100, 8_192, 50_000] {
      try Data(repeating: 0x41, count: bytes).write(to: URL(filePath: scratch.dataFile))
      let found = code { _ = try scratch.open() }
      #expect(found == .damaged || found == .foreignFormat, "\(bytes) bytes")
    }
    try FileManager.default.removeItem(atPath: scratch.dataFile)
    try scratch.open().close()
  }

  @Test func `a closed handle says so`() throws {
    let environment = try scratch.open()
    environment.close()
    environment.close()
    #expect(code { _ = try environment.beginRead() } == .closed)
    #expect(code { _ = try environment.beginWrite() } == .closed)
    #expect(code { _ = try environment.lastTransactionID } == .closed)
    #expect(code { _ = try environment.usage() } == .closed)
    #expect(code { try environment.clearStaleReaders() } == .closed)
    #expect(code { try environment.copyCompacted(to: scratch.path) } == .closed)
  }

  @Test func `a poisoned handle says so and leaves no clean mark`() throws {
    let environment = try scratch.open()
    try environment.put([("a", [1])])
    environment.poison()
    #expect(code { _ = try environment.beginRead() } == .poisoned)
    #expect(code { _ = try environment.beginWrite() } == .poisoned)
    environment.close()
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/clean"))
    #expect(try scratch.open().value("a") == [1])
  }
}

extension String {
  /// Writes the text as a file.
  func write(toFile path: String) throws {
    try write(toFile: path, atomically: false, encoding: .utf8)
  }
}
