import EventLog
import Foundation
import Glibc

/// `probe STORE SCRATCH LIST [FROM]`: damages copies of a store and looks what they answer.
///
/// Each line of LIST is `HOW FILE OFFSET MASK`: `flip` changes the bits of MASK in the byte at
/// OFFSET, `hide` does so without a trace in the file's time, `cut` ends the file at OFFSET, and
/// `remove` takes it away with its clean-close mark. From the line FROM on (0 if not said) the
/// store is put into SCRATCH, damaged and opened; it says `begin LINE`, and then one of
/// - `LINE refused ERROR`: it would not open;
/// - `LINE found ANSWERS`: it opened, and verification finds the damage;
/// - `LINE whole`: it answers everything as before, and verification finds nothing;
/// - `LINE wrong WHAT`: it answers otherwise than before;
/// - `LINE missed ANSWERS`: it refuses some answers, but verification finds nothing.
/// If the process dies, the last line says where.
struct ProbeTask: WorkerTask {
  static let usage = "STORE SCRATCH LIST [FROM]"

  let store: String
  let scratch: String
  let list: String
  let from: Int

  init?(_ arguments: [String]) {
    guard 3...4 ~= arguments.count else { return nil }
    store = arguments[0]
    scratch = arguments[1]
    list = arguments[2]
    from = arguments.count == 4 ? Int(arguments[3]) ?? 0 : 0
  }

  func run() async throws -> Int32 {
    let files = StoredFile.all(in: store)
    try makeFolders()
    try put(files, damage: nil)
    let log = try Log(at: scratch)
    let contents = try StoreContents(log)
    log.close()
    let lines = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
    for (number, line) in lines.enumerated().dropFirst(from) {
      Output.line("begin \(number)")
      try put(files, damage: Damage(line))
      Output.line("\(number) \(await outcome(contents))")
    }
    return 0
  }

  private func outcome(_ contents: StoreContents) async -> String {
    do throws(LogError) {
      let log = try Log(at: scratch)
      defer { log.close() }
      let (wrong, refusals) = contents.comparison(with: log)
      if let wrong { return "wrong \(wrong)" }
      do throws(LogError) {
        let result = try await log.verify()
        guard result.isWhole else { return "found \(result.faults[0].sentence)" }
        guard result.root == contents.root else { return "wrong root verified" }
      } catch {
        return "found \(error)"
      }
      return refusals == 0 ? "whole" : "missed \(refusals)"
    } catch {
      return "refused \(error)"
    }
  }

  private func makeFolders() throws {
    for part in [
      "log", "derived", "side/keys", "side/consumers", "side/verified", "side/access",
    ] {
      try FileManager.default.createDirectory(
        atPath: scratch + "/" + part, withIntermediateDirectories: true)
    }
  }

  private func put(_ files: [StoredFile], damage: Damage?) throws {
    for part in ["log", "derived"] {
      unlink(scratch + "/" + part + "/lock.mdb")
    }
    for var file in files {
      guard let damage, file.path == damage.file else {
        try file.write(in: scratch, keepingTime: true)
        continue
      }
      damage.change(&file.bytes)
      try file.write(in: scratch, keepingTime: damage.how == .hide)
    }
    guard let damage, damage.how == .remove else { return }
    unlink(scratch + "/" + damage.file)
    unlink(scratch + "/" + damage.file.replacing("data.mdb", with: "clean"))
  }
}

extension ProbeTask {
  /// One change to one file.
  private struct Damage {
    enum How: String { case flip, hide, cut, remove }

    let how: How
    let file: String
    let offset: Int
    let mask: UInt8

    init?(_ line: Substring) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4, let how = How(rawValue: words[0]), let offset = Int(words[2]),
        let mask = UInt8(words[3])
      else { return nil }
      self.how = how
      file = words[1]
      self.offset = offset
      self.mask = mask
    }

    func change(_ bytes: inout [UInt8]) {
      switch how {
      case .flip, .hide: bytes[offset] ^= mask
      case .cut: bytes.removeSubrange(offset...)
      case .remove: break
      }
    }
  }
}
