import Foundation
import LMDB
import Testing

/// The map grows by itself, while readers come and go and whoever grew it; where it can't, an error
/// says what stands in the way (EVENT-STORES §6.2, "Map size" and "Resize").
@Suite struct MapGrowthTests {
  private let scratch: ScratchEnvironment

  init() throws {
    scratch = try ScratchEnvironment()
  }

  private static func entries(_ round: Int) -> [(key: String, value: [UInt8])] {
    (0..<20).map { ("\(round)-\($0)", Array(repeating: UInt8(round % 256), count: 10_000)) }
  }

  @Test func `a map of a mebibyte grows while readers come and go`() async throws {
    let environment = try scratch.open(mapBytes: 1 << 20)
    let writer = Task.detached {
      for round in 0..<60 { try environment.put(Self.entries(round)) }
    }
    let readers = (0..<3).map { _ in
      Task.detached {
        while try environment.value("59-0") == nil {
          let round = Int.random(in: 0..<60)
          let value = try environment.value("\(round)-7")
          guard value == nil || value == Self.entries(round)[7].value else { return false }
        }
        return true
      }
    }
    try await writer.value
    for reader in readers { #expect(try await reader.value) }
    #expect(try environment.usage().mapBytes > 12_000_000)
    #expect(try environment.keys().count == 1_200)
  }

  @Test func `one write larger than the map is told beforehand`() throws {
    let environment = try scratch.open(mapBytes: 1 << 20)
    try environment.put([("large", Array(repeating: 1, count: 20_000_000))])
    #expect(try environment.value("large")?.count == 20_000_000)
  }

  @Test func `a map smaller than the file opens`() throws {
    var environment = try scratch.open()
    for round in 0..<20 { try environment.put(Self.entries(round)) }
    environment.close()
    environment = try scratch.open(mapBytes: 1 << 16)
    #expect(try environment.keys().count == 400)
    try environment.put(Self.entries(20))
    #expect(try environment.keys().count == 420)
  }

  @Test func `a transaction left open blocks growth for five seconds`() throws {
    let environment = try scratch.open(mapBytes: 1 << 20)
    try environment.put([("a", [1])])
    let clock = ContinuousClock()
    let start = clock.now
    try holdingRead(environment) {
      let error = #expect(throws: StoreError.self) {
        try environment.put([("b", Array(repeating: 1, count: 5_000_000))])
      }
      #expect(error?.code == .growthBlocked)
    }
    #expect((4.0...20).contains((clock.now - start) / .seconds(1)))
    try environment.put([("b", Array(repeating: 1, count: 5_000_000))])
  }

  private func holdingRead(_ environment: Environment, _ body: () throws -> Void) throws {
    let transaction = try environment.beginRead()
    try body()
    #expect(try transaction.count(of: environment.tables[0]) == 1)
  }

  @Test func `another process's growth is taken over`() async throws {
    let environment = try scratch.open(mapBytes: 1 << 20)
    try environment.put([("a", [1])])
    let path = scratch.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      let environment = try ScratchEnvironment.open(path, mapBytes: 1 << 20)
      for round in 0..<40 { try environment.put(Self.entries(round)) }
    }
    #expect(try environment.keys().count == 801)
    try environment.put([("b", [2])])
    #expect(try environment.value("39-19") == Self.entries(39)[19].value)
  }

  @Test func `a reader too many is refused until one ends`() throws {
    let environment = try scratch.open(readerSlots: 4)
    try environment.put([("a", [1])])
    try nested(4, environment) {
      let error = #expect(throws: StoreError.self) { _ = try environment.value("a") }
      #expect(error?.code == .readersFull)
      // Writers need no slot.
      try environment.put([("b", [2])])
    }
    #expect(try environment.value("b") == [2])
  }

  private func nested(_ levels: Int, _ environment: Environment, _ body: () throws -> Void) throws {
    guard levels > 0 else { return try body() }
    let transaction = try environment.beginRead()
    try nested(levels - 1, environment, body)
    #expect(try transaction.count(of: environment.tables[0]) == 1)
  }

  @Test func `the slots of a reader that died are freed`() async throws {
    let environment = try scratch.open(readerSlots: 4)
    try environment.put([("a", [1])])
    let path = scratch.path
    for _ in 0..<3 {
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
        let environment = try ScratchEnvironment.open(path, readerSlots: 4)
        try Self.dieReading(environment)
      }
    }
    try nested(4, environment) {}
    #expect(try environment.usage().oldestReader == nil)
  }

  private static func dieReading(_ environment: Environment) throws {
    let one = try environment.beginRead()
    let other = try environment.beginRead()
    kill(getpid(), SIGKILL)
    _ = try (one.count(of: environment.tables[0]), other.count(of: environment.tables[0]))
  }

  @Test func `a writer that died leaves its turn to the next`() async throws {
    let environment = try scratch.open()
    try environment.put([("a", [1])])
    let path = scratch.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      try Self.dieWriting(try ScratchEnvironment.open(path))
    }
    try environment.put([("b", [2])])
    #expect(try environment.keys() == ["a", "b"])
  }

  private static func dieWriting(_ environment: Environment) throws {
    let transaction = try environment.beginWrite()
    let key: [UInt8] = [0x7A]
    try transaction.put(key.span.bytes, for: key.span.bytes, in: environment.tables[0], as: .insert)
    kill(getpid(), SIGKILL)
    try transaction.commit()
  }

  @Test func `a commit that the disk refuses closes the handle to further use`() async throws {
    let path = scratch.path
    try scratch.open().put([("a", [1])])
    await #expect(processExitsWith: .success) { [path = path as String] in
      let environment = try ScratchEnvironment.open(path)
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      setrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &limit)
      let large = Array(repeating: UInt8(1), count: 1_000_000)
      let refused = #expect(throws: StoreError.self) { try environment.put([("b", large)]) }
      #expect(refused?.code == .diskFull)
      let later = #expect(throws: StoreError.self) { _ = try environment.value("a") }
      #expect(later?.code == .poisoned)
    }
    let environment = try scratch.open()
    #expect(try environment.keys() == ["a"])
  }
}
