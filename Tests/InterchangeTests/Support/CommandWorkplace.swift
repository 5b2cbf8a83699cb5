import Foundation

/// A folder with files and stores that only the built command works on, gone when the value is
/// dropped.
final class CommandWorkplace: Sendable {
  let folder: String
  /// When everything is recorded.
  static let time = "2021-01-01T00:00:00Z"

  /// True for `make test-long`.
  static let isLong = ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1"

  init() throws {
    folder = NSTemporaryDirectory() + "/fribrev-command-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The size of a file; 0 where there is none.
  func size(_ name: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes?[.size] as? Int) ?? 0
  }

  /// The working folders that imports into a store left.
  func workingFolders(of store: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("\(store).import-") }
  }

  /// Writes a file of rows in some cases, one a minute, each with a note of so many letters.
  func writeRows(
    _ count: Int, cases: Int = 1_500, named prefix: String = "K", letters: Int = 4,
    to name: String
  ) throws {
    var text = "case:concept:name,concept:name,time:timestamp,note\n"
    for row in 0..<count {
      let (day, minute) = (row / 1_440 % 28 + 1, row % 1_440)
      let clock = "\(Self.two(minute / 60)):\(Self.two(minute % 60))"
      let date = "20\(Self.two(row / 40_320 + 10))-02-\(Self.two(day))"
      text += "\(prefix)-\(row * 7_919 % cases),step \(row % 9),\(date)T\(clock):00Z,"
      text += String(repeating: String(row % 10), count: letters) + "\n"
    }
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Begins the import of a file into a store.
  func startImport(
    _ file: String, into store: String, fileBytesMax: Int? = nil
  ) throws -> BuiltCommand {
    try BuiltCommand(
      ["import", path(file), "--store", path(store), "--at", Self.time], in: folder,
      fileBytesMax: fileBytesMax)
  }

  /// What a store is found to be by commands of their own.
  struct Finding {
    /// What `log verify` says, with its exit code before it.
    var verified: String
    /// The number of events, and the root over them.
    var root: String
    /// What `log stats` says of imports, and what it complains of.
    var imports: String
    /// How many events of cases there are, and in how many cases.
    var events: Int
    var cases: Int

    var isWhole: Bool { verified.hasPrefix("exit(0) whole") }
  }

  /// Verifies a store and counts what is in it.
  func look(at store: String) async throws -> Finding {
    let verify = try BuiltCommand(["log", "verify", "--store", path(store)], in: folder)
    let verified = "\(try await verify.ending()) \(verify.said)\(verify.complained)"
    let stats = try BuiltCommand(["log", "stats", "--store", path(store)], in: folder)
    _ = try await stats.ending()
    let lines = stats.said.split(separator: "\n")
    func value(_ name: String) -> String {
      let line = lines.first { $0.hasPrefix(name + " ") }
      return line.map { String($0.dropFirst(name.count).drop { $0 == " " }) } ?? ""
    }
    return Finding(
      verified: verified, root: value("root"),
      imports: lines.filter { $0.hasPrefix("import ") }.joined(separator: "\n")
        + stats.complained, events: Int(value("events")) ?? -1, cases: Int(value("cases")) ?? -1)
  }
}
