import CLimits
import Foundation

/// What the figures were taken on.
enum Machine {
  /// A line a fact.
  static func facts(folder: String) -> [String] {
    [
      "- \(ProcessInfo.processInfo.activeProcessorCount) cores, \(processor), Linux \(kernel), "
        + "\(fileSystem(of: folder))",
      "- \(swift), LMDB \(lmdb)",
    ]
  }

  private static var lmdb: String {
    let words = String(cString: limits_lmdb_version()).split { $0 == " " || $0 == ":" }
    return words.count > 1 ? String(words[1]) : "of unknown version"
  }

  private static var processor: String {
    let line = text(of: "/proc/cpuinfo").split(separator: "\n").first {
      $0.hasPrefix("model name")
    }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
      ?? "unknown processor"
  }

  private static var kernel: String { words(of: "/proc/sys/kernel/osrelease").first ?? "unknown" }

  /// How many threads wanted to run in the last minute: more than the cores is noise.
  static var load: String { words(of: "/proc/loadavg").first ?? "unknown" }

  private static var swift: String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "--version"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return "Swift of unknown version" }
    let output = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return output.split(separator: "\n").first { $0.contains("Swift version") }
      .map(String.init) ?? "Swift of unknown version"
  }

  /// The type of the file system whose mount point is the longest beginning of the path.
  private static func fileSystem(of folder: String) -> String {
    let mounts = text(of: "/proc/mounts").split(separator: "\n").map { $0.split(separator: " ") }
    let holding = mounts.filter { $0.count > 2 && (folder + "/").hasPrefix($0[1]) }
    return holding.max { $0[1].count < $1[1].count }.map { String($0[2]) } ?? "unknown file system"
  }

  private static func words(of file: String) -> [String] {
    text(of: file).split { $0.isWhitespace }.map(String.init)
  }

  private static func text(of file: String) -> String {
    (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
  }
}
